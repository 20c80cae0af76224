import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createLms, lmsPrefix } from '#cli/lms/lms-handlers.ts';
import { importPackage } from '#cli/lms/unpack.ts';
import { serve } from '#cli/serve.ts';
import { questionTexts } from '#activities/question/texts.ts';
import { en } from '#ui/texts/en.ts';
import { findViolations } from '../a11y/find-violations.ts';
import { firstOf, questionsOf } from './course-facts.ts';
import { readExported } from './exported.ts';
import { Learner } from './learner.ts';

const { course, packages } = readExported();

/** The embedded LMS of `npm start`, with records of its own. */
async function startLms() {
	const records = await mkdtemp(join(tmpdir(), 'onramp-records-'));
	const imported = await Promise.all(packages.map((one) => importPackage({ ...one, course })));
	const known = imported.filter((one) => one !== undefined);
	const running = await serve(await createLms(known, records));
	return {
		address: `${running.origin}${lmsPrefix}`,
		close: async () => {
			await running.close();
			await rm(records, { recursive: true });
		}
	};
}

for (const { name, standard } of [
	{ name: 'SCORM 1.2', standard: 'scorm12' },
	{ name: 'SCORM 2004 4th Edition', standard: 'scorm2004-4' }
]) {
	test(`a trainer sees what a package reports in ${name}, launch after launch`, async ({
		page
	}) => {
		const lms = await startLms();
		await page.goto(lms.address);
		expect(await findViolations(page)).toEqual([]);
		await page.getByRole('link', { name: `${course.title}, ${name}` }).press('Enter');
		await page.waitForURL(new RegExp(`${standard}/$`));
		await page.getByRole('button', { name: 'Launch the course' }).press('Enter');

		const learner = new Learner(page.frameLocator('iframe'));
		const [first] = questionsOf(course);
		if (!first) throw new Error('The course asks nothing.');
		await learner.goToLesson(first.lesson);
		await learner.answer(first.activity, first.activity.rules.key);
		await expect(learner.saveLine()).toHaveText(en.save.savedLms);
		const answers = page.getByRole('table').filter({ hasText: 'Right answer' });
		await expect(answers.getByRole('row').filter({ hasText: first.activity.id })).toContainText(
			'Right'
		);
		await expect(page.getByText('In progress')).toBeVisible();
		expect(await findViolations(page)).toEqual([]);

		await page.getByRole('button', { name: 'Close the course' }).press('Enter');
		await page.getByRole('button', { name: 'Launch again' }).press('Enter');
		await expect(learner.verdict(first.activity)).toContainText(questionTexts.en.right);

		await page.getByRole('button', { name: 'Close the course' }).press('Enter');
		await page.getByRole('button', { name: 'Forget this record' }).press('Enter');
		await page.getByRole('button', { name: 'Launch the course' }).press('Enter');
		// Forgotten here and, for the course, another learner: nothing comes back from this browser either.
		await expect(
			learner.place.getByRole('link', { name: en.begin(firstOf(course.lessons, 'lesson').title) })
		).toBeVisible();
		await lms.close();
	});
}
