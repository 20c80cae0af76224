import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { mapTexts } from '#activities/map/texts.ts';
import { planTexts } from '#activities/plan/texts.ts';
import { pollTexts } from '#activities/poll/texts.ts';
import { recallTexts } from '#activities/recall-texts.ts';
import { reflectionTexts } from '#activities/reflection/texts.ts';
import { buildCourses } from '#cli/build.ts';
import { projectRoot } from '#cli/project.ts';
import { serveFolder } from '#cli/serve-folder.ts';
import { en } from '#ui/texts/en.ts';
import { findViolations } from '../a11y/find-violations.ts';

/** A course of everything in which learners write about their own work. */
const content = join(projectRoot, 'tests', 'e2e', 'own-words');
const out = join(projectRoot, '.onramp', 'tests', 'own-words');
let site: Awaited<ReturnType<typeof serveFolder>>;

test.beforeAll(async () => {
	test.setTimeout(10 * 60_000);
	await buildCourses({ content, courses: [], out, force: false, log: console.log });
	site = await serveFolder(join(out, 'own-words'), { prefix: '/', directoryIndex: false });
});

test.afterAll(() => site.close());

async function open(page: Page, lesson: 'look' | 'later'): Promise<void> {
	await page.goto(`${site.origin}/${lesson}/index.html`);
	await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText(en.save.savedDevice);
}

const press = (place: Locator, name: string) =>
	place.getByRole('button', { name, exact: true }).press('Enter');

test('a poll is asked again, and shows the learner their own before and after', async ({
	page
}) => {
	const texts = pollTexts.en;
	await open(page, 'look');
	const poll = page.getByRole('group', { name: 'Colleagues can be my customers.' });
	await poll.getByRole('radio', { name: texts.end(1, 'Not at all') }).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await expect(page.getByText(texts.kept(3, 10))).toBeVisible();

	await open(page, 'later');
	await expect(poll.getByRole('radio', { checked: true })).toHaveCount(0);
	await poll.getByRole('radio', { name: '8', exact: true }).press('Space');
	await page.keyboard.press('Enter');
	await expect(page.getByText(texts.both(3, 8))).toBeVisible();
	expect(await findViolations(page)).toEqual([]);

	await page.reload();
	await expect(page.getByText(texts.both(3, 8))).toBeVisible();
	await open(page, 'look');
	await expect(page.getByText(texts.settled)).toBeVisible();
});

test('a reflection comes back in another lesson and at the plan, until it is erased', async ({
	page
}) => {
	const texts = reflectionTexts.en;
	const words = 'Payroll asks on Friday for what I send on Monday.';
	await open(page, 'later');
	await expect(page.getByText(recallTexts.en.recallEmpty)).toHaveCount(2);
	await page.getByRole('link', { name: recallTexts.en.recallWrite }).first().press('Enter');

	const reflection = page.locator('#complaint');
	await reflection.getByRole('textbox').fill(words);
	await press(reflection, texts.keep);
	await expect(reflection.getByRole('status')).toContainText(texts.keptPlain);
	await open(page, 'later');
	await expect(page.getByText(words)).toHaveCount(2);

	await page.getByRole('link', { name: recallTexts.en.recallChange }).first().press('Enter');
	await expect(reflection.getByRole('textbox')).toHaveValue(words);
	await press(reflection, texts.erase);
	await press(reflection, texts.eraseNo);
	await expect(reflection.getByRole('button', { name: texts.erase })).toBeFocused();
	await press(reflection, texts.erase);
	await press(reflection, texts.eraseYes);
	await expect(reflection.getByRole('status')).toHaveText(texts.erasedDone);
	await expect(reflection.getByRole('status')).toBeFocused();
	await open(page, 'later');
	await expect(page.getByText(recallTexts.en.recallEmpty)).toHaveCount(2);
});

test('a plan needs both halves, and goes into the calendar', async ({ page }) => {
	const texts = planTexts.en;
	await open(page, 'later');
	const plan = page.locator('#first-step');
	await plan.getByRole('textbox', { name: texts.when }).fill('I send the overtime report');
	await press(plan, texts.keep);
	await expect(plan.getByRole('status')).toHaveText(texts.nothingWritten);
	await plan.getByRole('textbox', { name: texts.will }).fill('ask a depot what they do with it');
	await press(plan, texts.keep);
	await expect(plan.getByRole('status')).toContainText(texts.keptPlain);
	await plan.getByLabel(texts.day).fill('2026-12-31');
	const downloaded = page.waitForEvent('download');
	await press(plan, texts.toCalendar);
	const file = await downloaded;
	expect(file.suggestedFilename()).toBe('first-step.ics');
	expect(await readFile(await file.path(), 'utf8')).toContain('DTSTART;VALUE=DATE:20261231\r\n');
	expect(await findViolations(page)).toEqual([]);
});

test('a map is drawn from what a learner adds, and nothing of it leaves the browser', async ({
	page
}) => {
	const texts = mapTexts.en;
	const sent: string[] = [];
	page.on('request', (request) =>
		sent.push(decodeURIComponent(request.url()), request.postData() ?? '')
	);
	page.on('console', (message) => sent.push(message.text()));
	await open(page, 'later');
	const map = page.locator('#my-customers');
	const add = map.getByRole('button', { name: texts.add });

	await press(map, texts.addFirst);
	await page.keyboard.press('Enter');
	await expect(map.getByRole('textbox', { name: texts.name })).toBeFocused();
	await expect(map.getByText(texts.nameMissing)).toBeVisible();
	await page.keyboard.type('Canary Depot');
	await map.getByRole('checkbox', { name: texts.receives }).press('Space');
	await map.getByRole('textbox', { name: texts.give }).fill('canary hours');
	await page.keyboard.press('Enter');
	await expect(add).toBeFocused();
	await expect(map.getByRole('img', { name: texts.picture })).toContainText('Canary Depot');
	await expect(map.getByRole('row', { name: /Canary Depot.*canary hours/ })).toBeVisible();
	expect(await findViolations(page)).toEqual([]);

	await press(map, texts.removeOne('Canary Depot'));
	await expect(map.getByRole('button', { name: texts.undo })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(add).toBeFocused();
	await expect(map.getByRole('status')).toContainText(texts.keptPlain);
	await page.reload();
	await expect(map.getByRole('row', { name: /Canary Depot/ })).toBeVisible();
	expect(sent.join('\n')).not.toMatch(/canary/i);
});
