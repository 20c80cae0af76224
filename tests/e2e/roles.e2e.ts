import { expect, test, type Page } from '@playwright/test';
import { roleTexts } from '#activities/role/texts.ts';
import { questionTexts } from '#activities/question/texts.ts';
import { en } from '#ui/texts/en.ts';
import { findViolations } from '../a11y/find-violations.ts';
import { allQuestionsOf } from './course-facts.ts';
import { readEveryForm } from './exported.ts';
import { fixChance } from './keyboard.ts';
import { startSite, type TestSite } from './site.ts';
import { chance, PlayedQuestion } from './walks/question.ts';

const texts = roleTexts.en;
const { course } = readEveryForm();
const [night, morning] = ['Night crew', 'Morning crew'];
let site: TestSite;

test.beforeAll(async () => {
	site = await startSite(course);
});

test.afterAll(() => site.close());

async function open(page: Page, lesson = 'what-the-next-shift-needs'): Promise<void> {
	await page.goto(site.address.replace('index.html', `${lesson}/index.html`));
	await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText(en.save.savedDevice);
}

/** With the keys that radio buttons know. */
async function say(page: Page, role: string): Promise<void> {
	const asked = page.getByRole('group', { name: 'Which crew are you in?' });
	const wanted = asked.getByRole('radio', { name: role, exact: true });
	const checked = asked.getByRole('radio', { checked: true });
	await ((await checked.count()) > 0 ? checked : asked.getByRole('radio').first()).focus();
	await page.keyboard.press('Space');
	for (let keys = 0; keys < 3 && !(await wanted.isChecked()); keys++)
		await page.keyboard.press('ArrowDown');
	await expect(wanted).toBeChecked();
	await page.keyboard.press('Enter');
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const shows = (page: Page, role: string) =>
	page.getByRole('button', { name: texts.show(role), exact: true });
const group = (page: Page, role: string) =>
	page.getByRole('group', { name: texts.isFor(role), exact: true });

test('who has said no role sees all parts, each with the roles it is for', async ({ page }) => {
	await open(page);
	await expect(group(page, night).getByRole('heading', { name: 'Before you go' })).toBeVisible();
	await expect(group(page, morning).getByRole('textbox')).toBeVisible();
	for (const role of [night, morning])
		await expect(page.getByText(texts.isFor(role), { exact: true })).toBeVisible();
	await expect(page.getByRole('button', { name: /^Show the part/ })).toHaveCount(0);
	expect(await findViolations(page)).toEqual([]);
});

test('who says theirs, by key, sees their own parts, and one line for each other one', async ({
	page
}) => {
	await open(page);
	await say(page, night);
	await expect(page.getByText(texts.said(night))).toBeVisible();
	await expect(heading(page, 'Before you go')).toBeVisible();
	await expect(page.getByText(texts.isFor(night), { exact: true })).toHaveCount(0);
	await expect(heading(page, 'Before you begin')).toBeHidden();
	await expect(shows(page, morning)).toHaveAttribute('aria-expanded', 'false');
	expect(await findViolations(page)).toEqual([]);

	await shows(page, morning).press('Enter');
	await expect(shows(page, morning)).toBeFocused();
	await expect(shows(page, morning)).toHaveAttribute('aria-expanded', 'true');
	await expect(group(page, morning).getByRole('textbox')).toBeVisible();
	expect(await findViolations(page)).toEqual([]);
	await page.keyboard.press('Space');
	await expect(heading(page, 'Before you begin')).toBeHidden();
});

test('the role holds in other lessons and on another visit, and can be taken back', async ({
	page
}) => {
	await open(page);
	await say(page, morning);
	await expect(page.getByText(texts.said(morning))).toBeVisible();
	await open(page, 'order-of-telling');
	await expect(page.getByRole('link', { name: 'the round of the night crew' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'last round', exact: true })).toBeHidden();
	await expect(shows(page, night)).toBeVisible();

	await open(page);
	await expect(page.getByText(texts.said(morning))).toBeVisible();
	await say(page, texts.everything);
	await expect(page.getByText(texts.saidEverything)).toBeVisible();
	await expect(group(page, night)).toBeVisible();
	await expect(group(page, morning)).toBeVisible();
});

test('what was begun in a part is there when it is shown again', async ({ page }) => {
	await open(page);
	const words = 'That the salt was running out.';
	await group(page, morning).getByRole('textbox').fill(words);
	const question = page.locator('#last-round');
	await question.getByRole('radio', { name: 'What cannot be seen' }).press('Space');
	await question.getByRole('button', { name: questionTexts.en.check }).press('Enter');
	await expect(question).toHaveAttribute('data-state', 'right');
	await say(page, morning);
	await expect(question).toBeHidden();
	await say(page, night);
	await expect(question).toHaveAttribute('data-state', 'right');
	await shows(page, morning).press('Enter');
	await expect(group(page, morning).getByRole('textbox')).toHaveValue(words);
});

test('a link into a part for others shows it, within the course and from outside', async ({
	page
}) => {
	await open(page);
	await say(page, morning);
	await expect(page.getByText(texts.said(morning))).toBeVisible();
	await open(page, 'order-of-telling');
	await page.getByRole('link', { name: 'the round of the night crew' }).press('Enter');
	await expect(heading(page, 'What the next shift needs')).toBeVisible();
	await expect(page.locator('#last-round')).toBeInViewport();
	await expect(page.locator('#last-round')).toBeFocused();

	await page.reload();
	await expect(shows(page, night)).toHaveAttribute('aria-expanded', 'true');
	await expect(page.locator('#last-round')).toBeVisible();
});

test('a lesson asks a learner for what is for everybody and for their role', async ({ page }) => {
	const counted = async () => {
		await page.getByRole('banner').getByRole('link').first().press('Enter');
		await expect(heading(page, en.lessons)).toBeVisible();
		const row = page.getByRole('main').getByRole('listitem').first();
		return /(\d+) of (\d+)/.exec(await row.innerText())?.[2];
	};
	await open(page);
	await page.locator('#last-round').getByRole('radio').first().press('Space');
	await say(page, morning);
	await expect(page.getByText(texts.said(morning))).toBeVisible();
	const others = Number(await counted());
	await open(page);
	await say(page, night);
	await expect(page.getByText(texts.said(night))).toBeVisible();
	expect(Number(await counted())).toBe(others + 1);
});

test('a section is done without the parts for others, and not without those for the learner', async ({
	page
}) => {
	await fixChance(page, chance);
	await open(page);
	const strip = page.getByRole('navigation', { name: en.sections });
	const done = strip.getByRole('link', { name: `What they cannot see (${en.sectionDone})` });
	const answer = async (id: string) => {
		const [found] = allQuestionsOf(course).filter(({ activity }) => activity.id === id);
		if (!found) throw new Error(`There is no question "${id}".`);
		const question = new PlayedQuestion({ page }, found.activity);
		await question.choose(question.answers[0] ?? []);
		await question.check();
	};
	await answer('lights');
	await expect(done).toHaveCount(0);
	await answer('three-things');
	await expect(done).toHaveCount(1);
	await say(page, night);
	await expect(done).toHaveCount(0);
	await answer('last-round');
	await expect(done).toHaveCount(1);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('all parts can be read, with the roles they are for', async ({ page }) => {
		await page.goto(site.address.replace('index.html', 'what-the-next-shift-needs/index.html'));
		for (const role of [night, morning])
			await expect(page.getByText(texts.isFor(role), { exact: true })).toBeVisible();
		await expect(heading(page, 'Before you go')).toBeVisible();
		await expect(heading(page, 'Before you begin')).toBeVisible();
	});
});
