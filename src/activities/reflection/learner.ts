import type { LearnerKind } from '../learner.ts';
import {
	notReflected,
	stepReflection,
	type Outcome,
	type ReflectionEvent,
	type ReflectionRules,
	type ReflectionState
} from './reflection.ts';

/** By what they are kept as; of two, the higher one is kept. Never renumbered. */
const outcomes: readonly Outcome[] = ['none', 'declined', 'written'];

export const learner: LearnerKind<ReflectionRules, ReflectionState, ReflectionEvent> = {
	kind: 'reflection',
	fresh: () => notReflected,
	step: (_rules, state, event) => stepReflection(state, event),
	events: (_rules, { outcome }) => eventsOf(outcome),
	merge: (_rules, a, b) => (rank(a) >= rank(b) ? a : b),
	toNumbers: (_rules, state) => (state.outcome === 'none' ? [] : [rank(state)]),
	fromNumbers: (_rules, numbers) => {
		if (numbers.length === 0) return [];
		const outcome = outcomes[numbers[0] ?? 0];
		return numbers.length > 1 || !outcome || outcome === 'none' ? undefined : eventsOf(outcome);
	},
	worstCase: () => [outcomes.length - 1],
	result: (_rules, { outcome }) => ({
		begun: outcome !== 'none',
		done: outcome !== 'none',
		earned: undefined
	})
};

function eventsOf(outcome: Outcome): ReflectionEvent[] {
	return outcome === 'none' ? [] : [{ type: `reflection.${outcome}` }];
}

function rank({ outcome }: ReflectionState): number {
	return outcomes.indexOf(outcome);
}
