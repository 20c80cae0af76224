import { expect, test, type Page } from '@playwright/test';
import type { AssessmentActivity } from '#activities/assessment/view.ts';
import { questionTexts } from '#activities/question/texts.ts';
import { en } from '#ui/texts/en.ts';
import { objectOf } from '../lms/lrs/cmi5-rules.ts';
import { activitiesOf, firstOf, questionsOf } from './course-facts.ts';
import { readEveryForm, readExported } from './exported.ts';
import { fixChance } from './keyboard.ts';
import { Learner, type Place } from './learner.ts';
import { startLrs, type Kind, type TestLrs } from './lrs/server.ts';
import { playAssessment } from './play-assessment.ts';
import { chance } from './walks/question.ts';

const { course } = readExported();
const question = firstOf(questionsOf(course), 'question');
const everyForm = readEveryForm().course;
const check = firstOf(activitiesOf<AssessmentActivity>(everyForm, 'assessment'), 'check');

/** What a strict LMS objects to. */
function objections({ lms, lrs }: TestLrs): readonly string[] {
	return [...(lms?.violations ?? []), ...lrs.problems];
}

/** What was said of the session and of the course, answers left out. */
function said({ lrs }: TestLrs): readonly string[] {
	return lrs.verbs.filter((verb) => verb !== 'answered' && verb !== 'progressed');
}

async function open(page: Page, address: string, place: Place = page): Promise<Learner> {
	await page.goto(address);
	const learner = new Learner(place);
	await expect(learner.saveLine()).toHaveText(en.save.savedLms);
	return learner;
}

async function answerFirst(learner: Learner): Promise<void> {
	await learner.goToLesson(question.lesson);
	await learner.answer(question.activity, question.activity.rules.key);
	await expect(learner.saveLine()).toHaveText(en.save.savedLms);
}

function exit({ place }: Learner): Promise<void> {
	const foot = place.getByRole('contentinfo');
	return foot.getByRole('button', { name: en.save.exit }).press('Enter');
}

for (const kind of ['cmi5', 'xapi'] as const satisfies readonly Kind[]) {
	test(`${kind}: what was answered is back after a window that was closed, on another device`, async ({
		browser
	}) => {
		const server = await startLrs(kind);
		const context = await browser.newContext();
		const page = await context.newPage();
		const strangers: string[] = [];
		page.on('request', (request) => {
			if (!server.origins.includes(new URL(request.url()).origin)) strangers.push(request.url());
		});
		const learner = await open(page, server.launchFramed(), page.frameLocator('iframe'));
		await answerFirst(learner);
		await page.close({ runBeforeUnload: true });
		await expect.poll(() => server.lrs.verbs.at(-1)).toBe('terminated');
		await context.close();

		const fresh = await browser.newContext();
		const again = await open(await fresh.newPage(), server.launch());
		// The course opens where it was left.
		await expect(again.heading(question.lesson.title)).toBeVisible();
		await expect(again.verdict(question.activity)).toContainText(questionTexts.en.right);
		expect(server.lrs.statementsOf('answered')).toHaveLength(1);
		expect(server.lrs.asked).toContain('PUT activities/state');
		expect([...objections(server), ...strangers]).toEqual([]);
		await fresh.close();
		await server.close();
	});
}

test('cmi5: a page that is loaded again fetches no second token, and loses nothing', async ({
	page
}) => {
	const server = await startLrs('cmi5');
	const learner = await open(page, server.launch());
	await answerFirst(learner);

	await test.step('by its key the session goes on', async () => {
		// The browser's own key for it does not reach a page under test; what the page sees of it does.
		await page.keyboard.press('F5');
		await page.evaluate(() => location.reload());
		await expect(learner.saveLine()).toHaveText(en.save.savedLms);
		await expect(learner.verdict(question.activity)).toContainText(questionTexts.en.right);
		expect(said(server)).toEqual(['initialized']);
	});
	await test.step('otherwise it is over, and says so', async () => {
		await page.reload();
		await expect(page.getByText(en.notices.reopen)).toBeVisible();
		await expect(learner.verdict(question.activity)).toContainText(questionTexts.en.right);
		expect(said(server)).toEqual(['initialized', 'terminated']);
	});
	expect(server.lms?.fetches).toBe(1);
	expect(objections(server)).toEqual([]);
	await server.close();
});

test('cmi5: a passed course is on record once, and its Exit leads back to the LMS', async ({
	page
}) => {
	test.setTimeout(120_000);
	await fixChance(page, chance);
	const server = await startLrs('cmi5', { courseId: everyForm.id });
	const learner = await open(page, server.launch());
	const score = await playAssessment(learner, { page, place: page }, check);
	await expect(learner.saveLine()).toHaveText(en.save.savedLms);
	await exit(learner);
	await expect(page).toHaveURL(server.back);
	expect(said(server)).toEqual(['initialized', 'completed', 'passed', 'terminated']);
	const [passed] = server.lrs.statementsOf('passed');
	const told = objectOf(objectOf(passed?.['result'])['score']);
	expect(told['scaled']).toBeCloseTo(score, 3);

	await test.step('and is not said again by the next launch', async () => {
		const again = await open(page, server.launch());
		await exit(again);
		await expect(page).toHaveURL(server.back);
		expect(said(server).slice(4)).toEqual(['initialized', 'terminated']);
	});
	expect(objections(server)).toEqual([]);
	await server.close();
});

test('a website tells its LRS what was done, and keeps going without it', async ({ page }) => {
	const server = await startLrs('lrs');
	await page.goto(server.launch());
	const learner = new Learner(page);
	await expect(learner.saveLine()).toHaveText(en.save.savedLrs);
	await expect(page.getByRole('button', { name: en.save.exit })).toHaveCount(0);
	server.isUp = false;
	await learner.goToLesson(question.lesson);
	await learner.answer(question.activity, question.activity.rules.key);
	await expect(learner.saveLine()).toHaveText(en.save.retryingLrs);
	server.isUp = true;
	await page.getByRole('button', { name: en.save.retryNow }).press('Enter');
	await expect(learner.saveLine()).toHaveText(en.save.savedLrs);
	expect(server.lrs.statementsOf('answered')).toHaveLength(1);

	await page.reload();
	await expect(learner.verdict(question.activity)).toContainText(questionTexts.en.right);
	await expect(page.getByText(en.notices.repaired)).toHaveCount(0);
	expect(new Set(server.lrs.asked)).toEqual(new Set(['POST statements']));
	expect(objections(server)).toEqual([]);
	await server.close();
});
