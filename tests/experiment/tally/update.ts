import type { UpdateKind } from '#activities/update.ts';
import type { TallyEvent, TallyRules } from './tally.ts';

export const update: UpdateKind<TallyRules, TallyEvent> = {
	name: 'tally',
	logs: ({ most }) =>
		Array.from({ length: most }, (_, index) => [{ type: 'count.raised', to: most - index }]),
	affected: 'counted further than one can now',
	then: 'They count once more.'
};
