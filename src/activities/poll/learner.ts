import type { LearnerKind } from '../learner.ts';
import {
	laterOf,
	mostVersions,
	notAsked,
	stepPoll,
	type Answer,
	type PollEvent,
	type PollRules,
	type PollState
} from './poll.ts';

/** A private poll is one number: how many of its two answers there are. A shared one is two numbers an answer. */
export const learner: LearnerKind<PollRules, PollState, PollEvent> = {
	kind: 'poll',
	fresh: () => notAsked,
	step: stepPoll,
	events: (_rules, state) => eventsOf([state.first, state.again]),
	merge: (_rules, a, b) => ({
		first: laterOf(a.first, b.first),
		again: laterOf(a.again, b.again)
	}),
	toNumbers({ shared }, { first, again }) {
		const answers = [first, again].filter((answer) => answer !== undefined);
		if (shared) return answers.flatMap(({ version, value }) => [version, value]);
		return answers.length === 0 ? [] : [answers.length];
	},
	fromNumbers: ({ shared }, numbers) => (shared ? readShared(numbers) : readPrivate(numbers)),
	worstCase: ({ scale, shared }) => (shared ? [mostVersions, scale, mostVersions, scale] : [2]),
	result: (_rules, { first }) => ({
		begun: first !== undefined,
		done: first !== undefined,
		earned: undefined
	}),
	without: ({ shared }, state, ballast) =>
		shared && ballast === 'asides' ? { ...state, again: undefined } : state
};

function eventsOf(answers: readonly (Answer | undefined)[]): PollEvent[] {
	return answers.flatMap((answer, index) =>
		answer ? [{ type: 'poll.answered', again: index === 1, ...answer }] : []
	);
}

function readPrivate(numbers: readonly number[]): PollEvent[] | undefined {
	const [count = 0] = numbers;
	if (numbers.length > 1 || count > 2 || (numbers.length === 1 && count < 1)) return undefined;
	return eventsOf([1, 2].slice(0, count).map(() => ({ version: 1, value: 0 })));
}

function readShared(numbers: readonly number[]): PollEvent[] | undefined {
	if (numbers.length > 4 || numbers.length % 2 === 1) return undefined;
	const at = (index: number): Answer | undefined => {
		const [version, value] = numbers.slice(index, index + 2);
		return version === undefined || value === undefined ? undefined : { version, value };
	};
	return eventsOf([at(0), at(2)]);
}
