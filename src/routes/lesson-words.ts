import { browser } from '$app/environment';
import type { LessonWords } from 'virtual:onramp/course';
import type { Activity, Outline } from '#course/course.ts';

/**
 * What a lesson's activities show. The first page a browser opens holds its words; for others they are fetched.
 * Undefined: they cannot be loaded now.
 *
 * @param path that of the language: `/es`, or "" for the main language
 * @param address of the lesson's words.json, from the page
 */
export async function readWords(
	path: string,
	lesson: string,
	address: string,
	fetch: typeof globalThis.fetch
): Promise<LessonWords | undefined> {
	if (!browser) return (await import('virtual:onramp/words')).words[path.slice(1)]?.[lesson];
	const embedded = document.querySelector(`script[data-words="${path}/${lesson}"]`)?.textContent;
	if (embedded) return JSON.parse(embedded) as LessonWords;
	const response = await fetch(address).catch(() => undefined);
	return response?.ok ? ((await response.json()) as LessonWords) : undefined;
}

/** An activity with its words, whichever lesson it stands in. Undefined: there is none, or they cannot be loaded now. */
export async function readActivity(
	outline: Outline,
	number: number,
	words: (lesson: string) => Promise<LessonWords | undefined>
): Promise<Activity | undefined> {
	const isIt = (one: { readonly number: number }) => one.number === number;
	const lesson = outline.lessons.find(({ activities }) => activities.some(isIt));
	const rules = lesson?.activities.find(isIt);
	const shown = lesson && (await words(lesson.id))?.activities[number];
	return rules && shown && { ...rules, ...shown };
}
