import { hasTakeAway } from 'virtual:onramp/has-take-away';
import { folders } from 'virtual:onramp/languages';
import type { EntryGenerator } from './$types';

/** A course in which nobody writes anything has no such page: only a route with a parameter may have none. */
export const entries: EntryGenerator = () =>
	hasTakeAway ? ['', ...folders].map((language) => ({ language, rest: '' })) : [];
