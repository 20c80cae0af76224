import { expect, test } from '@playwright/test';
import { enCheck } from '#ui/texts/check-texts.ts';
import { enPages } from '#ui/texts/en-pages.ts';
import { en } from '#ui/texts/en.ts';
import { findViolations } from '../a11y/find-violations.ts';
import { checkLayout } from './check-layout.ts';
import { firstOf, questionsOf } from './course-facts.ts';
import { readEveryForm } from './exported.ts';
import type { LmsOptions } from './lms/server.ts';
import { launch, withLms, type Launched } from './lms/visit.ts';
import { startSite } from './site.ts';

const { course } = readEveryForm();
const question = firstOf(questionsOf(course), 'question');

/** From the results page, as whoever has trouble gets there. */
async function goToCheck({ learner }: Launched): Promise<void> {
	await learner.goToResults();
	const { place } = learner;
	await place.getByRole('link', { name: enPages.results.check }).press('Enter');
	await expect(learner.heading(enCheck.title)).toBeFocused();
	await expect(place.getByRole('main').getByRole('status').first()).toHaveText(enCheck.done);
}

function courseFrame({ page }: Launched) {
	return page.frames().find((one) => one.parentFrame() === page.mainFrame());
}

for (const standard of ['scorm12', 'scorm2004-4'] as const) {
	test(`in an LMS of ${standard} the check finds what works, and changes nothing`, async ({
		browser
	}) => {
		await withLms(browser, { standard, courseId: course.id }, async (lms, context) => {
			await context.grantPermissions(['clipboard-read', 'clipboard-write']);
			const launched = await launch(context, lms);
			const { learner, page } = launched;
			await page.setViewportSize({ width: 360, height: 740 });
			await learner.goToLesson(question.lesson);
			await learner.answer(question.activity, question.activity.rules.key);
			await expect(learner.saveLine()).toHaveText(en.save.savedLms);
			const before = lms.values['cmi.suspend_data'];
			await goToCheck(launched);

			const main = learner.place.getByRole('main');
			for (const said of [
				enCheck.lms.open,
				enCheck.mode.normal,
				enCheck.keeps.yes,
				enCheck.commits.yes,
				enCheck.server.yes,
				enCheck.device.yes
			]) {
				await expect(main.getByRole('listitem').filter({ hasText: said })).toBeVisible();
			}
			expect(lms.values['cmi.suspend_data']).toBe(before);

			const log = learner.place.getByRole('textbox', { name: enCheck.log });
			const text = await log.inputValue();
			expect(text).toContain('cmi.interactions._children: ');
			expect(text).toContain('in the window 1 above');
			expect(text).toContain('IndexedDB: works');
			for (const secret of ['Kim', 'Ito', before ?? '?']) expect(text).not.toContain(secret);
			await learner.place.getByRole('button', { name: enCheck.copy }).press('Enter');
			await expect(main.getByRole('status').last()).toHaveText(enCheck.copied);
			expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);

			expect(await findViolations(page, courseFrame(launched))).toEqual([]);
			expect(await checkLayout(courseFrame(launched) ?? page)).toEqual([]);
			expect(await launched.objections()).toEqual([]);
			expect(launched.strangers).toEqual([]);
		});
	});
}

const troubled: readonly (readonly [what: string, LmsOptions, said: readonly string[]])[] = [
	['without an LMS', { standard: 'scorm12', behaviour: 'absent' }, [enCheck.lms.none]],
	['without a session', { standard: 'scorm2004-4', behaviour: 'throws' }, [enCheck.lms.refused]],
	[
		'in a launch for looking around',
		{ standard: 'scorm12', mode: 'browse' },
		[enCheck.mode.browse, enCheck.keeps.untried, enCheck.commits.untried]
	]
];

for (const [what, options, said] of troubled) {
	test(`${what} the check says so, and what to do`, async ({ browser }) => {
		await withLms(browser, { ...options, courseId: course.id }, async (lms, context) => {
			const launched = await launch(context, lms);
			await goToCheck(launched);
			const main = launched.learner.place.getByRole('main');
			for (const sentence of said) await expect(main).toContainText(sentence);
			expect(await findViolations(launched.page, courseFrame(launched))).toEqual([]);
		});
	});
}

test('on a website there is no link to the check, and the check says that there is no LMS', async ({
	page
}) => {
	const site = await startSite(course);
	await page.goto(new URL('results/index.html', site.address).href);
	await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText(en.save.savedDevice);
	await expect(page.getByRole('link', { name: enPages.results.check })).toHaveCount(0);
	await page.goto(new URL('lms-check/index.html', site.address).href);
	await expect(page.getByRole('main')).toContainText(enCheck.lms.web);
	await site.close();
});
