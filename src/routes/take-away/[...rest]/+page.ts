import { error } from '@sveltejs/kit';
import { hasTakeAway } from 'virtual:onramp/course';
import type { EntryGenerator, PageLoad } from './$types';

/** A course in which nobody writes anything has no such page: only a route with a parameter may have none. */
export const entries: EntryGenerator = () => (hasTakeAway ? [{ rest: '' }] : []);

export const load: PageLoad = ({ params }) => {
	if (!hasTakeAway || params.rest !== '') error(404);
};
