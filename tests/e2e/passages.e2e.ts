import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { loadCourse } from '#content/load-course.ts';
import { renderPage } from '#content/render-page.samples.ts';
import { findViolations } from '../a11y/find-violations.ts';
import { checkLayout } from './check-layout.ts';

/** Every block that is text with a form of its own, as a lesson's page has it, under the styles of the site. */
const folder = join('tests', 'samples', 'none--passages');
const address = 'http://course.test/lesson/index.html';

async function openLesson(page: Page): Promise<void> {
	const { pages } = await loadCourse(folder);
	const { svelte = '' } = pages[0] ?? {};
	const sheets = [...svelte.matchAll(/import '#activities\/([^']+\.css)';/g)].map(([, file]) =>
		readFileSync(join('src', 'activities', file ?? ''), 'utf8')
	);
	const styles = [readFileSync(join('src', 'ui', 'theme.css'), 'utf8'), ...sheets].join('\n');
	const body = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>A lesson</title>
		<style>${styles} main { padding: 1.25rem }</style></head><body><main class="prose"><h1>A lesson</h1>${renderPage(svelte, ['who'])}</main></body></html>`;
	await page.route('http://course.test/**', async (route) => {
		const path = new URL(route.request().url()).pathname.slice(1);
		if (path === 'lesson/index.html') await route.fulfill({ body, contentType: 'text/html' });
		else if (path.startsWith('media/')) await route.fulfill({ path: join(folder, path) });
		else await route.abort();
	});
	await page.goto(address);
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a word is explained by keys, and the focus stays on it', async ({ page }) => {
		await openLesson(page);
		const word = page.getByRole('button', { name: 'report', exact: true });
		const note = page.getByText('What the colleague who plans the week works with, and cannot begin without.');
		await expect(note).toBeHidden();
		await word.focus();
		await page.keyboard.press('Enter');
		await expect(note).toBeVisible();
		await expect(word).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(note).toBeHidden();
		await expect(word).toBeFocused();
	});

	test('everything can be read, and a transcript is opened by keys', async ({ page }) => {
		await openLesson(page);
		const example = page.getByRole('region', { name: 'Example' });
		await expect(example.getByText('On Tuesday the scheduler gets a drawing.')).toBeVisible();
		const views = page.getByRole('region', { name: 'Perspectives' });
		await expect(views.getByRole('heading')).toHaveText([
			'A quick guide',
			'There is only one customer'
		]);
		const myth = page.getByRole('region', { name: 'Myth' });
		await expect(myth.getByRole('term')).toHaveText([
			'What people say',
			'Why it seems so',
			'What is so'
		]);
		await expect(
			page.getByRole('figure').filter({ hasText: 'The line stops here.' })
		).toBeVisible();
		const film = page.getByRole('figure', { name: 'At the gate' });
		const transcript = film.getByText('Lena waits at the gate.');
		await expect(transcript).toBeHidden();
		await film.getByText('Transcript').focus();
		await page.keyboard.press('Enter');
		await expect(transcript).toBeVisible();
	});
});

for (const width of [360, 768, 1440]) {
	test(`at ${width} px nothing is wrong with the looks, and an open note is all in sight`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await openLesson(page);
		await page.getByRole('button', { name: 'report', exact: true }).click();
		const box = await page.getByText('What the colleague who plans the week works with, and cannot begin without.').boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual(8);
		expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width - 8);
		expect(await checkLayout(page)).toEqual([]);
		expect(await findViolations(page)).toEqual([]);
	});
}
