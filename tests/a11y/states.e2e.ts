import { expect, test, type Frame, type Page } from '@playwright/test';
import type { Saving } from '#lms/session-view.ts';
import { en } from '#ui/texts/en.ts';
import { firstOf, questionsOf } from '../e2e/course-facts.ts';
import { readExported } from '../e2e/exported.ts';
import { prepareStorage } from '../e2e/hold-storage.ts';
import { Learner } from '../e2e/learner.ts';
import { startLms, type LmsOptions } from '../e2e/lms/server.ts';
import { machineStates } from '../e2e/machine-states.ts';
import { startSite } from '../e2e/site.ts';
import { walkStates } from '../e2e/walk-states.ts';
import { findViolations } from './find-violations.ts';

const { course } = readExported();
const question = firstOf(questionsOf(course), 'question');

test('axe finds nothing on any page, before and after something was done', async ({ page }) => {
	const site = await startSite();
	const learner = new Learner(page);
	const paths = [
		'index.html',
		...course.lessons.map(({ id }) => `${id}/index.html`),
		'results/index.html',
		'sources/index.html'
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
	await learner.goToLesson(question.lesson);
	await learner.answer(question.activity, question.activity.rules.key);
	await lookAtAll('after');
	expect(found).toEqual([]);
	await site.close();
});

test('axe finds nothing in any state of any machine', async ({ page }) => {
	test.setTimeout(10 * 60_000);
	const site = await startSite();
	await prepareStorage(page);
	const states = machineStates(course);
	const seen = new Set<string>();
	const visited = new Set<string>();
	const found: string[] = [];
	await walkStates({
		page,
		course,
		address: site.address,
		async look({ name }) {
			if (seen.has(name)) return;
			seen.add(name);
			visited.add(name.replace(/ \(.*/, ''));
			found.push(...(await findViolations(page)).map((one) => `${name}: ${one}`));
		}
	});
	console.log(`states in the machines: ${states.size}, states visited: ${visited.size}`);
	expect([...visited].sort()).toEqual([...states].sort());
	expect(found).toEqual([]);
	await site.close();
});

/** How each state of saving comes about, from a page on which the course has just opened. */
const savings: Readonly<
	Record<
		Saving,
		{
			/** Without one the course is a website. */
			readonly lms?: LmsOptions;
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

for (const [saving, { lms: options, isSlow, bring }] of Object.entries(savings)) {
	test(`axe finds nothing while the foot of the page says "${saving}"`, async ({ page }) => {
		await prepareStorage(page);
		const server = options ? await startLms(options) : await startSite();
		if (isSlow) await slowDown(page);
		await page.goto(server.address);
		const learner = new Learner(options ? page.frameLocator('iframe') : page);
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
