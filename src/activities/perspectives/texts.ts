/** What perspectives say themselves, in English. The shape of every other language. */
const en = {
	label: 'Perspectives',
	/** Before the title of what a view is taken from. */
	from: 'From',
	by: (author: string) => `by ${author}`
};

const es: typeof en = {
	label: 'Perspectivas',
	from: 'De',
	by: (author) => `de ${author}`
};

export const perspectivesTexts = { en, es };
