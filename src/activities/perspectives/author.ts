import type { AuthorKind } from '../author.ts';
import { readPerspectives } from './read.ts';

export const author: AuthorKind = {
	kind: 'perspectives',
	blocks: [
		{
			name: 'perspectives',
			form: 'container',
			id: 'optional',
			attributes: {},
			prose: true,
			inner: {
				view: {
					source: 'the source of course.md whose view it is',
					title: 'the view in a few words'
				}
			},
			translation: { attributes: ['title'] },
			read: readPerspectives
		}
	]
};
