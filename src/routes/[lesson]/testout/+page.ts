import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { outline } from 'virtual:onramp/course';
import type { QuestionActivity } from '#activities/question/view.ts';
import { readActivity, readWords } from '../../lesson-words.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
	outline.lessons.flatMap(({ id, testout }) => (testout.length > 0 ? [{ lesson: id }] : []));

export const load: PageLoad = async ({ params, fetch }) => {
	const at = outline.lessons.findIndex(({ id }) => id === params.lesson);
	const lesson = outline.lessons[at];
	if (!lesson || lesson.testout.length === 0) error(404);
	const words = (id: string) => readWords(id, `${base}/${id}/words.json`, fetch);
	const questions = await Promise.all(
		lesson.testout.map((number) => readActivity(outline, number, words))
	);
	if (questions.includes(undefined)) error(503);
	return { lesson, next: outline.lessons[at + 1], questions: questions as QuestionActivity[] };
};
