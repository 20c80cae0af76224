import { error } from '@sveltejs/kit';
import { browser } from '$app/environment';
import { lessons, outline, type LessonWords } from 'virtual:onramp/course';
import type { Activity, OutlineActivity } from '#course/course.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => outline.lessons.map(({ id }) => ({ lesson: id }));

export const load: PageLoad = async ({ params, url, fetch }) => {
	const at = outline.lessons.findIndex(({ id }) => id === params.lesson);
	const lesson = outline.lessons[at];
	const open = lessons[params.lesson];
	if (!lesson || !open) error(404);
	const [{ Prose }, words] = await Promise.all([open(), readWords(lesson.id, url, fetch)]);
	const activities = lesson.activities.map((one) => withWords(one, words));
	return { at, lesson, next: outline.lessons[at + 1], Prose, activities };
};

function withWords(rules: OutlineActivity, words: LessonWords): Activity {
	const shown = words[rules.number];
	// An older page's words beside newer scripts: a course was replaced while it was open.
	if (!shown) error(503);
	return { ...rules, ...shown };
}

/** The first page a browser opens holds its words; for the next ones they are fetched. */
async function readWords(
	lesson: string,
	url: URL,
	fetch: typeof globalThis.fetch
): Promise<LessonWords> {
	if (!browser) return (await import('virtual:onramp/words')).words[lesson] ?? {};
	const embedded = document.querySelector(`script[data-words="${lesson}"]`)?.textContent;
	if (embedded) return JSON.parse(embedded) as LessonWords;
	// A folder's address may have come without its slash.
	const inFolder = /\/(index\.html)?$/.test(url.pathname);
	const response = await fetch(inFolder ? 'words.json' : `${lesson}/words.json`).catch(
		() => undefined
	);
	if (!response?.ok) error(503);
	return (await response.json()) as LessonWords;
}
