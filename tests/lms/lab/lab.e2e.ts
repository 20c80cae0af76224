import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import type { Saving } from '#lms/session-view.ts';
import { en } from '#ui/texts/en.ts';
import { Learner } from '../../e2e/learner.ts';
import type { Standard } from '../strict/model.ts';
import { auditLog } from '../strict/audit.ts';
import {
	answer,
	expectAnswered,
	expectBothIn,
	expectUnanswered,
	first,
	lesson,
	second
} from './lab-course.ts';
import { lmss, type LabLms } from './lmss.ts';
import { startLab } from './server.ts';

test.describe.configure({ mode: 'parallel' });

/** What the line at the foot says once all is answered, where it is not "Saved to your LMS". */
const says: Readonly<Record<string, Saving>> = {
	'is not there': 'notConnected',
	'answers "" to everything': 'retrying',
	'answers nothing at all': 'retrying',
	'throws at every call': 'notConnected',
	'refuses every commit': 'retrying',
	'cuts progress off': 'retrying',
	'has ended the session': 'retrying',
	'is offline for a while, and says yes': 'retrying',
	'throws for a while': 'retrying',
	'opens the course for looking around': 'readOnly'
};

/** They claim to have what they have not, or keep what they never give back: only the next launch can tell. */
const deceptive = new Set(['says yes and stores nothing', 'gives "" for every value']);

/** Nobody knows whose answers these are: on a shared computer the next launch must not show them to whoever comes. */
const anonymous = new Set(['is not there', 'throws at every call']);

/** Otherwise nothing but the progress may be written. */
const isJudging = ({ mode, credit }: LabLms) => mode === undefined && credit !== false;

const elements = {
	'scorm-1.2': { status: 'cmi.core.lesson_status', score: 'cmi.core.score.raw' },
	'scorm-2004': { status: 'cmi.success_status', score: 'cmi.score.raw' }
} as const;

for (const [standard, runTime] of [
	['scorm12', 'scorm-1.2'],
	['scorm2004-4', 'scorm-2004']
] as const) {
	for (const [name, facts] of Object.entries(lmss)) {
		test(`${runTime}, an LMS that ${name}: the result is right, or the learner is told`, async ({
			page,
			context
		}) => {
			const lab = await startLab(standard);
			await page.goto(lab.origin);
			const learner = await launch(page, context, name);
			await learner.goToLesson(lesson);
			await answer(learner, first);
			if (facts.trouble) await setTrouble(page, facts, true);
			await answer(learner, second);

			const said = says[name] ?? 'savedLms';
			const isSaved = said === 'savedLms' && isJudging(facts);
			await expect(learner.saveLine()).toHaveText(en.save[said]);
			expect(await page.evaluate(() => window.lab.problems())).toEqual([]);
			if (isSaved && name !== 'says yes and stores nothing') {
				await expectRight(page, runTime);
				const calls = await page.evaluate(() => window.lab.calls());
				expect(auditLog(calls, { ended: false })).toEqual([]);
			}
			if (!isJudging(facts)) await expectUnjudged(page, runTime);

			await test.step('and at the next launch the LMS has it all', async () => {
				await page.evaluate(() => window.lab.close());
				if (facts.trouble) await setTrouble(page, facts, false);
				const again = await launch(
					page,
					context,
					isSaved && !deceptive.has(name) ? name : undefined
				);
				await again.goToLesson(lesson);
				if (facts.mode === 'browse' || anonymous.has(name)) await expectUnanswered(again);
				else {
					await expectAnswered(again);
					await expect(again.saveLine()).toHaveText(en.save.savedLms);
					await expectRight(page, runTime);
				}
				expect(await page.evaluate(() => window.lab.problems())).toEqual([]);
			});
			await lab.close();
		});
	}
}

for (const [standard, runTime] of [
	['scorm12', 'scorm-1.2'],
	['scorm2004-4', 'scorm-2004']
] as const) {
	test(`${runTime}, two tabs at once: the LMS gets what was done in both`, async ({
		page,
		context
	}) => {
		const lab = await startLab(standard);
		await page.goto(lab.origin);
		const one = await launch(page, context);
		await page.evaluate(() => window.lab.launchBeside());
		const player = page.frameLocator('iframe[title="Second player"]');
		const other = new Learner(player.frameLocator('iframe'));
		await expect(other.saveLine()).toHaveText(en.save.savedLms);
		await one.goToLesson(lesson);
		await other.goToLesson(lesson);

		await answer(one, first);
		await expect(one.saveLine()).toHaveText(en.save.savedLms);
		await answer(other, second);
		await expect(other.saveLine()).toHaveText(en.save.savedLms);
		await expectRight(page, runTime);
		// The first takes up what the second did, says so, and leaves with it.
		await expect(one.place.getByText(en.notices.elsewhere)).toBeVisible();
		await expect(one.saveLine()).toHaveText(en.save.savedLms);
		await page.evaluate(() => window.lab.close());
		await expectRight(page, runTime);
		expect(await page.evaluate(() => window.lab.problems())).toEqual([]);
		await lab.close();
	});
}

async function launch(page: Page, context: BrowserContext, name?: string): Promise<Learner> {
	const facts: LabLms = name === undefined ? {} : (lmss[name] ?? {});
	const popup = facts.place === 'opener' ? context.waitForEvent('page') : undefined;
	await page.evaluate((name) => window.lab.launch(name), name);
	const frame = page.frameLocator('iframe').first();
	const above =
		facts.place === 'above' ? frame.frameLocator('iframe').frameLocator('iframe') : frame;
	const learner = new Learner(popup ? await popup : above);
	await learner.untilOpened();
	return learner;
}

async function setTrouble(page: Page, { trouble }: LabLms, isOn: boolean): Promise<void> {
	if (trouble === 'network') await page.context().setOffline(isOn);
	await page.evaluate((isOn) => window.lab.trouble(isOn), isOn);
}

/** Passed, with the full score and both answers in the progress. */
async function expectRight(page: Page, standard: Standard): Promise<void> {
	const record = await page.evaluate(() => window.lab.record());
	expect(record[elements[standard].status]).toBe('passed');
	expect(Number(record[elements[standard].score])).toBe(100);
	expectBothIn(record['cmi.suspend_data'] ?? '');
}

async function expectUnjudged(page: Page, standard: Standard): Promise<void> {
	const record = await page.evaluate(() => window.lab.record());
	expect(record[elements[standard].status]).toBeUndefined();
	expect(record[elements[standard].score]).toBeUndefined();
	expect(Object.keys(record).filter((name) => name.startsWith('cmi.interactions'))).toEqual([]);
}
