import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import type { QuestionActivity } from '#activities/question/view.ts';
import { readActivity, readWords } from '../../../lesson-words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, parent }) => {
	const { outline, path } = (await parent()).edition;
	const at = outline.lessons.findIndex(({ id }) => id === params.lesson);
	const lesson = outline.lessons[at];
	if (!lesson || lesson.testout.length === 0) error(404);
	const words = (id: string) => readWords(path, id, `${base}${path}/${id}/words.json`, fetch);
	const found = await Promise.all(
		lesson.testout.map((number) => readActivity(outline, number, words))
	);
	const questions = found.filter((one) => one !== undefined) as QuestionActivity[];
	if (questions.length < found.length) error(503);
	return { lesson, next: outline.lessons[at + 1], questions };
};
