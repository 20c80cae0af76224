import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { en } from '#ui/texts/en.ts';
import { startBrowser } from './browser-process.ts';
import { deedsOf, type Deed } from './deeds.ts';
import { readExported } from './exported.ts';
import { Learner } from './learner.ts';
import { seeded } from '../seeded.ts';
import { startSite } from './site.ts';

const { course } = readExported();
const deeds = deedsOf(course);

test('whatever had its feedback survives the killing of the browser at any moment', async () => {
	test.setTimeout(5 * 60_000);
	const seed = Number(process.env.ONRAMP_SEED ?? Math.floor(Math.random() * 1e6));
	console.log(`Killed at moments of chance: ONRAMP_SEED=${seed} repeats them.`);
	const random = seeded(seed);
	const profile = await mkdtemp(join(tmpdir(), 'onramp-profile-'));
	const site = await startSite();
	const done: Deed[] = [];
	const open = async (page: Page, { lesson }: Deed) => {
		await page.goto(site.address.replace('index.html', `${lesson.id}/index.html`));
		const learner = new Learner(page);
		await expect(learner.saveLine()).toHaveText(en.save.savedDevice);
		return learner;
	};

	let browser = await startBrowser(profile);
	try {
		for (const deed of deeds) {
			const last = done.at(-1);
			if (last) await last.expectDone(await open(browser.page, last));
			await deed.do(await open(browser.page, deed));
			done.push(deed);
			// The moment of the kill is what this test is about: anything from at once to a third of a second later.
			await wait(Math.floor(random() * 333));
			await browser.kill();
			browser = await startBrowser(profile);
		}
		for (const deed of done) await deed.expectDone(await open(browser.page, deed));
	} finally {
		await browser.kill();
		await site.close();
		await rm(profile, { recursive: true, force: true });
	}
});
