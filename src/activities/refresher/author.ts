import type { AuthorKind } from '../author.ts';

/** Nobody writes one: a refresher is made of a course's questions. */
export const author: AuthorKind = { kind: 'refresher', blocks: [] };
