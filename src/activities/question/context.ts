import type { Answer, Change } from './forms/form.ts';
import { unanswered, type AnswerGiven, type Confidence, type QuestionState } from './question.ts';

/** Everything that can happen to a question on a page. */
export type QuestionMachineEvent =
	| Change
	/** Once, before anything is done: what the shown order comes from. */
	| { type: 'seed.drawn'; seed: number }
	| { type: 'confidence.said'; confidence: Confidence }
	| { type: 'hint.asked' }
	| { type: 'answer.checked' }
	| { type: 'answer.stored' }
	| { type: 'answer.late' }
	| { type: 'retry.asked' }
	| (Omit<AnswerGiven, 'type'> & { type: 'answer.recalled' })
	| { type: 'review.recalled'; right: boolean }
	/** What was typed in the tries so far, as far as this device knows. */
	| { type: 'texts.recalled'; texts: readonly string[] };

export interface QuestionContext {
	/** The answer as it is now and not judged yet, in its form's own way; empty: nothing done. */
	readonly choice: Answer;
	/** What is typed now. */
	readonly text: string;
	/** What was typed in each try; empty where this device does not know. */
	readonly texts: readonly string[];
	readonly confidence: Confidence;
	readonly seed: number;
	/** Answers judged so far: the normal form that progress keeps. */
	readonly state: QuestionState;
	readonly hintsShown: number;
	/** False: the last answer shows its feedback but is not known to be stored. */
	readonly saved: boolean;
}

export const untouched: QuestionContext = {
	choice: [],
	text: '',
	texts: [],
	confidence: 0,
	seed: 0,
	state: unanswered,
	hintsShown: 0,
	saved: true
};
