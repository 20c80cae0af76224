import { learner as question } from '../question/learner.ts';
import { unanswered } from '../question/question.ts';
import type { LearnerKind, ObjectiveResult } from '../learner.ts';
import {
	itemOf,
	keyOf,
	notBegun,
	possible,
	unit,
	type AskedItem,
	type AssessmentEvent,
	type AssessmentRules,
	type AssessmentState,
	type BestShare,
	type ItemRules
} from './assessment.ts';
import { better, isOver, mostAttempts, stepAssessment } from './attempt.ts';
import { mostSeed } from './draw.ts';

export const learner: LearnerKind<AssessmentRules, AssessmentState, AssessmentEvent> = {
	kind: 'assessment',
	fresh: () => notBegun,
	step: stepAssessment,
	events,
	merge: (rules, a, b) => {
		const { attempt, seed, asked } = compare(rules, a, b) <= 0 ? a : b;
		return { attempt, seed, asked, best: better(a.best, b.best) };
	},
	toNumbers,
	fromNumbers,
	worstCase,
	result(rules, state) {
		const objectives = resultsOf(rules, state);
		const [earned, of] = [sum(objectives, 'earned'), sum(objectives, 'of')];
		const isLast = rules.attempts > 0 && state.attempt >= rules.attempts && isOver(rules, state);
		return {
			begun: state.attempt > 0,
			done: state.best.length > 0,
			final: isLast || (of > 0 && earned >= of),
			earned: of === 0 ? 0 : earned / of,
			objectives
		};
	}
};

function resultsOf(rules: AssessmentRules, { best }: AssessmentState): ObjectiveResult[] {
	return [...possible(rules)].map(([id, of]) => {
		const share = best.find(({ key }) => key === keyOf(id));
		const earned = Math.min(of, (share?.earned ?? 0) / unit);
		return { id: id ?? '', done: share !== undefined, earned, of };
	});
}

function sum(results: readonly ObjectiveResult[], of: 'earned' | 'of'): number {
	return results.reduce((total, result) => total + result[of], 0);
}

function events(rules: AssessmentRules, state: AssessmentState): AssessmentEvent[] {
	const { attempt, seed, asked, best } = state;
	if (attempt === 0) return [];
	const items = asked.map(({ number }) => number);
	return [
		{ type: 'attempts.recalled', attempt, best },
		...(items.length > 0 ? [{ type: 'items.drawn', attempt, seed, items } as const] : []),
		...asked.flatMap(({ number: item, answer: options }) =>
			options ? [{ type: 'item.answered', item, options } as const] : []
		)
	];
}

/** A total order, the best first: the later attempt, the one with more answers, then by what is stored. */
function compare(rules: AssessmentRules, a: AssessmentState, b: AssessmentState): number {
	const answered = ({ asked }: AssessmentState) => asked.filter(({ answer }) => answer).length;
	const stored = (state: AssessmentState) => toNumbers(rules, { ...state, best: [] }).join();
	return (
		b.attempt - a.attempt ||
		Number(isOver(rules, b)) - Number(isOver(rules, a)) ||
		answered(b) - answered(a) ||
		(stored(a) < stored(b) ? -1 : Number(stored(a) > stored(b)))
	);
}

function toNumbers(rules: AssessmentRules, state: AssessmentState): number[] {
	const { attempt, seed, asked, best } = state;
	if (attempt === 0) return [];
	return [
		attempt,
		seed,
		best.length,
		...best.flatMap(({ key, earned }) => [key, earned]),
		...asked.flatMap((item) => itemToNumbers(rules, item))
	];
}

/** The item, how many numbers its answer takes, and those. */
function itemToNumbers(rules: AssessmentRules, { number, answer }: AskedItem): number[] {
	const item = itemOf(rules, number);
	const stored = answer && item ? answerToNumbers(item, answer) : [];
	return [number, stored.length, ...stored];
}

function answerToNumbers({ rules }: ItemRules, answer: readonly number[]): readonly number[] {
	return question.toNumbers(rules, { ...unanswered, tries: [answer] });
}

function fromNumbers(
	rules: AssessmentRules,
	numbers: readonly number[]
): AssessmentEvent[] | undefined {
	if (numbers.length === 0) return [];
	if (!numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) return undefined;
	const [attempt = 0, seed = 0, count = 0, ...rest] = numbers;
	const best = readBest(rest.slice(0, 2 * count));
	const asked = readAsked(rules, rest.slice(2 * count));
	if (attempt === 0 || best?.length !== count || !asked) return undefined;
	return events(rules, { attempt, seed, asked, best });
}

function readBest(numbers: readonly number[]): BestShare[] | undefined {
	if (numbers.length % 2 === 1) return undefined;
	const best = Array.from({ length: numbers.length / 2 }, (_, index) => ({
		key: numbers[2 * index] ?? 0,
		earned: numbers[2 * index + 1] ?? 0
	}));
	const isAscending = best.every(({ key }, index) => key > (best[index - 1]?.key ?? -1));
	return isAscending ? best : undefined;
}

function readAsked(rules: AssessmentRules, numbers: readonly number[]): AskedItem[] | undefined {
	const asked: AskedItem[] = [];
	for (let at = 0; at < numbers.length;) {
		const [number = 0, length = 0] = numbers.slice(at, at + 2);
		const stored = numbers.slice(at + 2, at + 2 + length);
		if (at + 2 + length > numbers.length) return undefined;
		asked.push({ number, answer: readAnswer(itemOf(rules, number), stored) });
		at += 2 + length;
	}
	return asked;
}

/** Undefined: not answered, or not in a form that the question has now. */
function readAnswer(
	item: ItemRules | undefined,
	stored: readonly number[]
): readonly number[] | undefined {
	const [given] = (item && question.fromNumbers(item.rules, stored)) ?? [];
	return given?.type === 'answer.given' ? given.options : undefined;
}

function worstCase(rules: AssessmentRules): number[] {
	const objectives = [...possible(rules)].flatMap(([id, of]) => [keyOf(id), of * unit]);
	const attempts = rules.attempts === 0 ? mostAttempts : rules.attempts;
	const asked = rules.draws.flatMap(({ count, from }) => {
		const worst = from.map((number) => worstItem(rules, number)).reduce(larger, []);
		return Array.from({ length: count }, () => worst).flat();
	});
	return [attempts, mostSeed, objectives.length / 2, ...objectives, ...asked];
}

function worstItem(rules: AssessmentRules, number: number): number[] {
	const item = itemOf(rules, number);
	const answer = item ? question.worstCase({ ...item.rules, tries: 1 }) : [];
	return [number, answer.length, ...answer];
}

/** In each place the larger number. */
function larger(a: readonly number[], b: readonly number[]): number[] {
	const length = Math.max(a.length, b.length);
	return Array.from({ length }, (_, index) => Math.max(a[index] ?? 0, b[index] ?? 0));
}
