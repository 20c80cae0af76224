import type { AuthorKind } from '../author.ts';
import { readReview } from './read.ts';

export const author: AuthorKind = {
	kind: 'review',
	blocks: [
		{
			name: 'review',
			form: 'leaf',
			id: 'none',
			attributes: { count: 'how many questions of earlier lessons come back; 2 without it' },
			read: readReview
		}
	]
};
