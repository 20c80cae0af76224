import { sharedAttributes } from '../attributes.ts';
import type { AuthorKind } from '../author.ts';
import { readQuestion } from './read.ts';

export const author: AuthorKind = {
	kind: 'question',
	blocks: [
		{
			name: 'question',
			form: 'container',
			id: 'own',
			attributes: {
				...sharedAttributes,
				tries: 'how many answers are taken',
				points: 'what it adds to the score',
				tags: 'what an assessment can draw it by',
				see: 'the section that teaches it: 1-lesson.md#section',
				partial: 'a later right try, or a partly right answer, earns a share'
			},
			read: readQuestion
		}
	]
};
