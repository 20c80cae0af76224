import { expect, test, type Frame, type Page } from '@playwright/test';
import type { Saving } from '#lms/session-view.ts';
import { en } from '#ui/texts/en.ts';
import { firstOf, questionsOf } from '../e2e/course-facts.ts';
import { coursesUnderTest, readEveryForm, readExported } from '../e2e/exported.ts';
import { prepareStorage } from '../e2e/hold-storage.ts';
import { fixChance } from '../e2e/keyboard.ts';
import { Learner } from '../e2e/learner.ts';
import { startLms, type LmsOptions } from '../e2e/lms/server.ts';
import { startLrs } from '../e2e/lrs/server.ts';
import { startSite } from '../e2e/site.ts';
import { recordTested } from '../e2e/record-tested.ts';
import { loadWalks } from '../e2e/walk.ts';
import { chance } from '../e2e/walks/question.ts';
import { axeFacts, findViolations } from './find-violations.ts';

const { course } = readExported();
const question = firstOf(questionsOf(course), 'question');

test.describe.configure({ mode: 'parallel' });

for (const { id, lessons } of coursesUnderTest()) {
	test(`axe finds nothing on any page of "${id}", before and after something was done`, async ({
		page
	}) => {
		test.setTimeout(5 * 60_000);
		const { course } = readExported(id);
		const answered = firstOf(questionsOf(course), 'question');
		const site = await startSite(course);
		const learner = new Learner(page);
		const paths = [
			'index.html',
			...lessons.map((lesson) => `${lesson.id}/index.html`),
			...lessons
				.filter(({ testout }) => testout.length > 0)
				.map((one) => `${one.id}/testout/index.html`),
			'results/index.html',
			'sources/index.html',
			'accessibility/index.html',
			'lms-check/index.html',
			'take-away/index.html'
		];
		const found: string[] = [];
		const lookAtAll = async (when: string) => {
			for (const path of paths) {
				await page.goto(new URL(path, site.address).href);
				await expect(learner.saveLine()).toHaveText(en.save.savedDevice);
				found.push(...(await findViolations(page)).map((one) => `${path} ${when}: ${one}`));
			}
		};
		await lookAtAll('before');
		await learner.goToLesson(answered.lesson);
		await learner.answer(answered.activity, answered.activity.rules.key);
		await lookAtAll('after');
		expect(found).toEqual([]);
		const looks = { what: 'pages', name: 'all', count: paths.length * 2, axe: axeFacts() } as const;
		await recordTested(id, page.context().browser(), looks);
		await site.close();
	});
}

// The sample has every kind, form and setting; what the shipped course adds to it are words.
const { course: everyForm } = readEveryForm();
for (const [kind, walk] of await loadWalks()) {
	if (walk.states(everyForm).length === 0) continue;
	test(`axe finds nothing in any state of "${kind}"`, async ({ page }) => {
		test.setTimeout(15 * 60_000);
		const site = await startSite(everyForm);
		await prepareStorage(page);
		await fixChance(page, chance);
		const states = new Set(walk.states(everyForm));
		const seen = new Set<string>();
		const found: string[] = [];
		await walk.walk({
			page,
			course: everyForm,
			address: site.address,
			async look({ name, part }) {
				if (seen.has(name)) return;
				seen.add(name);
				found.push(...(await findViolations(page, page, part)).map((one) => `${name}: ${one}`));
			}
		});
		const visited = new Set([...seen].map((name) => name.replace(/ \(.*/, '')));
		console.log(`${kind}: states in the machines: ${states.size}, states visited: ${visited.size}`);
		expect([...visited].sort()).toEqual([...states].sort());
		expect(found).toEqual([]);
		await recordTested(everyForm.id, page.context().browser(), {
			what: 'states',
			name: kind,
			count: seen.size,
			axe: axeFacts()
		});
		await site.close();
	});
}

/** How each state of saving comes about, from a page on which the course has just opened. */
const savings: Readonly<
	Record<
		Saving,
		{
			/** Without one the course is a website. */
			readonly lms?: LmsOptions;
			/** A website that reports to an LRS. */
			readonly reports?: true;
			/** From the start. */
			readonly isSlow?: true;
			readonly bring?: (learner: Learner, page: Page) => Promise<void>;
		}
	>
> = {
	opening: { lms: { standard: 'scorm12' }, isSlow: true },
	saving: {
		lms: { standard: 'scorm12' },
		async bring(learner, page) {
			await learner.goToLesson(question.lesson);
			await expect(learner.saveLine()).toHaveText(en.save.savedLms);
			await slowDown(page);
			await answer(learner);
		}
	},
	savedLms: { lms: { standard: 'scorm2004-4' } },
	savedDevice: {},
	savedLrs: { reports: true },
	retryingLrs: {
		reports: true,
		async bring(learner, page) {
			await learner.goToLesson(question.lesson);
			await expect(learner.saveLine()).toHaveText(en.save.savedLrs);
			await page.route('**/statements', (route) => route.abort());
			await answer(learner);
		}
	},
	retrying: {
		lms: { standard: 'scorm12' },
		async bring(learner, page) {
			await learner.goToLesson(question.lesson);
			await expect(learner.saveLine()).toHaveText(en.save.savedLms);
			await page.context().setOffline(true);
			await answer(learner);
		}
	},
	notConnected: { lms: { standard: 'scorm12', behaviour: 'absent' } },
	notSaved: {
		async bring(learner, page) {
			await learner.goToLesson(question.lesson);
			await page.evaluate(() => (window.full = true));
			await answer(learner);
		}
	},
	readOnly: { lms: { standard: 'scorm12', mode: 'browse' } },
	closed: {
		lms: { standard: 'scorm2004-4' },
		bring: (learner) =>
			learner.place
				.getByRole('contentinfo')
				.getByRole('button', { name: en.save.exit })
				.press('Enter')
	}
};

/** The course asks for this file to find out whether there is a way to the LMS; here no answer comes. */
async function slowDown(page: Page): Promise<void> {
	await page.route('**/onramp.json*', () => undefined);
}

function answer(learner: Learner): Promise<void> {
	return learner.answer(question.activity, question.activity.rules.key);
}

function start(options: LmsOptions | undefined, reports = false) {
	if (!reports) return options ? startLms(options) : startSite();
	return startLrs('lrs').then((lrs) => ({ address: lrs.launch(), close: () => lrs.close() }));
}

for (const [saving, { lms: options, reports, isSlow, bring }] of Object.entries(savings)) {
	test(`axe finds nothing while the foot of the page says "${saving}"`, async ({ page }) => {
		await prepareStorage(page);
		const server = await start(options, reports);
		if (isSlow) await slowDown(page);
		await page.goto(server.address);
		const learner = new Learner(options ? page.frameLocator('iframe') : page);
		// A link that is pressed before the page is alive loads it anew, and the focus stays where it was.
		if (bring) await learner.untilOpened();
		await bring?.(learner, page);
		await expect(learner.saveLine()).toHaveText(en.save[saving as Saving]);
		expect(await findViolations(page, courseFrame(page))).toEqual([]);
		await expect(learner.saveLine()).toHaveText(en.save[saving as Saving]);
		await server.close();
	});
}

function courseFrame(page: Page): Page | Frame {
	return page.frames().find((frame) => frame.parentFrame() === page.mainFrame()) ?? page;
}
