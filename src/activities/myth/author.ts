import type { AuthorKind } from '../author.ts';
import { readMyth } from './read.ts';

export const author: AuthorKind = {
	kind: 'myth',
	blocks: [
		{
			name: 'myth',
			form: 'container',
			id: 'optional',
			attributes: {},
			prose: true,
			read: readMyth
		}
	]
};
