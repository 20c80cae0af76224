import { keyOfAssessment } from '../assessment/report-key.ts';
import type { AssessmentActivity } from '../assessment/view.ts';
import type { AuthorKind } from '../author.ts';

/** Nobody writes one: a refresher is made of a course's questions. */
export const author: AuthorKind = {
	kind: 'refresher',
	blocks: [],
	reportKey: (activity) => keyOfAssessment(activity as AssessmentActivity)
};
