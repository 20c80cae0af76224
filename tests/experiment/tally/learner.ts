import type { LearnerKind } from '#activities/learner.ts';
import { stepTally, type TallyEvent, type TallyRules } from './tally.ts';

export const learner: LearnerKind<TallyRules, number, TallyEvent> = {
	kind: 'tally',
	fresh: () => 0,
	step: stepTally,
	events: (_rules, count) => (count === 0 ? [] : [{ type: 'count.raised', to: count }]),
	merge: (_rules, a, b) => Math.max(a, b),
	toNumbers: (_rules, count) => (count === 0 ? [] : [count]),
	fromNumbers: (_rules, numbers) => numbers.map((to) => ({ type: 'count.raised', to })),
	worstCase: ({ most }) => [most],
	result: ({ most }, count) => ({ begun: count > 0, done: count === most, earned: undefined })
};
