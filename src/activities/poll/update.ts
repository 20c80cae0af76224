import type { UpdateKind } from '../update.ts';
import type { PollEvent, PollRules } from './poll.ts';

export const update: UpdateKind<PollRules, PollEvent> = {
	name: 'poll',
	logs: ({ scale, shared }) => {
		const values = shared ? Array.from({ length: scale }, (_, index) => index + 1) : [0];
		return values.flatMap((value) => {
			const answer = { type: 'poll.answered', version: 1, value } as const;
			const first: PollEvent = { ...answer, again: false };
			return [[first, { ...answer, again: true }], [first]];
		});
	},
	affected: 'answered it',
	then: 'They are asked once more.'
};
