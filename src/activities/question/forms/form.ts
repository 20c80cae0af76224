import type { QuestionState } from '../question.ts';

/** A whole answer, or as much of it as there is yet: what the numbers mean is the form's own. */
export type Answer = readonly number[];

/** What a learner does to an answer before it is checked. */
export type Change =
	| { readonly type: 'option.chosen'; readonly option: number }
	| { readonly type: 'option.toggled'; readonly option: number }
	| { readonly type: 'item.moved'; readonly item: number; readonly by: -1 | 1 }
	/** Option 0: none any more. */
	| { readonly type: 'row.set'; readonly row: number; readonly option: number }
	| { readonly type: 'text.typed'; readonly text: string };

/** An answer in the making. */
export interface Draft {
	/** Empty: nothing done yet. */
	readonly choice: Answer;
	/** What was judged before. */
	readonly state: QuestionState;
	/** What the shown order comes from. */
	readonly seed: number;
}

/**
 * The answer after a change; undefined where that is not possible. Apart from {@link Form}: a page loads it for the forms
 * that it shows, and the rest for all that its course has.
 */
export type Changing<Rules> = (rules: Rules, draft: Draft, change: Change) => Answer | undefined;

/** What is particular to one form of a question. Pure. */
export interface Form<Rules> {
	/** The one way to write an answer; undefined for what is none, or not a whole one. */
	normal(rules: Rules, options: Answer): Answer | undefined;
	/** How many parts of an answer are right. */
	hits(rules: Rules, answer: Answer): number;
	/** Where the try after a wrong one begins: with what was right in it. */
	kept(rules: Rules, last: Answer): Answer;
	/** An answer as whole numbers from 0, in as few digits as are safe when the author adds a part. */
	toNumbers(rules: Rules, answer: Answer): readonly number[];
	/** The answer that a list of numbers begins with, and how many of them it took. */
	fromNumbers(rules: Rules, numbers: readonly number[]): Taken | undefined;
	/** The most numbers that an answer can need, each as large as it can get. */
	worst(rules: Rules): readonly number[];
}

export interface Taken {
	readonly answer: Answer;
	readonly count: number;
}

/** Ascending, each number once. */
export function sorted(numbers: readonly number[]): number[] {
	return [...new Set(numbers)].sort((a, b) => a - b);
}
