import { unanswered, type QuestionState } from './question.ts';

/** Everything that can happen to a question on a page. */
export type QuestionMachineEvent =
	| { type: 'option.chosen'; option: number }
	| { type: 'option.toggled'; option: number }
	| { type: 'hint.asked' }
	| { type: 'answer.checked' }
	| { type: 'answer.stored' }
	| { type: 'answer.late' }
	| { type: 'retry.asked' }
	| { type: 'answer.recalled'; options: readonly number[] };

export interface QuestionContext {
	/** What is chosen now and not judged yet, ascending. */
	readonly choice: readonly number[];
	/** Answers judged so far: the normal form that progress keeps. */
	readonly state: QuestionState;
	readonly hintsShown: number;
	/** False: the last answer shows its feedback but is not known to be stored. */
	readonly saved: boolean;
}

export const untouched: QuestionContext = {
	choice: [],
	state: unanswered,
	hintsShown: 0,
	saved: true
};
