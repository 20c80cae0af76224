import { choice } from './forms/choice.ts';
import type { Answer, Form } from './forms/form.ts';
import { order } from './forms/order.ts';
import { rows } from './forms/rows.ts';
import { typed } from './forms/typed.ts';

/**
 * A question: what may be answered, what an answer is worth, and what is kept of it. An answer of any form is a list
 * of whole numbers, so that replay and machine are the same for all of them; what is particular to a form is in
 * `forms/`.
 */
export type QuestionRules = ChoiceRules | OrderRules | RowsRules | TypedRules;

interface CommonRules {
	/** How many answers are taken, from 1. */
	readonly tries: number;
	/** What an answer is made of, in written order: options, items, right sides, columns, accepted answers. */
	readonly options: readonly number[];
	/** The right answer. */
	readonly key: readonly number[];
	/** True: later right tries and partly right answers earn a share; see {@link earnedShare}. */
	readonly partial: boolean;
	/** How many hints there are; they are asked for one by one. */
	readonly hints: number;
	/** True: the learner may say how sure they are before the first answer is checked. Never scored. */
	readonly confidence: boolean;
	/** True: options or rows are shown in an order of the learner's own. Items and right sides always are. */
	readonly shuffle: boolean;
	/** What an assessment can draw it by. */
	readonly tags: readonly string[];
}

/** An answer is the numbers of what was chosen, ascending. */
export interface ChoiceRules extends CommonRules {
	readonly form: 'choice';
	/** True: several options make one answer (checkboxes); false: exactly one (radio buttons). */
	readonly multiple: boolean;
}

/** An answer is all items in the order that the learner gave them. */
export interface OrderRules extends CommonRules {
	readonly form: 'order';
}

/** An answer is, for each row in written order, the right side or the column that the learner gave it. */
export interface RowsRules extends CommonRules {
	readonly form: 'match' | 'classify';
	readonly rows: readonly number[];
}

/** An answer is the number of the accepted answer that the learner's text matched, or 0 where it matched none. */
export interface TypedRules extends CommonRules {
	readonly form: 'typed';
	/** As the author wrote them, in the order of `options`. */
	readonly accepted: readonly string[];
	/** True: numbers with a tolerance; false: text. */
	readonly number: boolean;
	/** True: capitals, accents and spaces count. */
	readonly exact: boolean;
	/** Between whole and fraction in the course's language. */
	readonly decimal: '.' | ',';
}

/** 0: not said, 1: guess, 2: think so, 3: sure. */
export type Confidence = 0 | 1 | 2 | 3;

/** Normal form: each try in the normal form of its {@link Answer}; nothing after a right one. */
export interface QuestionState {
	readonly tries: readonly Answer[];
	/** Of the first try. */
	readonly confidence: Confidence;
	/** What the shown order comes from, 0 to {@link mostSeed}; 0 is the order of a page without scripts. */
	readonly seed: number;
	/** What came of asking again later: 0 not asked, 1 wrong, 2 right. */
	readonly reviewed: 0 | 1 | 2;
}

type Tries = Pick<QuestionState, 'tries'>;

export interface AnswerGiven {
	readonly type: 'answer.given';
	readonly options: Answer;
	/** Both count with the first answer only. */
	readonly confidence?: Confidence;
	readonly seed?: number;
}

/** The question was asked again after it was finished. It changes no points. */
export interface ReviewAnswered {
	readonly type: 'review.answered';
	readonly right: boolean;
}

export type QuestionEvent = AnswerGiven | ReviewAnswered;

export const unanswered: QuestionState = { tries: [], confidence: 0, seed: 0, reviewed: 0 };

export const mostSeed = 127;

export type Verdict = 'right' | 'partly' | 'wrong';

// Methods of an interface take the narrower rules of each form.
const forms: Readonly<Record<QuestionRules['form'], Form<QuestionRules>>> = {
	choice,
	order,
	match: rows,
	classify: rows,
	typed
};

export function formOf({ form }: QuestionRules): Form<QuestionRules> {
	return forms[form];
}

/** Undefined: no legal answer, the tries are used up, or it is asked again before it is finished. */
export function stepQuestion(
	rules: QuestionRules,
	state: QuestionState,
	event: QuestionEvent
): QuestionState | undefined {
	if (event.type === 'review.answered') {
		const reviewed = Math.max(state.reviewed, event.right ? 2 : 1) as 1 | 2;
		return isFinished(rules, state) ? { ...state, reviewed } : undefined;
	}
	if (event.type !== 'answer.given' || isFinished(rules, state)) return undefined;
	const answer = formOf(rules).normal(rules, event.options);
	if (!answer) return undefined;
	const tries = [...state.tries, answer];
	if (tries.length > 1) return { ...state, tries };
	const confidence = rules.confidence ? within(event.confidence, 3) : 0;
	const seed = isShuffled(rules) ? within(event.seed, mostSeed) : 0;
	return { ...state, tries, confidence: confidence as Confidence, seed };
}

function within(value: number | undefined, most: number): number {
	return Number.isInteger(value) ? Math.min(most, Math.max(0, value ?? 0)) : 0;
}

/** True: what is shown depends on a seed. */
export function isShuffled({ form, shuffle }: QuestionRules): boolean {
	return shuffle || form === 'order' || form === 'match';
}

/** True after a right try, and when no try is left. */
export function isFinished(rules: QuestionRules, { tries }: Tries): boolean {
	const last = tries.at(-1);
	return tries.length >= rules.tries || (last !== undefined && isRight(rules, last));
}

export function isRight(rules: QuestionRules, answer: Answer): boolean {
	const hits = formOf(rules).hits(rules, answer);
	return hits === rules.key.length && hits === answer.length;
}

export function verdictOf(rules: QuestionRules, answer: Answer): Verdict {
	if (isRight(rules, answer)) return 'right';
	return formOf(rules).hits(rules, answer) > 0 ? 'partly' : 'wrong';
}

/**
 * How right one answer is, from 0 to 1. Of a choice: right options chosen, less wrong ones, of all right ones;
 * guessing everything therefore earns nothing where half the options are wrong. Of an order: items in their right
 * place; of rows: right rows; of what is typed: all or nothing.
 */
export function rightness(rules: QuestionRules, answer: Answer): number {
	const hits = formOf(rules).hits(rules, answer);
	const misses = rules.form === 'choice' ? answer.length - hits : 0;
	return Math.max(0, (hits - misses) / rules.key.length);
}

/**
 * Share of the points, from 0 to 1. Without `partial`: 1 for a right first try, else 0. With it: the best of
 * all tries, where the k-th of n is worth its {@link rightness} times (n - k + 1) / n.
 */
export function earnedShare(rules: QuestionRules, { tries }: Tries): number {
	const first = tries[0];
	if (!rules.partial) return first && isRight(rules, first) ? 1 : 0;
	const shares = tries.map(
		(answer, index) => (rightness(rules, answer) * (rules.tries - index)) / rules.tries
	);
	return Math.max(0, ...shares);
}
