import { formOf } from '../question/question.ts';
import {
	earnedBy,
	itemOf,
	keyOf,
	unit,
	type AskedItem,
	type AssessmentEvent,
	type AssessmentRules,
	type AssessmentState,
	type BestShare
} from './assessment.ts';
import { countMissing, mostSeed } from './draw.ts';

/** More attempts than anybody makes. */
export const mostAttempts = 9999;

/** Undefined: items that are not in the bank, an answer that is none, an attempt that is not due. */
export function stepAssessment(
	rules: AssessmentRules,
	state: AssessmentState,
	event: AssessmentEvent
): AssessmentState | undefined {
	switch (event.type) {
		case 'items.drawn':
			return draw(rules, state, event);
		case 'item.answered':
			return answer(rules, state, event);
		case 'attempts.recalled':
			return recall(state, event);
		default:
			return undefined;
	}
}

/** True: every item is answered, and none is missing. */
export function isOver(rules: AssessmentRules, { asked }: AssessmentState): boolean {
	return (
		asked.length > 0 &&
		asked.every((item) => item.answer !== undefined) &&
		countMissing(rules, asked) === 0
	);
}

/** True: the first attempt, or one more after the last was finished. */
export function mayBegin(rules: AssessmentRules, state: AssessmentState): boolean {
	const isDue = state.attempt === 0 || isOver(rules, state);
	return isDue && state.attempt < (rules.attempts === 0 ? mostAttempts : rules.attempts);
}

type Of<Type> = Extract<AssessmentEvent, { type: Type }>;

function draw(
	rules: AssessmentRules,
	state: AssessmentState,
	{ attempt, seed, items }: Of<'items.drawn'>
): AssessmentState | undefined {
	const isNew = attempt === state.attempt + 1 && mayBegin(rules, state);
	const isSame = attempt === state.attempt && attempt > 0 && countMissing(rules, state.asked) > 0;
	if (!isNew && !isSame) return undefined;
	const before = isNew ? [] : state.asked;
	const added = [...new Set(items)].filter(
		(number) => itemOf(rules, number) && !before.some((item) => item.number === number)
	);
	if (added.length === 0 || !Number.isInteger(seed) || seed < 0 || seed > mostSeed)
		return undefined;
	const asked = [...before, ...added.map((number) => ({ number, answer: undefined }))];
	return { attempt, seed, asked, best: state.best };
}

function answer(
	rules: AssessmentRules,
	state: AssessmentState,
	{ item: number, options }: Of<'item.answered'>
): AssessmentState | undefined {
	const item = itemOf(rules, number);
	const open = state.asked.some((one) => one.number === number && one.answer === undefined);
	const given = item && formOf(item.rules).normal(item.rules, options);
	if (!open || !given) return undefined;
	const asked = state.asked.map((one) => (one.number === number ? { number, answer: given } : one));
	const after = { ...state, asked };
	return isOver(rules, after)
		? { ...after, best: better(state.best, sharesOf(rules, asked)) }
		: after;
}

function recall(
	state: AssessmentState,
	{ attempt, best }: Of<'attempts.recalled'>
): AssessmentState | undefined {
	if (state.attempt > 0 || !Number.isInteger(attempt) || attempt < 1 || attempt > mostAttempts)
		return undefined;
	return { attempt, seed: 0, asked: [], best: better(best, []) };
}

/** What an attempt comes to, objective by objective. */
function sharesOf(rules: AssessmentRules, asked: readonly AskedItem[]): BestShare[] {
	const points = new Map<number, number>();
	for (const { number, answer: given } of asked) {
		const item = itemOf(rules, number);
		if (!item || !given) continue;
		const key = keyOf(item.objective);
		points.set(key, (points.get(key) ?? 0) + earnedBy(item, given));
	}
	return [...points].map(([key, earned]) => ({ key, earned: Math.round(earned * unit) }));
}

/** Of each objective the higher one, ascending by key. */
export function better(a: readonly BestShare[], b: readonly BestShare[]): readonly BestShare[] {
	const best = new Map<number, number>();
	for (const { key, earned } of [...a, ...b]) best.set(key, Math.max(earned, best.get(key) ?? 0));
	return [...best].map(([key, earned]) => ({ key, earned })).sort((x, y) => x.key - y.key);
}
