import type { ParamMatcher } from '@sveltejs/kit';
import { folders } from 'virtual:onramp/languages';

/** A folder of the site that holds the course in another language. */
export const match: ParamMatcher = (param) => folders.includes(param);
