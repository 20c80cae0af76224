/** What a question of any form says itself, in English, and what a choice adds. The shape of every other language. */
const en = {
	notLoaded: 'This question could not be loaded. Check your connection and open the page again.',
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
	isRight: 'Right answer',
	howSure: 'How sure are you?',
	howSureNote: 'Optional, and never scored.',
	sureness: { 1: 'I am guessing', 2: 'I think so', 3: 'I am sure' }
};

export type QuestionTexts = typeof en;

export const questionTexts = { name: 'question', en };

/** What each form says about its own way of answering. */
export interface Sayings {
	/** What to do. */
	readonly how: string;
	/** When Check is pressed before there is a whole answer. */
	readonly problem: string;
	/** The verdict on a wrong answer. */
	readonly wrong: string;
	/** Where the right answer is, once no try is left. */
	readonly outcome: string;
}
