import type { AuthorKind } from '../author.ts';
import { readExample } from './read.ts';

export const author: AuthorKind = {
	kind: 'example',
	blocks: [
		{
			name: 'example',
			form: 'container',
			id: 'optional',
			attributes: { title: 'what it is an example of' },
			prose: true,
			translation: { attributes: ['title'] },
			read: readExample
		}
	]
};
