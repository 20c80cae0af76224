import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import type { Lesson } from '#course/course.ts';
import { questionTexts } from '#activities/question/texts.ts';
import { reflectionTexts } from '#activities/reflection/texts.ts';
import { en } from '#ui/texts/en.ts';
import { startBrowser } from './browser-process.ts';
import { firstOf, questionsOf, reflectionsOf, scenariosOf } from './course-facts.ts';
import { readExported } from './exported.ts';
import { leadsTo, Learner, wrongAnswer } from './learner.ts';
import { routeTo } from './scenario-paths.ts';
import { startSite } from './site.ts';

/** Something a learner does: until its feedback shows, and how it looks when it was not lost. */
interface Deed {
	readonly lesson: Lesson;
	do(learner: Learner): Promise<void>;
	expectDone(learner: Learner): Promise<void>;
}

const { course } = readExported();
const deeds = [...answers(), ...choices(), writing()];

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

/** The first five questions, right and wrong by turns. */
function answers(): readonly Deed[] {
	return questionsOf(course)
		.slice(0, 5)
		.map(({ lesson, activity }, index) => {
			const options = index % 2 === 0 ? activity.rules.key : wrongAnswer(activity);
			return {
				lesson,
				async do(learner) {
					await learner.answer(activity, options);
					await expect(learner.verdict(activity)).not.toContainText(en.save.notSavedYet);
				},
				async expectDone(learner) {
					const { right, wrong, wrongMany } = questionTexts.en;
					const words = index % 2 === 0 ? [right] : [wrong, wrongMany];
					await expect(learner.verdict(activity)).toContainText(new RegExp(words.join('|')));
					for (const option of options) {
						await expect(learner.option(activity, option)).toBeChecked();
					}
				}
			};
		});
}

/** The first two choices of a scenario; once the second is made, the first is behind it. */
function choices(): readonly Deed[] {
	const { lesson, activity } = firstOf(scenariosOf(course), 'scenario');
	const [one, two] = routeTo(activity.rules, 'good');
	if (!one || !two) throw new Error('The good route has fewer than two choices.');
	const last = leadsTo(activity, two.scene, two.choice);
	const both: Deed = {
		lesson,
		async do(learner) {
			await learner.choose(activity, one.scene, one.choice);
			await learner.choose(activity, two.scene, two.choice);
		},
		expectDone: (learner) => expect(learner.scene(activity, last)).toBeVisible()
	};
	return [both];
}

function writing(): Deed {
	const { lesson, activity } = firstOf(reflectionsOf(course), 'reflection');
	const words = 'The van timetable goes to the noise officer.';
	const field = (learner: Learner) => learner.activity(activity).getByRole('textbox');
	return {
		lesson,
		async do(learner) {
			await field(learner).pressSequentially(words);
			await learner.button(activity, reflectionTexts.en.keep).press('Enter');
			await expect(learner.activity(activity).getByRole('status')).toContainText(
				reflectionTexts.en.keptPlain
			);
		},
		expectDone: (learner) => expect(field(learner)).toHaveValue(words)
	};
}

/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
