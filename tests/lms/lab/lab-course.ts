import { expect } from '@playwright/test';
import { questionTexts } from '#activities/question/texts.ts';
import { decode } from '#progress/codec.ts';
import { firstOf, questionsOf } from '../../e2e/course-facts.ts';
import { labId, readExported } from '../../e2e/exported.ts';
import type { Learner } from '../../e2e/learner.ts';

const { course } = readExported(labId);
const questions = questionsOf(course);

/** The one lesson of the lab's course, and its two questions. */
export const lesson = firstOf(course.lessons, 'lesson');
export const first = firstOf(questions, 'question');
export const second = firstOf(questions.slice(1), 'second question');
export const questionCount = questions.length;

/** Rightly. */
export async function answer(learner: Learner, { activity }: typeof first): Promise<void> {
	await learner.answer(activity, activity.rules.key);
}

export async function expectAnswered(learner: Learner): Promise<void> {
	for (const { activity } of questions) {
		await expect(learner.verdict(activity)).toContainText(questionTexts.en.right);
	}
}

export async function expectUnanswered(learner: Learner): Promise<void> {
	await expect(learner.verdict(first.activity)).toHaveText('');
}

/** A progress string that holds both answers. */
export function expectBothIn(progress: string): void {
	const save = decode(progress);
	if ('garbage' in save) throw new Error(`This cannot be read: ${save.garbage}`);
	expect([...save.stored.activities.keys()]).toEqual(
		questions.map(({ activity }) => activity.number)
	);
}
