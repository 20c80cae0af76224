import { sharedAttributes } from '../attributes.ts';
import type { AuthorKind } from '../author.ts';
import { readReflection } from './read.ts';

export const author: AuthorKind = {
	kind: 'reflection',
	blocks: [
		{
			name: 'reflection',
			form: 'container',
			id: 'own',
			attributes: sharedAttributes,
			read: readReflection
		}
	]
};
