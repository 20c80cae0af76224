import { expect } from '@playwright/test';
import { reviewMachine } from '#activities/review/machine.ts';
import { reviewTexts } from '#activities/review/texts.ts';
import type { QuestionActivity } from '#activities/question/view.ts';
import { allQuestionsOf, reviewsOf } from '../course-facts.ts';
import { lookAt, startAfresh, statesOf, type KindWalk, type Note, type Walk } from '../walk.ts';
import { PlayedQuestion } from './question.ts';

export const walk: KindWalk = {
	states: (course) =>
		reviewsOf(course).length === 0
			? []
			: statesOf('review', reviewMachine, { looking: 'gone once progress is read' }),
	async walk(walk) {
		// All work alike: one stands for them.
		if (reviewsOf(walk.course).length > 0) await walkReview(walk);
	}
};

async function walkReview(walk: Walk): Promise<void> {
	const [found] = reviewsOf(walk.course);
	if (!found) return;
	const { lesson, view } = found;
	const learner = await startAfresh(walk);
	const look = (note?: Note) => lookAt(walk, { id: 'review', part: '.review' }, note);
	const review = walk.page.getByRole('region', { name: reviewTexts.en.title });
	const state = (name: string) => expect(review).toHaveAttribute('data-state', name);

	await learner.goToLesson(lesson);
	await state('nothing');
	await look({ kept: 'whole' });
	const earlier = allQuestionsOf(walk.course)
		.filter((one) => walk.course.lessons.indexOf(one.lesson) < walk.course.lessons.indexOf(lesson))
		.slice(0, view.rules.count);
	for (const { lesson: before, activity } of earlier) {
		await learner.goToLesson(before);
		await finish(walk, activity);
	}
	await learner.goToLesson(lesson);
	await state('asking');
	for (const { activity } of earlier) await expect(learner.activity(activity)).toBeVisible();
	await look({ kept: 'whole' });
	for (const { activity } of earlier) {
		const one = new PlayedQuestion(walk, once(activity));
		await one.choose(one.answers[0] ?? []);
		await one.check();
	}
	await state('done');
	await look();
}

/** A right answer with the first try. */
async function finish(walk: Walk, activity: QuestionActivity): Promise<void> {
	const one = new PlayedQuestion(walk, activity);
	await one.choose(one.answers[0] ?? []);
	await one.check();
}

/** As it is asked again: one answer, and nothing asked about it. */
function once(activity: QuestionActivity): QuestionActivity {
	return { ...activity, rules: { ...activity.rules, tries: 1, confidence: false } };
}
