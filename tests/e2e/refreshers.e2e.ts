import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Frame, type FrameLocator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { PlanActivity } from '#activities/plan/plan.ts';
import { planTexts } from '#activities/plan/texts.ts';
import { questionTexts } from '#activities/question/texts.ts';
import type { ChoiceActivity } from '#activities/question/view.ts';
import { laters } from '#activities/refresher/later.ts';
import { laterTexts } from '#activities/refresher/later-texts.ts';
import { courseTexts } from '#activities/refresher/course-texts.ts';
import { refresherTexts } from '#activities/refresher/texts.ts';
import { reflectionTexts } from '#activities/reflection/texts.ts';
import { exportCourses, type ExportedPackage } from '#cli/export.ts';
import { createLms, lmsPrefix } from '#cli/lms/lms-handlers.ts';
import { importPackage } from '#cli/lms/unpack.ts';
import { projectRoot } from '#cli/project.ts';
import { memoryHandler } from '#cli/serve-folder.ts';
import { serve } from '#cli/serve.ts';
import { enPages } from '#ui/texts/en-pages.ts';
import { en } from '#ui/texts/en.ts';
import { findViolations } from '../a11y/find-violations.ts';
import { activitiesOf, questionsOf } from './course-facts.ts';
import { Learner, wrongAnswer } from './learner.ts';

const folder = join(projectRoot, '.onramp', 'tests', 'refreshers');
const said = { plan: planTexts.en, again: refresherTexts.en, course: courseTexts.en };
const words = { when: 'I hang up my apron', will: 'say what cannot wait' };
const sentence = said.plan.sentence(words.when, words.will);
let exported: readonly ExportedPackage[];
let questions: ReadonlyMap<string, ChoiceActivity>;
let plan: PlanActivity;

test.beforeAll(async () => {
	test.setTimeout(10 * 60_000);
	exported = await exportCourses({
		content: join(projectRoot, 'tests', 'e2e'),
		courses: ['night-shift'],
		out: join(folder, 'site'),
		packages: join(folder, 'packages'),
		to: ['scorm12', 'scorm2004-4', 'web'],
		refreshers: true,
		force: false,
		log: console.log
	});
	const [main] = exported;
	if (!main) throw new Error('Nothing was exported.');
	questions = new Map(questionsOf(main.course).map(({ activity }) => [activity.id, activity]));
	const [found] = activitiesOf<PlanActivity>(main.course, 'plan');
	if (!found) throw new Error('The course has no plan.');
	plan = found.activity;
});

/** All packages for one standard on one origin, as an LMS has them. */
async function startLms(standard: 'scorm12' | 'scorm2004-4') {
	const records = await mkdtemp(join(tmpdir(), 'onramp-records-'));
	const imported = await Promise.all(
		exported.filter((one) => one.standard === standard).map(importPackage)
	);
	const running = await serve(
		await createLms(
			imported.filter((one) => one !== undefined),
			records
		)
	);
	return {
		addressOf: (later?: string) =>
			`${running.origin}${lmsPrefix}night-shift${later ? `-refresher-${later}` : ''}-1.0.0-${standard}/`,
		async close() {
			await running.close();
			await rm(records, { recursive: true });
		}
	};
}

/** The websites, each unpacked beside the other; with a take-away page, if the course is to have one. */
async function startWeb({ takeAway }: { readonly takeAway: boolean }) {
	const handlers = await Promise.all(
		exported
			.filter(({ standard }) => standard === 'web')
			.map(async ({ file, course, later }) => {
				const all = unzipSync(new Uint8Array(await readFile(file)));
				// A course of its own may have moved, or been made before there was such a page.
				if (!takeAway && !later) delete all['take-away/index.html'];
				return memoryHandler(all, { prefix: `/${course.id}/`, directoryIndex: false });
			})
	);
	return serve(handlers);
}

async function launch(page: Page, address: string): Promise<Learner> {
	await page.goto(address);
	await page.getByRole('button', { name: /^(Launch the course|Launch again)$/ }).press('Enter');
	const learner = new Learner(page.frameLocator('iframe'));
	await expect(learner.saveLine()).toHaveText(en.save.savedLms);
	return learner;
}

function question(id: string): ChoiceActivity {
	const found = questions.get(id);
	if (!found) throw new Error(`The course has no question "${id}".`);
	return found;
}

async function answerSure(learner: Learner, id: string, options: readonly number[]) {
	const one = question(id);
	const sure = learner.activity(one).getByRole('radio', { name: questionTexts.en.sureness[3] });
	if ((await sure.count()) > 0) await sure.press('Space');
	await learner.answer(one, options);
}

async function makePlan(learner: Learner, { id }: { readonly id: string }, will = words.will) {
	const form = learner.activity({ id });
	await form.getByRole('textbox', { name: said.plan.when }).fill(words.when);
	await form.getByRole('textbox', { name: said.plan.will }).fill(will);
	await learner.button({ id }, said.plan.keep).press('Enter');
	await expect(form.getByRole('status')).toContainText(said.plan.keptPlain);
}

/** One question is missed, one is missed though sure, two are right; and there is a plan. */
async function takeCourse(learner: Learner): Promise<void> {
	const [needs, tell] = exported[0]?.course.lessons ?? [];
	if (!needs || !tell) throw new Error('The course has two lessons.');
	await learner.goToLesson(needs);
	await learner.answer(question('oven'), wrongAnswer(question('oven')));
	await answerSure(learner, 'list', wrongAnswer(question('list')));
	await answerSure(learner, 'dough', question('dough').rules.key);
	await answerSure(learner, 'order', question('order').rules.key);
	await learner.goToLesson(tell);
	await makePlan(learner, plan);
}

const lookBack = { title: said.course.lesson } as Parameters<Learner['goToLesson']>[0];

function asked(place: Page | FrameLocator) {
	return place.locator('#refresher-questions li > [id]');
}

async function idsAsked(place: Page | FrameLocator): Promise<readonly (string | null)[]> {
	await expect(asked(place)).toHaveCount(3);
	return asked(place).evaluateAll((all) => all.map((one) => one.getAttribute('id')));
}

function frameOf(page: Page): Frame {
	const frame = page.frames().find((one) => one.url().includes('/content/'));
	if (!frame) throw new Error('There is no course in the page.');
	return frame;
}

/** All that this browser keeps of the course itself. */
async function keptOfCourse(page: Page | Frame): Promise<unknown> {
	return page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('onramp');
				opening.onerror = () => reject(new Error('There is no database.'));
				opening.onsuccess = () => {
					const store = opening.result.transaction('mirror').objectStore('mirror');
					const [keys, values] = [store.getAllKeys(), store.getAll()];
					values.onsuccess = () => {
						opening.result.close();
						resolve(
							keys.result.flatMap((key, at) =>
								typeof key === 'string' && key.startsWith('["night-shift",')
									? [[key, values.result[at] as unknown]]
									: []
							)
						);
					};
				};
			})
	);
}

for (const standard of ['scorm12', 'scorm2004-4'] as const) {
	test(`what was missed comes back first, and the plan with it, in the same browser (${standard})`, async ({
		page
	}) => {
		const lms = await startLms(standard);
		const sent: string[] = [];
		page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
		let learner = await launch(page, lms.addressOf());
		await takeCourse(learner);
		await expect(learner.saveLine()).toHaveText(en.save.savedLms);
		await page.getByRole('button', { name: 'Close the course' }).press('Enter');

		learner = await launch(page, lms.addressOf('week'));
		const before = await keptOfCourse(frameOf(page));
		expect(before).not.toEqual([]);
		await learner.goToLesson(lookBack);
		const ids = await idsAsked(learner.place);
		expect(ids.slice(0, 2)).toEqual(['list', 'oven']);
		const followUp = learner.place.getByRole('region', { name: said.again.planned });
		await expect(followUp.getByRole('blockquote')).toHaveText(sentence);
		const form = learner.activity({ id: 'refresher-plan' });
		await expect(form.getByRole('textbox', { name: said.plan.will })).toHaveValue(words.will);
		expect(await findViolations(page, frameOf(page))).toEqual([]);

		for (const id of ids)
			await learner.answer(question(String(id)), question(String(id)).rules.key);
		await expect(learner.activity({ id: 'refresher-questions' })).toContainText(
			said.again.over(3, 3)
		);
		const reflection = learner.activity({ id: 'refresher-reflection' });
		await reflection.getByRole('textbox').fill('It came on Tuesday, and Tom wrote it down.');
		await learner.button({ id: 'refresher-reflection' }, reflectionTexts.en.keep).press('Enter');
		await expect(page.getByText('In progress')).toBeVisible();
		await makePlan(learner, { id: 'refresher-plan' }, 'ask what they wrote down');
		await expect(page.getByText('Completed', { exact: true })).toBeVisible();
		await expect(learner.saveLine()).toHaveText(en.save.savedLms);
		expect(await findViolations(page, frameOf(page))).toEqual([]);
		const answers = page.getByRole('table').filter({ hasText: 'Right answer' });
		await expect(answers).toContainText('refresher-questions-1-list-1');
		const score = page.locator('dl > div').filter({ hasText: /^\s*Score/ });
		await expect(score.getByRole('definition')).toHaveText('None yet');
		expect(await keptOfCourse(frameOf(page))).toEqual(before);

		await page.getByRole('button', { name: 'Close the course' }).press('Enter');
		learner = await launch(page, lms.addressOf('week'));
		expect(await idsAsked(learner.place)).toEqual(ids);
		await expect(form.getByRole('textbox', { name: said.plan.will })).toHaveValue(
			'ask what they wrote down'
		);
		await expect(learner.verdict(question('list'))).toContainText(questionTexts.en.right);
		await page.getByRole('button', { name: 'Close the course' }).press('Enter');

		learner = await launch(page, lms.addressOf('month'));
		await learner.goToLesson(lookBack);
		const later = await idsAsked(learner.place);
		expect(later.filter((id) => ids.includes(id))).toEqual([]);
		await expect(learner.place.getByRole('blockquote')).toHaveText(
			said.plan.sentence(words.when, 'ask what they wrote down')
		);
		expect(sent.join('\n')).toContain('refresher-questions-1-list-1');
		expect(sent.join('\n')).not.toMatch(/apron|cannot.wait|Tuesday|wrote/);
		await lms.close();
	});
}

test('a plan that was renewed and erased is not filled in again', async ({ page }) => {
	const web = await startWeb({ takeAway: false });
	await page.goto(`${web.origin}/night-shift/index.html`);
	const learner = new Learner(page);
	await takeCourse(learner);
	await page.goto(`${web.origin}/night-shift-refresher-week/look-back/index.html`);
	const renewed = { id: 'refresher-plan' };
	const will = learner.activity(renewed).getByRole('textbox', { name: said.plan.will });
	await expect(will).toHaveValue(words.will);
	await makePlan(learner, renewed);
	await learner.button(renewed, said.plan.erase).press('Enter');
	await learner.button(renewed, said.plan.eraseYes).press('Enter');
	await expect(learner.activity(renewed).getByRole('status')).toHaveText(said.plan.erasedDone);
	await page.reload();
	await expect(page.getByRole('blockquote')).toHaveText(sentence);
	await expect(page.getByText(said.again.stays)).toBeVisible();
	await expect(will).toHaveValue('');
	await web.close();
});

test('in another browser it draws, and invites to make a plan', async ({ page }) => {
	const lms = await startLms('scorm2004-4');
	const learner = await launch(page, lms.addressOf('week'));
	await learner.goToLesson(lookBack);
	await idsAsked(learner.place);
	await expect(learner.place.getByText(said.again.noPlan)).toBeVisible();
	await expect(learner.activity({ id: 'refresher-reflection' })).toHaveCount(0);
	await expect(learner.place.getByRole('blockquote')).toHaveCount(0);
	expect(await findViolations(page, frameOf(page))).toEqual([]);
	await lms.close();
});

test('a website leads back to the take-away page where that is beside it', async ({ page }) => {
	for (const takeAway of [true, false]) {
		const web = await startWeb({ takeAway });
		const strangers: string[] = [];
		page.on('request', (request) => {
			if (new URL(request.url()).origin !== web.origin) strangers.push(request.url());
		});
		await page.goto(`${web.origin}/night-shift/index.html`);
		const learner = new Learner(page);
		await takeCourse(learner);
		const looked = page.waitForResponse((one) => one.url().endsWith('/take-away/index.html'));
		await page.goto(`${web.origin}/night-shift-refresher-week/look-back/index.html`);
		await looked;
		expect((await idsAsked(page)).slice(0, 2)).toEqual(['list', 'oven']);
		await expect(page.getByRole('blockquote')).toHaveText(sentence);
		const back = page.getByRole('link', { name: said.again.back('The night shift') });
		if (takeAway) {
			await back.press('Enter');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(enPages.takeAway.title);
			// All of it has come from there before the place is another.
			await expect(learner.saveLine()).toHaveText(en.save.savedDevice);
			await page.waitForLoadState('networkidle');
		} else await expect(back).toHaveCount(0);
		expect(strangers).toEqual([]);
		await web.close();
	}
});

test('who has completed the course can put both days into their calendar', async ({ page }) => {
	await page.clock.setFixedTime(new Date(2027, 0, 31, 10));
	const web = await startWeb({ takeAway: false });
	await page.goto(`${web.origin}/night-shift/index.html`);
	const learner = new Learner(page);
	await learner.goToResults();
	const heading = page.getByRole('heading', { name: enPages.reminders.title });
	await expect(heading).toHaveCount(0);
	await takeCourse(learner);
	await learner.goToResults();
	await expect(heading).toBeVisible();
	expect(await findViolations(page)).toEqual([]);
	const days = { week: '20270207', month: '20270228' };
	for (const later of laters) {
		const group = page.getByRole('group', { name: laterTexts.en.later[later] });
		const downloaded = page.waitForEvent('download');
		await group.getByRole('button', { name: enPages.reminders.toCalendar }).press('Enter');
		const file = await downloaded;
		expect(file.suggestedFilename()).toBe(`night-shift-refresher-${later}.ics`);
		const text = (await readFile(await file.path(), 'utf8')).replaceAll('\r\n ', '');
		expect(text).toContain(`DTSTART;VALUE=DATE:${days[later]}\r\n`);
		expect(text).toContain(`SUMMARY:The night shift: ${laterTexts.en.later[later]}\r\n`);
	}
	const month = page.getByRole('group', { name: laterTexts.en.later.month });
	await month.getByLabel(enPages.reminders.day).fill('2027-03-05');
	const changed = page.waitForEvent('download');
	await month.getByRole('button', { name: enPages.reminders.toCalendar }).press('Enter');
	const text = await readFile(await (await changed).path(), 'utf8');
	expect(text).toContain('DTSTART;VALUE=DATE:20270305\r\n');

	await page.goto(`${web.origin}/night-shift-refresher-week/results/index.html`);
	await expect(page.getByText(said.course.objectives.plan)).toBeVisible();
	await expect(heading).toHaveCount(0);
	await web.close();
});
