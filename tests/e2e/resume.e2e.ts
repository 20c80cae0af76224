import { expect, test, type Page } from '@playwright/test';
import { en } from '#ui/texts/en.ts';
import { readEveryForm } from './exported.ts';
import { prepareStorage } from './hold-storage.ts';
import { fixChance } from './keyboard.ts';
import { Learner } from './learner.ts';
import { startSite } from './site.ts';
import { loadWalks, type Sight } from './walk.ts';
import { chance } from './walks/question.ts';

const { course } = readEveryForm();

test.describe.configure({ mode: 'parallel' });

for (const [kind, walk] of await loadWalks()) {
	if (walk.states(course).length === 0) continue;
	test(`each state of "${kind}" that is kept is there again on the next visit`, async ({
		page
	}) => {
		test.setTimeout(15 * 60_000);
		const site = await startSite(course);
		await prepareStorage(page);
		await fixChance(page, chance);
		const looked = new Set<string>();
		await walk.walk({
			page,
			course,
			address: site.address,
			async look(sight) {
				if (!sight.kept || looked.has(sight.name)) return;
				looked.add(sight.name);
				await test.step(sight.name, () => expectBack(page, sight));
			}
		});
		console.log(`${kind}: ${looked.size} states came back`);
		expect(looked.size).toBeGreaterThan(0);
		await site.close();
	});
}

/** Opens the page again, and expects the same there. */
async function expectBack(page: Page, sight: Sight): Promise<void> {
	// A slow computer may take a while to store an answer, and says so meanwhile.
	await expect(page.locator(sight.part)).not.toContainText(en.save.notSavedYet);
	const before = await portraitOf(page, sight);
	await page.reload();
	await expect(new Learner(page).saveLine()).toHaveText(en.save.savedDevice);
	await expect.poll(() => portraitOf(page, sight)).toEqual(before);
}

/** State, what stands in the fields, and the words; without the news that only those hear who do not see the page. */
function portraitOf(page: Page, { part, kept }: Sight) {
	return page.locator(part).evaluate((element, withWords) => {
		const news = [...element.querySelectorAll<HTMLElement>('.visually-hidden[role="status"]')];
		const words = news.reduce(
			(text, one) => text.replace(one.innerText, ''),
			(element as HTMLElement).innerText
		);
		const fields = element.querySelectorAll<HTMLInputElement>('input, select, textarea');
		return {
			state: element.getAttribute('data-state'),
			fields: [...fields].map((field) =>
				/^(radio|checkbox)$/.test(field.type) ? field.checked : field.value
			),
			words: withWords ? words.replace(/\s+/g, ' ').trim() : ''
		};
	}, kept === 'whole');
}
