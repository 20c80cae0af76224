import { error, json } from '@sveltejs/kit';
import { words } from 'virtual:onramp/words';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	Object.entries(words).flatMap(([language, lessons]) =>
		Object.keys(lessons).map((lesson) => ({ language, lesson }))
	);

/** What a lesson's activities show. Apart from the scripts: the lesson's page holds it too, where it costs next to nothing. */
export const GET: RequestHandler = ({ params }) => {
	const found = words[params.language ?? '']?.[params.lesson];
	if (!found) error(404);
	return json(found);
};
