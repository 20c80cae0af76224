/** What a hot text says, in English. The shape of every other language. */
const en = {
	one: 'Choose one sentence of the text.',
	many: 'Choose all sentences that fit.',
	problem: 'Choose a sentence first, then check.',
	wrong: 'Not this sentence',
	wrongMany: 'Not these sentences',
	outcome: 'What is right is marked in the text.',
	marks: { right: 'Right', wrong: 'Not this one', missed: 'Right answer' }
};

export const hotTextTexts = { name: 'hot-text', en };
