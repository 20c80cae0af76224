import type { Handle } from '@sveltejs/kit';
import { outline } from 'virtual:onramp/course';

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', outline.language) });
