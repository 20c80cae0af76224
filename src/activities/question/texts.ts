/** What a question says itself, in English. The shape of every other language. */
const en = {
	single: 'Choose one.',
	multiple: 'Choose all that apply.',
	check: 'Check',
	checking: 'Saving your answer',
	chooseFirst: 'Choose an answer first, then check it.',
	chooseFirstMany: 'Choose at least one answer first, then check.',
	right: 'Right',
	partly: 'Partly right',
	wrong: 'Not this one',
	wrongMany: 'Not these',
	retry: 'Try again',
	triesLeft: (n: number) => (n === 1 ? 'You have one more try.' : `You have ${n} more tries.`),
	rightAnswer: 'The right answer is marked above.',
	rightAnswerMany: 'The right answers are marked above.',
	hint: 'Show a hint',
	hintMore: 'Show another hint',
	hintLabel: 'Hint',
	isRight: 'Right answer'
};

export type QuestionTexts = typeof en;

export const questionTexts = { en };
