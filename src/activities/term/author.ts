import type { AuthorKind } from '../author.ts';
import { readTerm } from './read.ts';

export const author: AuthorKind = {
	kind: 'term',
	blocks: [
		{
			name: 'term',
			form: 'leaf',
			id: 'none',
			attributes: {
				is: 'what the word means, in a sentence',
				forms: 'other forms of the word, with commas between them'
			},
			label: 'the word',
			translation: { attributes: ['is', 'forms'] },
			read: readTerm
		}
	]
};
