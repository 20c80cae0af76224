import { building } from '$app/environment';
import { openEdition } from 'virtual:onramp/course';
import type { LayoutLoad } from './$types';

export const prerender = true;
// Built as folders with an index.html; in the browser the address stays as the LMS or a link wrote it.
export const trailingSlash = building ? 'always' : 'ignore';

/** The course in the language of the address. */
export const load: LayoutLoad = async ({ params }) => ({
	edition: await openEdition(params.language ?? '')
});
