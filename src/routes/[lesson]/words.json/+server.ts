import { error, json } from '@sveltejs/kit';
import { words } from 'virtual:onramp/words';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => Object.keys(words).map((lesson) => ({ lesson }));

/** What a lesson's activities show. Apart from the scripts: the lesson's page holds it too, where it costs next to nothing. */
export const GET: RequestHandler = ({ params }) => {
	const found = words[params.lesson];
	if (!found) error(404);
	return json(found);
};
