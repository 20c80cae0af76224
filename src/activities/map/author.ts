import { sharedAttributes } from '../attributes.ts';
import type { AuthorKind } from '../author.ts';
import { readMap } from './read.ts';

const form = {
	name: 'map',
	id: 'own',
	unmarked: true,
	attributes: sharedAttributes,
	read: readMap
} as const;

export const author: AuthorKind = {
	kind: 'map',
	blocks: [
		{ ...form, form: 'leaf' },
		{ ...form, form: 'container' }
	]
};
