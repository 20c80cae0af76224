import { expect, test } from '@playwright/test';
import { reflectionTexts } from '#activities/reflection/texts.ts';
import { en } from '#ui/texts/en.ts';
import { formsOf } from './canary.ts';
import { firstOf, reflectionsOf } from './course-facts.ts';
import { readExported } from './exported.ts';
import { Learner } from './learner.ts';
import { startLms } from './lms/server.ts';
import { plainName } from '../lms/strict/strict-wrapper.ts';

const { lesson, activity } = firstOf(reflectionsOf(readExported().course), 'reflection');

for (const standard of ['scorm12', 'scorm2004-4'] as const) {
	test(`what is written in a private reflection reaches nobody (${standard})`, async ({ page }) => {
		const canary = 'canary-Zx81-nobody-may-read-this';
		const lms = await startLms({ standard });
		const sent: string[] = [];
		page.on('request', (request) => {
			sent.push(decodeURIComponent(request.url()), request.postData() ?? '');
		});
		page.on('console', (message) => sent.push(message.text()));

		await page.goto(lms.address);
		const learner = new Learner(page.frameLocator('iframe'));
		await learner.goToLesson(lesson);
		const field = learner.activity(activity).getByRole('textbox');
		await field.pressSequentially(canary);
		await learner.button(activity, reflectionTexts.en.keep).press('Enter');
		const said = learner.activity(activity).getByRole('status');
		await expect(said).toContainText(reflectionTexts.en.keptPlain);
		await expect(learner.saveLine()).toHaveText(en.save.savedLms);
		await learner.place
			.getByRole('contentinfo')
			.getByRole('button', { name: en.save.exit })
			.press('Enter');
		await expect(learner.saveLine()).toHaveText(en.save.closed);

		const calls = await page.evaluate(() => window.calls);
		expect(calls.filter(({ name }) => plainName(name) === 'Commit').length).toBeGreaterThan(0);
		const everything = [
			...calls.map((call) => JSON.stringify(call)),
			...Object.values(lms.values),
			...lms.received,
			...sent
		].join('\n');
		for (const form of formsOf(canary)) expect(everything).not.toContain(form);
		await expect(field).toHaveValue(canary);
		await lms.close();
	});
}
