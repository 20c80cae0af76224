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
			claims: ({ children }) =>
				children.slice(children.findIndex(({ type }) => type === 'blockquote') + 1),
			read: readMyth
		}
	]
};
