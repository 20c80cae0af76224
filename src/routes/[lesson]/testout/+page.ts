import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { outline } from 'virtual:onramp/course';
import type { QuestionActivity } from '#activities/question/view.ts';
import { readWords } from '../../lesson-words.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
	outline.lessons.flatMap(({ id, testout }) => (testout.length > 0 ? [{ lesson: id }] : []));

export const load: PageLoad = async ({ params, fetch }) => {
	const at = outline.lessons.findIndex(({ id }) => id === params.lesson);
	const lesson = outline.lessons[at];
	if (!lesson || lesson.testout.length === 0) error(404);
	const questions = await Promise.all(lesson.testout.map((number) => readQuestion(number, fetch)));
	return { lesson, next: outline.lessons[at + 1], questions };
};

/** A question with its words, whichever lesson it stands in. */
async function readQuestion(
	number: number,
	fetch: typeof globalThis.fetch
): Promise<QuestionActivity> {
	const isIt = (one: { readonly number: number }) => one.number === number;
	const lesson = outline.lessons.find(({ activities }) => activities.some(isIt));
	const rules = lesson?.activities.find(isIt);
	const words = lesson && (await readWords(lesson.id, `${base}/${lesson.id}/words.json`, fetch));
	const shown = words?.activities[number];
	if (!rules || !shown) error(503);
	return { ...rules, ...shown } as QuestionActivity;
}
