/** What an order says, in English. The shape of every other language. */
const en = {
	how: 'Move each item up or down until the order is right.',
	problem: 'Put the items in order first, then check.',
	wrong: 'Not this order',
	outcome: 'Each item above says where it belongs.',
	up: (item: string) => `Move “${item}” up`,
	down: (item: string) => `Move “${item}” down`,
	moved: (item: string, place: number, count: number) => `${item}: position ${place} of ${count}`,
	inPlace: 'In its place',
	elsewhere: 'Not here',
	belongs: (place: number) => `Belongs in place ${place}`
};

export const orderTexts = { name: 'order', en };
