import { browser } from '$app/environment';
import type { LessonWords } from 'virtual:onramp/course';

/**
 * What a lesson's activities show. The first page a browser opens holds its words; for others they are fetched.
 * Undefined: they cannot be loaded now.
 *
 * @param address of the lesson's words.json, from the page
 */
export async function readWords(
	lesson: string,
	address: string,
	fetch: typeof globalThis.fetch
): Promise<LessonWords | undefined> {
	if (!browser) return (await import('virtual:onramp/words')).words[lesson];
	const embedded = document.querySelector(`script[data-words="${lesson}"]`)?.textContent;
	if (embedded) return JSON.parse(embedded) as LessonWords;
	const response = await fetch(address).catch(() => undefined);
	return response?.ok ? ((await response.json()) as LessonWords) : undefined;
}
