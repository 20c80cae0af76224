import { sharedAttributes } from '../attributes.ts';
import type { AuthorKind } from '../author.ts';
import { readPlan } from './read.ts';

export const author: AuthorKind = {
	kind: 'plan',
	blocks: [
		{
			name: 'plan',
			form: 'container',
			id: 'own',
			unmarked: true,
			attributes: sharedAttributes,
			read: readPlan
		}
	]
};
