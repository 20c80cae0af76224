import type { AuthorKind } from '../author.ts';
import { readFigure } from './read.ts';

export const author: AuthorKind = {
	kind: 'figure',
	blocks: [
		{
			name: 'figure',
			form: 'container',
			id: 'optional',
			attributes: {},
			prose: true,
			read: readFigure
		}
	]
};
