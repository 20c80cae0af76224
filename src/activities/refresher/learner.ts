import type { AssessmentEvent, AssessmentState } from '../assessment/assessment.ts';
import { learner as assessment } from '../assessment/learner.ts';
import type { LearnerKind } from '../learner.ts';
import type { RefresherRules } from './refresher.ts';

/** Kept as the one attempt of an assessment is. It is never scored, and done when everything is answered. */
export const learner: LearnerKind<RefresherRules, AssessmentState, AssessmentEvent> = {
	...assessment,
	kind: 'refresher',
	result: (_rules, { attempt, best }) => ({
		begun: attempt > 0,
		done: best.length > 0,
		earned: undefined
	})
};
