import { error } from '@sveltejs/kit';
import type { LessonWords } from 'virtual:onramp/course';
import type { Activity, OutlineActivity } from '#course/course.ts';
import { readWords } from '../../lesson-words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url, fetch, parent }) => {
	const { outline, lessons, path } = (await parent()).edition;
	const at = outline.lessons.findIndex(({ id }) => id === params.lesson);
	const lesson = outline.lessons[at];
	const open = lessons[params.lesson];
	if (!lesson || !open) error(404);
	// A folder's address may have come without its slash.
	const inFolder = /\/(index\.html)?$/.test(url.pathname);
	const address = inFolder ? 'words.json' : `${lesson.id}/words.json`;
	const [{ Prose }, words] = await Promise.all([
		open(),
		readWords(path, lesson.id, address, fetch)
	]);
	if (!words) error(503);
	const activities = lesson.activities.map((one) => withWords(one, words));
	return { at, lesson, next: outline.lessons[at + 1], Prose, activities, views: words.views };
};

function withWords(rules: OutlineActivity, words: LessonWords): Activity {
	const shown = words.activities[rules.number];
	// An older page's words beside newer scripts: a course was replaced while it was open.
	if (!shown) error(503);
	return { ...rules, ...shown };
}
