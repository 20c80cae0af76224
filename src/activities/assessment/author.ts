import type { AuthorKind } from '../author.ts';
import { readAssessment } from './read-assessment.ts';
import { readDraw } from './read-draw.ts';
import { keyOfAssessment } from './report-key.ts';
import type { AssessmentActivity } from './view.ts';

export const author: AuthorKind = {
	kind: 'assessment',
	blocks: [
		{
			name: 'draw',
			form: 'leaf',
			id: 'none',
			attributes: {
				objective: 'the objective whose questions are drawn',
				count: 'how many of them an attempt asks; 1 without it',
				tags: 'only questions with all of these tags, of every lesson'
			},
			gathers: { read: readAssessment },
			read: readDraw
		}
	],
	reportKey: (activity) => keyOfAssessment(activity as AssessmentActivity)
};
