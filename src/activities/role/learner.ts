import type { LearnerKind } from '../learner.ts';
import {
	laterOf,
	mostCounts,
	roleOf,
	stepRole,
	unsaid,
	type RoleEvent,
	type RoleRules,
	type RoleState
} from './role.ts';

/** Kept as two numbers: how often it was said, and what last. */
export const learner: LearnerKind<RoleRules, RoleState, RoleEvent> = {
	kind: 'role',
	fresh: () => unsaid,
	step: stepRole,
	events: (_rules, state) => eventsOf(state),
	merge: (_rules, a, b) => laterOf(a, b),
	toNumbers: (_rules, { count, choice }) => (count === 0 ? [] : [count, choice]),
	fromNumbers(_rules, numbers) {
		if (numbers.length === 0) return [];
		const [count = 0, choice = 0] = numbers;
		return numbers.length === 2 && count > 0 ? eventsOf({ count, choice }) : undefined;
	},
	worstCase: ({ roles }) => [mostCounts, Math.max(0, ...roles.map(({ number }) => number))],
	result(rules, state) {
		const role = roleOf(rules, state);
		const isSaid = state.count > 0;
		return { begun: isSaid, done: isSaid, earned: undefined, ...(role !== undefined && { role }) };
	}
};

function eventsOf(state: RoleState): RoleEvent[] {
	return state.count === 0 ? [] : [{ type: 'role.said', ...state }];
}
