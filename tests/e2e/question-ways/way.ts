import type { Locator, Page } from '@playwright/test';
import type { Answer, Change } from '#activities/question/forms/form.ts';
import type { QuestionSnapshot } from '#activities/question/chart-machine.ts';
import type { Sayings } from '#activities/question/texts.ts';
import type { QuestionActivity } from '#activities/question/view.ts';

/** How a question of one form is answered by keyboard, and what its page shows of the answer. */
export interface Way<Question extends QuestionActivity = QuestionActivity> {
	/** Answers that are worth a try after what was tried: the right one, one that is partly right, a wrong one. */
	answers(question: Question, snapshot: QuestionSnapshot): readonly Answer[];
	/** The next change on the way to an answer; undefined: none is left to make. */
	towards(question: Question, snapshot: QuestionSnapshot, answer: Answer): Change | undefined;
	/** What else a learner can do: to take back, to type nonsense. */
	besides(question: Question, snapshot: QuestionSnapshot): readonly Change[];
	/** Makes a change; gives what has the focus then. */
	make(hands: Hands, question: Question, change: Change): Promise<Locator>;
	/** Expects the answer to be shown as the machine has it. */
	expectShown(hands: Hands, question: Question, snapshot: QuestionSnapshot): Promise<void>;
	/** What it says about its own way of answering. */
	say(hands: Hands, question: Question, snapshot: QuestionSnapshot): Promise<Sayings>;
}

/** A keyboard, and the part of a page where a question is answered. */
export interface Hands {
	readonly page: Page;
	/** The group that its legend names. */
	readonly group: Locator;
}
