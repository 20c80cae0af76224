/** What a tally says itself, in English. The shape of every other language. */
const en = {
	count: 'Count one more',
	counted: (count: number, most: number) => `${count} of ${most}`
};

export const tallyTexts = { name: 'tally', en };
