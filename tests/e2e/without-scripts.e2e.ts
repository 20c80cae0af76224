import { expect, test } from '@playwright/test';
import { plain, questionsOf } from './course-facts.ts';
import { readExported } from './exported.ts';
import { startSite } from './site.ts';

const { course } = readExported();

test.use({ javaScriptEnabled: false });

for (const lesson of course.lessons) {
	test(`without scripts, "${lesson.title}" can be read with its questions`, async ({ page }) => {
		const site = await startSite();
		await page.goto(site.address.replace('index.html', `${lesson.id}/index.html`));
		await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
		for (const { title } of lesson.sections) {
			await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
		}
		for (const { activity } of questionsOf(course).filter((one) => one.lesson === lesson)) {
			const group = page.getByRole('group', { name: plain(activity.words.legend) });
			await expect(group).toBeVisible();
			for (const { html } of activity.words.options) {
				await expect(group.getByText(plain(html))).toBeVisible();
			}
		}
		await site.close();
	});
}

test('without scripts, the overview leads to every lesson', async ({ page }) => {
	const site = await startSite();
	for (const { title } of course.lessons) {
		await page.goto(site.address);
		await page.getByRole('main').getByRole('listitem').getByRole('link', { name: title }).click();
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	}
	await site.close();
});
