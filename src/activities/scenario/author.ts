import { sharedAttributes } from '../attributes.ts';
import type { AuthorKind } from '../author.ts';
import { readScenario } from './read.ts';

export const author: AuthorKind = {
	kind: 'scenario',
	blocks: [
		{
			name: 'scenario',
			form: 'container',
			id: 'own',
			attributes: {
				...sharedAttributes,
				vars: 'whole numbers that the story keeps: name=least..most:start'
			},
			read: readScenario
		}
	]
};
