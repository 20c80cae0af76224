import { sharedAttributes } from '../attributes.ts';
import type { AuthorKind } from '../author.ts';
import { readReflection } from './read.ts';

export const author: AuthorKind = {
	kind: 'reflection',
	attributes: sharedAttributes,
	read: readReflection
};
