/** What a review says itself, in English. The shape of every other language. */
const en = {
	title: 'From earlier lessons',
	intro: 'Seen before, asked again. This changes no result.',
	looking: 'Looking for what is worth asking again…',
	nothing: 'Nothing to ask again yet: questions come back here once you have answered them.',
	done: 'Done. What you missed comes back once more.'
};

export type ReviewTexts = typeof en;

export const reviewTexts = { name: 'review', en };
