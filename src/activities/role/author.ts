import type { AuthorKind } from '../author.ts';
import { readOnly } from './read-only.ts';
import { readRole } from './read-role.ts';

export const author: AuthorKind = {
	kind: 'role',
	blocks: [
		{
			name: 'role',
			form: 'leaf',
			id: 'own',
			attributes: {},
			label: 'what it asks, instead of the page’s own words',
			read: readRole
		},
		{
			name: 'only',
			form: 'container',
			id: 'none',
			attributes: { role: 'ids of the roles that this part is for' },
			wraps: true,
			read: readOnly
		}
	]
};
