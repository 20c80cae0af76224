import { sharedAttributes } from '../attributes.ts';
import type { AuthorKind } from '../author.ts';
import { readRecall } from './read-recall.ts';
import { readReflection } from './read.ts';
import { keyOfReflection } from './report-key.ts';
import type { ReflectionActivity } from './view.ts';

export const author: AuthorKind = {
	kind: 'reflection',
	blocks: [
		{
			name: 'reflection',
			form: 'container',
			id: 'own',
			unmarked: true,
			attributes: {
				...sharedAttributes,
				share: 'share=trainer: what is written is sent to the LMS, and the page says so',
				'recall-in': 'the plan at which it is shown again'
			},
			read: readReflection
		},
		{
			name: 'recall',
			form: 'leaf',
			id: 'another',
			attributes: {},
			read: readRecall
		}
	],
	reportKey: (activity) => keyOfReflection(activity as ReflectionActivity)
};
