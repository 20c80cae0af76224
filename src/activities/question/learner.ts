import type { LearnerKind } from '../learner.ts';
import type { Answer } from './forms/form.ts';
import {
	earnedShare,
	formOf,
	isFinished,
	isRight,
	isShuffled,
	mostSeed,
	rightness,
	stepQuestion,
	unanswered,
	verdictOf,
	type Confidence,
	type QuestionEvent,
	type QuestionRules,
	type QuestionState
} from './question.ts';

export const learner: LearnerKind<QuestionRules, QuestionState, QuestionEvent> = {
	kind: 'question',
	fresh: () => unanswered,
	step: stepQuestion,
	events: (_rules, state) => eventsOf(state),
	merge,
	toNumbers: (rules, state) =>
		state.tries.length === 0
			? []
			: [headOf(state), ...state.tries.flatMap((answer) => formOf(rules).toNumbers(rules, answer))],
	fromNumbers: readNumbers,
	worstCase(rules) {
		const worst = formOf(rules).worst(rules);
		const confidence = rules.confidence ? 3 : 0;
		const seed = isShuffled(rules) ? mostSeed : 0;
		const tries = Array.from({ length: rules.tries }, () => worst);
		return [headOf({ confidence, seed, reviewed: 2 }), ...tries.flat()];
	},
	result: (rules, state) => ({
		begun: state.tries.length > 0,
		done: isFinished(rules, state),
		earned: earnedShare(rules, state)
	}),
	without: (_rules, state, ballast) =>
		ballast === 'asides' ? { ...unanswered, tries: state.tries } : state
};

function eventsOf({ tries, confidence, seed, reviewed }: QuestionState): QuestionEvent[] {
	const events: QuestionEvent[] = tries.map((options, index) => ({
		type: 'answer.given',
		options,
		...(index === 0 && confidence > 0 && { confidence }),
		...(index === 0 && seed > 0 && { seed })
	}));
	return reviewed === 0 ? events : [...events, { type: 'review.answered', right: reviewed === 2 }];
}

/** Try by try the better one, up to the first right one: so neither device's result gets worse. */
function merge(rules: QuestionRules, a: QuestionState, b: QuestionState): QuestionState {
	const tries: Answer[] = [];
	const count = Math.max(a.tries.length, b.tries.length);
	for (let index = 0; index < count; index++) {
		const answer = better(rules, a.tries[index], b.tries[index]);
		if (!answer) break;
		tries.push(answer);
		if (isRight(rules, answer)) break;
	}
	return {
		tries,
		confidence: Math.max(a.confidence, b.confidence) as Confidence,
		seed: Math.max(a.seed, b.seed),
		reviewed: Math.max(a.reviewed, b.reviewed) as QuestionState['reviewed']
	};
}

function better(rules: QuestionRules, a?: Answer, b?: Answer): Answer | undefined {
	if (!a || !b) return a ?? b;
	return compare(rules, a, b) <= 0 ? a : b;
}

const rank = { right: 0, partly: 1, wrong: 2 } as const;

/** A total order of answers, the best first: right, more of it right, partly right, then by numbers. */
function compare(rules: QuestionRules, a: Answer, b: Answer): number {
	return (
		rightness(rules, b) - rightness(rules, a) ||
		rank[verdictOf(rules, a)] - rank[verdictOf(rules, b)] ||
		compareNumbers(a, b)
	);
}

function compareNumbers(a: Answer, b: Answer): number {
	const index = a.findIndex((number, i) => number !== b[i]);
	if (index < 0) return a.length - b.length;
	return (a[index] ?? 0) - (b[index] ?? -1);
}

type Head = Pick<QuestionState, 'confidence' | 'seed' | 'reviewed'>;

/** All that is kept besides the answers, as one number: one byte where nothing is shuffled. */
function headOf({ confidence, seed, reviewed }: Head): number {
	return reviewed + 3 * (confidence + 4 * seed);
}

function readNumbers(
	rules: QuestionRules,
	[head = 0, ...numbers]: readonly number[]
): QuestionEvent[] | undefined {
	if (![head, ...numbers].every((number) => Number.isSafeInteger(number) && number >= 0))
		return undefined;
	const tries: Answer[] = [];
	for (let at = 0; at < numbers.length;) {
		const taken = formOf(rules).fromNumbers(rules, numbers.slice(at));
		if (!taken) return undefined;
		tries.push(taken.answer);
		// Without a try that an update has made impossible, a later one would count as the first.
		if (!formOf(rules).normal(rules, taken.answer)) break;
		at += taken.count;
	}
	const confidence = (Math.floor(head / 3) % 4) as Confidence;
	const reviewed = (head % 3) as QuestionState['reviewed'];
	return eventsOf({ tries, confidence, seed: Math.floor(head / 12), reviewed });
}
