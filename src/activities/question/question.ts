/**
 * A choice question: what may be answered, what an answer is worth, and what is kept of it. Numbers only,
 * so that replay and machine need no text.
 */
export interface QuestionRules {
	/** How many answers are taken, from 1. */
	readonly tries: number;
	/** Every option, in written order. */
	readonly options: readonly number[];
	/** The right ones, ascending. */
	readonly key: readonly number[];
	/** True: several options make one answer (checkboxes); false: exactly one (radio buttons). */
	readonly multiple: boolean;
	/** True: later right tries and partly right answers earn a share; see {@link earnedShare}. */
	readonly partial: boolean;
	/** How many hints there are; they are asked for one by one. */
	readonly hints: number;
}

/** What the page shows, as safe HTML. */
export interface QuestionWords {
	/** What stands before the question itself; may be empty. */
	readonly stem: string;
	/** The question: phrasing content, fit for a legend. */
	readonly legend: string;
	/** What the question is about and what stands below it (a table, a quote); may be empty. */
	readonly exhibit: string;
	readonly options: readonly OptionWords[];
	readonly hints: readonly string[];
}

export interface OptionWords {
	readonly number: number;
	readonly html: string;
	/** The feedback: shown once the option was picked. */
	readonly why: string;
}

/** Normal form: each try as the ascending numbers of what was chosen; nothing after a right one. */
export interface QuestionState {
	readonly tries: readonly (readonly number[])[];
}

export interface AnswerGiven {
	readonly type: 'answer.given';
	readonly options: readonly number[];
}

export type QuestionEvent = AnswerGiven;

export const unanswered: QuestionState = { tries: [] };

export type Verdict = 'right' | 'partly' | 'wrong';

/** Undefined: an unknown option, an empty answer, two answers to a single choice, or the tries are used up. */
export function stepQuestion(
	rules: QuestionRules,
	state: QuestionState,
	event: QuestionEvent
): QuestionState | undefined {
	if (event.type !== 'answer.given' || isFinished(rules, state)) return undefined;
	const chosen = sorted(event.options);
	if (chosen.length === 0 || (!rules.multiple && chosen.length > 1)) return undefined;
	if (!chosen.every((option) => rules.options.includes(option))) return undefined;
	return { tries: [...state.tries, chosen] };
}

/** True after a right try, and when no try is left. */
export function isFinished(rules: QuestionRules, { tries }: QuestionState): boolean {
	const last = tries.at(-1);
	return tries.length >= rules.tries || (last !== undefined && isRight(rules, last));
}

export function isRight(rules: QuestionRules, chosen: readonly number[]): boolean {
	return chosen.length === rules.key.length && rules.key.every((option) => chosen.includes(option));
}

export function verdictOf(rules: QuestionRules, chosen: readonly number[]): Verdict {
	if (isRight(rules, chosen)) return 'right';
	return rules.multiple && chosen.some((option) => rules.key.includes(option)) ? 'partly' : 'wrong';
}

/**
 * How right one answer is, from 0 to 1: right options chosen, less wrong ones, of all right ones. Guessing
 * everything therefore earns nothing where half the options are wrong.
 */
export function rightness(rules: QuestionRules, chosen: readonly number[]): number {
	const hits = chosen.filter((option) => rules.key.includes(option)).length;
	return Math.max(0, (2 * hits - chosen.length) / rules.key.length);
}

/**
 * Share of the points, from 0 to 1. Without `partial`: 1 for a right first try, else 0. With it: the best of
 * all tries, where the k-th of n is worth its {@link rightness} times (n - k + 1) / n.
 */
export function earnedShare(rules: QuestionRules, { tries }: QuestionState): number {
	const first = tries[0];
	if (!rules.partial) return first && isRight(rules, first) ? 1 : 0;
	const shares = tries.map(
		(chosen, index) => (rightness(rules, chosen) * (rules.tries - index)) / rules.tries
	);
	return Math.max(0, ...shares);
}

/** Shown to be wrong by an earlier try, so that nobody loses another try on it. */
export function isRuledOut(
	rules: QuestionRules,
	{ tries }: QuestionState,
	option: number
): boolean {
	return !rules.key.includes(option) && tries.some((chosen) => chosen.includes(option));
}

/** May be chosen in the next try. */
export function isOpen(rules: QuestionRules, state: QuestionState, option: number): boolean {
	return rules.options.includes(option) && !isRuledOut(rules, state, option);
}

/** A choice with one option more, or less. */
export function toggled(choice: readonly number[], option: number): readonly number[] {
	if (choice.includes(option)) return choice.filter((other) => other !== option);
	return sorted([...choice, option]);
}

/** Where the next try starts: what was right in the last one. Empty for a single choice. */
export function rightOfLast(rules: QuestionRules, { tries }: QuestionState): readonly number[] {
	if (!rules.multiple) return [];
	return (tries.at(-1) ?? []).filter((option) => rules.key.includes(option));
}

/** Ascending, each number once. */
export function sorted(numbers: readonly number[]): number[] {
	return [...new Set(numbers)].sort((a, b) => a - b);
}
