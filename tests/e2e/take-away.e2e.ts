import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { mapTexts } from '#activities/map/texts.ts';
import { planTexts } from '#activities/plan/texts.ts';
import { reflectionTexts } from '#activities/reflection/texts.ts';
import { standards } from '#package/standard.ts';
import { enPages } from '#ui/texts/en-pages.ts';
import { en } from '#ui/texts/en.ts';
import { findViolations } from '../a11y/find-violations.ts';
import { readEveryForm, unpackExported } from './exported.ts';
import { startSite, type TestSite } from './site.ts';

const said = enPages.takeAway;
const { course } = readEveryForm();
const [first, last] = ['What the next shift needs', 'Tomorrow at five'];
let site: TestSite;

test.beforeAll(async () => {
	site = await startSite(course);
});

test.afterAll(() => site.close());

async function open(page: Page, path: string): Promise<void> {
	await page.goto(site.address.replace('index.html', `${path}/index.html`));
	await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText(en.save.savedDevice);
}

/** With keys alone: a reflection, a plan, a map, and one reflection that is left out. */
async function write(page: Page): Promise<void> {
	await open(page, 'what-the-next-shift-needs');
	const reflection = page.locator('#found-out');
	await reflection.getByRole('textbox').focus();
	await page.keyboard.type('That #2 was cold.\nNobody *said* so.');
	await reflection.getByRole('button', { name: reflectionTexts.en.keep }).press('Enter');
	await expect(reflection).toHaveAttribute('data-state', 'kept');
	const left = page.locator('#cannot-see');
	await left.getByRole('textbox').focus();
	await page.keyboard.type('Not this.');
	await expect(left.getByRole('status')).toHaveText(reflectionTexts.en.draft);
	await left.getByRole('button', { name: reflectionTexts.en.decline }).press('Enter');
	await expect(left).toHaveAttribute('data-state', 'declined');

	await open(page, 'tomorrow-at-five');
	const map = page.locator('#round-the-oven');
	await map.getByRole('button', { name: mapTexts.en.addFirst }).press('Enter');
	await page.keyboard.type('The shop');
	await map.getByRole('checkbox', { name: mapTexts.en.receives, exact: true }).press('Space');
	await map.getByRole('textbox', { name: mapTexts.en.give, exact: true }).focus();
	await page.keyboard.type('rolls');
	await map.getByRole('checkbox', { name: mapTexts.en.questionList[0] ?? '' }).press('Space');
	await map.getByRole('button', { name: mapTexts.en.keepEntry }).press('Enter');
	await expect(map).toHaveAttribute('data-state', 'kept');

	const plan = page.locator('#tomorrow');
	await plan.getByRole('textbox', { name: planTexts.en.when }).focus();
	await page.keyboard.type('the clock says five');
	await plan.getByRole('textbox', { name: planTexts.en.will, exact: true }).focus();
	await page.keyboard.type('say my doubt first');
	await plan.getByRole('button', { name: planTexts.en.keep }).press('Enter');
	await expect(plan).toHaveAttribute('data-state', 'kept');
}

const sentence = planTexts.en.sentence('the clock says five', 'say my doubt first');

test('what was written in a course stands on one page, and can be printed and downloaded', async ({
	page
}) => {
	await write(page);
	await page.getByRole('link', { name: planTexts.en.all }).press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: said.title })).toBeFocused();

	await expect(page.getByRole('heading', { level: 2 })).toHaveText([first, last]);
	await expect(page.getByText('Nobody *said* so.')).toBeVisible();
	await expect(page.getByText('What did you find out too late', { exact: false })).toBeVisible();
	await expect(page.getByText(sentence)).toBeVisible();
	await expect(page.getByRole('img', { name: mapTexts.en.picture })).toBeVisible();
	const table = page.getByRole('table', { name: mapTexts.en.table });
	await expect(table.getByRole('row', { name: /The shop.*rolls/ })).toBeVisible();
	await expect(table.getByRole('button')).toHaveCount(0);
	await expect(page.getByText(mapTexts.en.questionList[0] ?? '')).toBeVisible();
	await expect(page.getByText('Not this.')).toHaveCount(0);
	await expect(page.getByText(said.privacy)).toBeVisible();
	expect(await findViolations(page)).toEqual([]);

	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: said.download }).press('Enter');
	const file = await downloading;
	expect(file.suggestedFilename()).toBe(`${course.id}-take-away.md`);
	expect(await readFile(await file.path(), 'utf8')).toBe(
		`# ${said.of(course.title)}

## ${first}

### What did you find out too late, the last time you took work over?

> That \\#2 was cold.\\
> Nobody \\*said\\* so.

## ${last}

### One thing that you will say, or ask, at your next handover.

> ${sentence}

### ${mapTexts.en.title}

#### ${mapTexts.en.receivers}

- **The shop**: rolls

#### The shop

- [x] ${mapTexts.en.questionList[0] ?? ''}
`
	);
});

test('on paper it is black on white, without what cannot be pressed there', async ({ page }) => {
	await write(page);
	await open(page, 'take-away');
	await expect(page.getByText(sentence)).toBeVisible();
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(page.getByText(sentence)).toBeVisible();
	await expect(page.getByRole('img', { name: mapTexts.en.picture })).toBeVisible();
	await expect(page.getByRole('main').getByText(course.title, { exact: true })).toBeVisible();
	await expect(page.getByRole('banner')).toBeHidden();
	await expect(page.getByRole('contentinfo')).toBeHidden();
	for (const role of ['button', 'link', 'textbox', 'navigation'] as const)
		await expect(page.getByRole(role)).toHaveCount(0);
	const colours = await page.evaluate(() => {
		const { color } = getComputedStyle(document.querySelector('h1') ?? document.body);
		return [color, getComputedStyle(document.documentElement).backgroundColor];
	});
	expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('who has written nothing yet is told what will stand there, and where to write it', async ({
	page
}) => {
	await open(page, 'results');
	await page.getByRole('link', { name: enPages.results.takeAway }).press('Enter');
	await expect(page.getByText(said.empty)).toBeVisible();
	await expect(page.getByRole('button')).toHaveCount(0);
	expect(await findViolations(page)).toEqual([]);
	await page.getByRole('main').getByRole('link', { name: last }).press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: last })).toBeVisible();
});

test('what was erased is gone from it', async ({ page }) => {
	await write(page);
	const plan = page.locator('#tomorrow');
	await plan.getByRole('button', { name: planTexts.en.erase }).press('Enter');
	await plan.getByRole('button', { name: planTexts.en.eraseYes }).press('Enter');
	await expect(page.getByText(planTexts.en.erasedDone)).toBeVisible();
	await open(page, 'take-away');
	await expect(page.getByText('Nobody *said* so.')).toBeVisible();
	await expect(page.getByText(sentence)).toHaveCount(0);
});

for (const standard of standards) {
	test(`the package for ${standard} has the page, and it finds everything from where it is`, () => {
		const html = new TextDecoder().decode(
			unpackExported(standard, course.id)['take-away/index.html']
		);
		expect(html).toContain(said.privacy);
		const addresses = [...html.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, address]) => address);
		expect(addresses.length).toBeGreaterThan(5);
		expect(addresses.filter((address) => !address?.startsWith('../'))).toEqual([]);
	});
}

test('nothing that was written leaves the browser', async ({ page }) => {
	const sent: string[] = [];
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
	await write(page);
	await open(page, 'take-away');
	await expect(page.getByText(sentence)).toBeVisible();
	expect(sent.filter((one) => !one.startsWith(site.origin))).toEqual([]);
	expect(sent.filter((one) => /doubt|Nobody|rolls/.test(decodeURIComponent(one)))).toEqual([]);
});
