/** What a refresher's pages say around its activities, in English. The shape of every other language. */
const en = {
	description: 'About three minutes: a few questions again, and what became of your plan.',
	descriptionOfQuestions: 'About three minutes: a few questions again.',
	/** Paragraphs of the overview. */
	overview: (course: string) => [
		`You know this already, and it fades. Here you answer a few questions from “${course}” again. What you missed then comes first, as far as this browser still knows it.`,
		'There is no score. It is done when every question has an answer, right or wrong.'
	],
	overviewOfPlan:
		'Then you look at your plan: what became of it, and what comes next. What you write stays in this browser.',
	lesson: 'Look back',
	questions: 'A few questions again',
	plan: 'Your plan',
	objectives: {
		questions: 'Answer a few questions again',
		plan: 'Decide what you will do next'
	},
	whatHappened: 'Did the moment come? What happened?',
	starters: ['The moment came, and I …', 'It did not come, because …']
};

export type RefresherCourseTexts = typeof en;

export const courseTexts = { en };
