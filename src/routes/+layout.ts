import { building } from '$app/environment';

export const prerender = true;
// Built as folders with an index.html; in the browser the address stays as the LMS or a link wrote it.
export const trailingSlash = building ? 'always' : 'ignore';
