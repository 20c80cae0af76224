import { expect, test, type Page } from '@playwright/test';
import type { Course, Lesson } from '#course/course.ts';
import { enPages } from '#ui/texts/en-pages.ts';
import { en } from '#ui/texts/en.ts';
import { findViolations } from '../a11y/find-violations.ts';
import { allQuestionsOf, firstOf } from './course-facts.ts';
import { readEveryForm } from './exported.ts';
import { fixChance } from './keyboard.ts';
import { Learner } from './learner.ts';
import { startSite, type TestSite } from './site.ts';
import { chance, PlayedQuestion } from './walks/question.ts';

const { course } = readEveryForm();
const lesson = firstOf(
	course.lessons.filter(({ testout }) => testout.length > 0),
	'lesson that can be tested out of'
);
const questions = questionsIn(course, lesson);
const texts = enPages.testout;

function questionsIn(course: Course, { testout }: Lesson) {
	return testout.flatMap((number) =>
		allQuestionsOf(course).flatMap(({ activity }) => (activity.number === number ? [activity] : []))
	);
}

/** By the lesson's own link. */
async function open(page: Page): Promise<TestSite> {
	const site = await startSite(course);
	await fixChance(page, chance);
	await page.goto(site.address.replace('index.html', `${lesson.id}/index.html`));
	await expect(new Learner(page).saveLine()).toHaveText(en.save.savedDevice);
	await page.getByRole('link', { name: en.testout(questions.length) }).press('Enter');
	await expect(
		page.getByRole('heading', { level: 1, name: texts.title(lesson.title) })
	).toBeFocused();
	return site;
}

for (const passes of [true, false]) {
	test(`a learner who answers ${passes ? 'everything right' : 'one question wrong'} is told what that means for the lesson`, async ({
		page
	}) => {
		const site = await open(page);
		for (const [index, question] of questions.entries()) {
			const one = new PlayedQuestion({ page }, question);
			await expect(one.part).toBeVisible();
			await one.choose(index === 0 && !passes ? one.wrong : (one.answers[0] ?? []));
			await one.check();
			while (one.phase === 'retry') {
				await one.part.getByRole('button').last().focus();
				await one.play({ type: 'retry.asked' });
				await one.choose(one.answers[0] ?? []);
				await one.check();
			}
		}
		await expect(page.getByText(passes ? texts.passed : texts.failed)).toBeVisible();
		expect(await findViolations(page)).toEqual([]);

		// The lesson knows the same answers.
		await page.getByRole('link', { name: texts.toLesson(lesson.title) }).press('Enter');
		for (const question of questions) {
			await expect(new Learner(page).activity(question)).toHaveAttribute('data-state', 'right');
		}
		const learner = new Learner(page);
		await learner.goToOverview();
		const row = page.getByRole('listitem').filter({ hasText: lesson.title });
		await expect(row.getByText(en.tested)).toHaveCount(passes ? 1 : 0);
		await site.close();
	});
}
