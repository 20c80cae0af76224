import type { Activity, View } from '#course/course.ts';
import type { AssessmentRules, AssessmentWords } from '../assessment/assessment.ts';
import type { Later } from './later.ts';

/** A few questions of a course, asked again some time later: drawn and answered once, as those of an assessment are. */
export interface RefresherRules extends AssessmentRules {
	readonly later: Later;
	/** Id of the course whose questions they are. */
	readonly course: string;
}

export type RefresherActivity = Activity<RefresherRules, AssessmentWords>;

/** Of what shows the learner's plan again. */
export interface FollowUpRules {
	readonly later: Later;
	readonly course: string;
	/** Number of the plan in the course. */
	readonly plan: number;
}

export type FollowUpView = View<FollowUpRules>;

/** Of the way back. */
export interface BackRules {
	readonly course: string;
	readonly title: string;
}

/** Lasting numbers, the same in every refresher: a later one reads what an earlier one kept. */
export const numbers = { lesson: 1, questions: 1, plan: 2, reflection: 3 } as const;
