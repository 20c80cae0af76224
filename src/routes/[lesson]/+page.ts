import { error } from '@sveltejs/kit';
import { lessons, outline } from 'virtual:onramp/course';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => outline.lessons.map(({ id }) => ({ lesson: id }));

export const load: PageLoad = async ({ params }) => {
	const at = outline.lessons.findIndex(({ id }) => id === params.lesson);
	const lesson = outline.lessons[at];
	const open = lessons[params.lesson];
	if (!lesson || !open) error(404);
	return { at, lesson, next: outline.lessons[at + 1], ...(await open()) };
};
