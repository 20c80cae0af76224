import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Locator, type Page } from '@playwright/test';
import type { Course } from '#course/course.ts';
import { questionTexts } from '#activities/question/texts.ts';
import { reflectionTexts } from '#activities/reflection/texts.ts';
import { enPages } from '#ui/texts/en-pages.ts';
import { en } from '#ui/texts/en.ts';
import { findViolations } from '../a11y/find-violations.ts';
import { firstOf, questionsOf, reflectionsOf } from './course-facts.ts';
import { readExported } from './exported.ts';
import { pressFromKeyboard, tabTo } from './keyboard.ts';
import { Learner, wrongAnswer } from './learner.ts';
import { launch, withLms } from './lms/visit.ts';
import { startSite, type TestSite } from './site.ts';

const { course } = readExported();
const said = enPages.takeAlong;
const questions = questionsOf(course);
const first = firstOf(questions, 'question');
const second = firstOf(questions.slice(1), 'second question');
const third = firstOf(questions.slice(2), 'third question');

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

/** Chooses a file with the keyboard alone, as somebody would. */
async function choose(page: Page, field: Locator, name: string, text: string): Promise<void> {
	const choosing = page.waitForEvent('filechooser');
	await field.press('Enter');
	const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
	await (await choosing).setFiles(file);
}

for (const standard of ['scorm12', 'scorm2004-4'] as const) {
	test(`what an LMS of ${standard} no longer took can be taken along, and goes into the next one`, async ({
		browser
	}) => {
		let file = '';
		await withLms(browser, { standard }, async (lms, context) => {
			const { page, learner } = await launch(context, lms);
			await learner.goToLesson(first.lesson);
			await learner.answer(first.activity, first.activity.rules.key);
			await expect(learner.saveLine()).toHaveText(en.save.savedLms);
			// Whatever this launch still sends is refused.
			lms.change({});
			await learner.goToLesson(second.lesson);
			await learner.answer(second.activity, wrongAnswer(second.activity));
			const notice = learner.place.getByRole('region', { name: en.notices.title });
			await expect(notice).toContainText(en.notices.ended);
			await expect(learner.saveLine()).toHaveText(en.save.retrying);
			expect(await findViolations(page, page.frames().at(-1), '.foot')).toEqual([]);
			const downloading = page.waitForEvent('download');
			await notice.getByRole('button', { name: en.notices.takeAlong }).press('Enter');
			const download = await downloading;
			expect(download.suggestedFilename()).toBe(`${course.id}-progress.json`);
			file = await textOf(download);
		});

		await withLms(browser, { standard }, async (lms, context) => {
			const launched = await launch(context, lms);
			const { page, learner } = launched;
			await learner.goToLesson(third.lesson);
			await learner.answer(third.activity, third.activity.rules.key);
			await learner.goToResults();
			const field = learner.place.getByLabel(said.bringBack);
			await choose(page, field, `${course.id}-progress.json`, file);
			await expect(learner.place.getByText(said.restored)).toBeVisible();
			await expect(learner.saveLine()).toHaveText(en.save.savedLms);
			const sent = Object.values(lms.values).filter((value) => /-\d+$/.test(value));
			for (const { activity } of [second, third]) expect(sent).toContain(`${activity.id}-1`);
			expect(await launched.objections()).toEqual([]);
			await page.close();

			const again = await launch(context, lms);
			await again.learner.goToLesson(first.lesson);
			await expect(again.learner.verdict(first.activity)).toContainText(questionTexts.en.right);
			await again.learner.goToLesson(third.lesson);
			await expect(again.learner.verdict(third.activity)).toContainText(questionTexts.en.right);
		});
	});
}

test.describe('on the page of results', () => {
	let site: TestSite;

	test.beforeAll(async () => {
		site = await startSite(course);
	});

	test.afterAll(() => site.close());

	async function openResults(page: Page): Promise<Learner> {
		await page.goto(site.address.replace('index.html', 'results/index.html'));
		const learner = new Learner(page);
		await expect(learner.saveLine()).toHaveText(en.save.savedDevice);
		return learner;
	}

	const wordsOf = ({ lessons }: Pick<Course, 'lessons'>) =>
		firstOf(reflectionsOf({ ...course, lessons }), 'reflection');

	test('words are in the file only on demand, and come back in another browser', async ({
		page,
		browser
	}) => {
		const { lesson, activity } = wordsOf(course);
		await page.goto(site.address.replace('index.html', `${lesson.id}/index.html`));
		const learner = new Learner(page);
		await learner.untilAlive();
		const writing = learner.activity(activity);
		await writing.getByRole('textbox').first().focus();
		await page.keyboard.type('CANARY');
		await writing.getByRole('button', { name: reflectionTexts.en.keep }).press('Enter');
		await expect(writing).toHaveAttribute('data-state', 'kept');

		await openResults(page);
		const take = async () => {
			const downloading = page.waitForEvent('download');
			await pressFromKeyboard(page, page.getByRole('button', { name: said.download }));
			return textOf(await downloading);
		};
		expect(await take()).not.toContain('CANARY');
		await pressFromKeyboard(page, page.getByRole('checkbox', { name: said.withTexts }), 'Space');
		const file = await take();
		expect(file).toContain('CANARY');

		const elsewhere = await browser.newContext();
		const other = await elsewhere.newPage();
		await openResults(other);
		const field = other.getByLabel(said.bringBack);
		await choose(other, field, 'x.json', file);
		await expect(other.getByText(said.restored)).toBeVisible();
		await choose(other, field, 'x.json', file);
		await expect(other.getByText(said['nothing-new'])).toBeVisible();
		await other.goto(site.address.replace('index.html', `${lesson.id}/index.html`));
		await expect(new Learner(other).activity(activity)).toHaveAttribute('data-state', 'kept');
		const words = new Learner(other).activity(activity).getByRole('textbox').first();
		await expect(words).toHaveValue('CANARY');
		await elsewhere.close();
	});

	test('a file that is none is refused in a sentence, on the narrowest screen too', async ({
		page
	}) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await openResults(page);
		const field = page.getByLabel(said.bringBack);
		await tabTo(page, field);
		await choose(page, field, 'photo.json', '\u0000<script>alert(1)</script>');
		await expect(page.getByText(said['not-progress'])).toBeVisible();
		expect(await findViolations(page)).toEqual([]);
		const sideways = () =>
			page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
		expect(await sideways()).toBe(0);
	});
});
