import type { UpdateKind } from '../update.ts';
import { everything, type RoleEvent, type RoleRules } from './role.ts';

export const update: UpdateKind<RoleRules, RoleEvent> = {
	name: 'question about one’s role',
	logs: ({ roles }) =>
		[...roles.map(({ number }) => number), everything].map((choice) => [
			{ type: 'role.said', count: 1, choice }
		]),
	affected: 'said a role that is no longer there',
	then: 'They are asked for theirs once more, and see all parts until then.'
};
