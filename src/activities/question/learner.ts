import type { LearnerKind } from '../learner.ts';
import {
	earnedShare,
	isFinished,
	isRight,
	rightness,
	sorted,
	stepQuestion,
	unanswered,
	verdictOf,
	type QuestionEvent,
	type QuestionRules,
	type QuestionState
} from './question.ts';

type Try = readonly number[];

export const learner: LearnerKind<QuestionRules, QuestionState, QuestionEvent> = {
	kind: 'question',
	fresh: () => unanswered,
	step: stepQuestion,
	events: (_rules, { tries }) => tries.map((options) => ({ type: 'answer.given', options })),
	merge,
	toNumbers: (_rules, { tries }) => tries.flatMap(tryToNumbers),
	fromNumbers: (_rules, numbers) => readTries(numbers),
	worstCase: ({ tries, options, multiple }) => {
		const each = tryToNumbers(multiple ? options : [Math.max(...options)]);
		const most = Math.max(...each) | 1;
		return Array.from({ length: tries * each.length }, () => most);
	},
	result: (rules, state) => ({
		begun: state.tries.length > 0,
		done: isFinished(rules, state),
		earned: earnedShare(rules, state)
	})
};

/** Try by try the better one, up to the first right one: so neither device's result gets worse. */
function merge(rules: QuestionRules, a: QuestionState, b: QuestionState): QuestionState {
	const tries: Try[] = [];
	const count = Math.max(a.tries.length, b.tries.length);
	for (let index = 0; index < count; index++) {
		const chosen = better(rules, a.tries[index], b.tries[index]);
		if (!chosen) break;
		tries.push(chosen);
		if (isRight(rules, chosen)) break;
	}
	return { tries };
}

function better(rules: QuestionRules, a: Try | undefined, b: Try | undefined): Try | undefined {
	if (!a || !b) return a ?? b;
	return compare(rules, a, b) <= 0 ? a : b;
}

const rank = { right: 0, partly: 1, wrong: 2 } as const;

/** A total order of answers, the best first: right, more of it right, partly right, then by numbers. */
function compare(rules: QuestionRules, a: Try, b: Try): number {
	return (
		rightness(rules, b) - rightness(rules, a) ||
		rank[verdictOf(rules, a)] - rank[verdictOf(rules, b)] ||
		compareNumbers(a, b)
	);
}

function compareNumbers(a: Try, b: Try): number {
	const index = a.findIndex((number, i) => number !== b[i]);
	if (index < 0) return a.length - b.length;
	return (a[index] ?? 0) - (b[index] ?? -1);
}

/** Two for each option chosen, one more where the same try goes on: a single choice costs one number a try. */
function tryToNumbers(chosen: Try): number[] {
	return chosen.map((option, index) => 2 * option + (index < chosen.length - 1 ? 1 : 0));
}

function readTries(numbers: readonly number[]): QuestionEvent[] | undefined {
	const events: QuestionEvent[] = [];
	let chosen: number[] = [];
	for (const number of numbers) {
		if (!Number.isSafeInteger(number) || number < 0) return undefined;
		chosen.push(Math.floor(number / 2));
		if (number % 2 === 1) continue;
		if (sorted(chosen).join() !== chosen.join()) return undefined;
		events.push({ type: 'answer.given', options: chosen });
		chosen = [];
	}
	return chosen.length === 0 ? events : undefined;
}
