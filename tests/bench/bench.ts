/**
 * `npm run bench`: the figures that the README states, measured on an export made for it. Sizes are after gzip at its
 * strongest, in kilobytes of 1,000 bytes. Ends with 1 when a target is missed.
 */
import { gzipSync } from 'node:zlib';
import { chromium, expect, type Page, type Response } from '@playwright/test';
import type { Lesson } from '#course/course.ts';
import { measureProgress } from '#cli/check-budget.ts';
import { formatTable } from '#cli/table.ts';
import { reflectionTexts } from '#activities/reflection/texts.ts';
import { en } from '#ui/texts/en.ts';
import { firstOf, questionsOf, reflectionsOf, scenariosOf } from '../e2e/course-facts.ts';
import { readEveryForm, readExported } from '../e2e/exported.ts';
import exportOnce from '../e2e/global-setup.ts';
import { Learner } from '../e2e/learner.ts';
import { startLms } from '../e2e/lms/server.ts';
import { routeTo } from '../e2e/scenario-paths.ts';
import { startSite } from '../e2e/site.ts';
import { chromiumArguments, findChromium } from '../find-chromium.ts';
import { largeCourse, needsOf } from './capacity.ts';
import { costOfLaunch } from './lms-cost.ts';
import { chunksOf, type Chunk } from './script-chunks.ts';

interface Figure {
	readonly what: string;
	readonly value: number;
	readonly unit: string;
	/** The most that is allowed; undefined where a figure is for information. */
	readonly target?: number;
}

await exportOnce();
const { course, packages, seconds } = readExported();
const { course: everyForm } = readEveryForm();
const browser = await chromium.launch({
	executablePath: findChromium().path,
	args: [...chromiumArguments]
});
const figures: Figure[] = [];
const chunks: Chunk[] = [];
try {
	for (const lesson of course.lessons) figures.push(...(await measurePage(lesson)));
	chunks.push(...(await chunksOf(browser, everyForm)));
	for (const standard of ['scorm12', 'scorm2004-4'] as const) {
		figures.push(...(await measureLms(standard)));
	}
} finally {
	await browser.close();
}
for (const { standard, size } of packages) {
	figures.push({ what: `zip for ${standard}`, value: size / 1000, unit: 'kB', target: 1000 });
}
figures.push({ what: 'build', value: seconds.build, unit: 's' });
figures.push({ what: 'export for all standards', value: seconds.export, unit: 's' });

const { rules: handOff } = firstOf(scenariosOf(course), 'scenario').activity;
const large = await measureProgress(largeCourse(course, handOff));
figures.push(
	{
		what: 'suspend data of the sample with every form, at most',
		value: (await measureProgress(everyForm)).length,
		unit: 'characters',
		target: 3500
	},
	{
		what: 'suspend data of 100 questions with 3 tries, 5 scenarios and 10 polls, at most (Adapt: 101 questions in 4096)',
		value: large.length,
		unit: 'characters',
		target: 3500
	},
	{
		what: 'scripts of a kind that a lesson without it loads',
		value: chunks.reduce((sum, { needless }) => sum + needless.length, 0),
		unit: '',
		target: 0
	}
);

const missed = figures.filter(({ value, target }) => target !== undefined && value > target);
console.log(
	formatTable([
		['Figure', 'Measured', 'At most'],
		...figures.map(({ what, value, unit, target }) => [
			what,
			`${format(value)} ${unit}`.trim(),
			target === undefined ? '' : `${target} ${unit}`.trim()
		])
	])
);
console.log(
	formatTable([
		['Suspend data of one activity, at most', 'Characters'],
		...(await needsOf(everyForm)).map(({ what, id, characters }) => [
			`${what} (${id})`,
			String(characters)
		])
	])
);
console.log(
	formatTable([
		['Script that not every lesson loads', 'kB', 'Lessons'],
		...chunks.map(({ kinds, bytes, lessons, needless }) => [
			kinds.join(', ') || (lessons.length === 1 ? 'of the lesson itself' : 'shared by several'),
			format(bytes / 1000),
			lessons.map((id) => (needless.includes(id) ? `${id} (needless)` : id)).join(', ')
		])
	])
);
for (const { what } of missed) console.log(`The target is missed: ${what}.`);
process.exitCode = missed.length === 0 ? 0 : 1;

function format(value: number): string {
	return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

/** What a browser that has been nowhere loads until a lesson can be used. */
async function measurePage({ id }: Lesson): Promise<readonly Figure[]> {
	const site = await startSite();
	const context = await browser.newContext();
	const page = await context.newPage();
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	await page.goto(site.address.replace('index.html', `${id}/index.html`));
	await expect(new Learner(page).saveLine()).toHaveText(en.save.savedDevice);
	const sizes = await Promise.all(responses.map(sizeOf));
	await context.close();
	await site.close();
	const sum = (type: string) =>
		sizes.filter((one) => one.type === type).reduce((total, { size }) => total + size, 0) / 1000;
	return [
		{ what: `${id}: script`, value: sum('script'), unit: 'kB', target: 115 },
		{ what: `${id}: style`, value: sum('stylesheet'), unit: 'kB', target: 12 },
		{ what: `${id}: page`, value: sum('document'), unit: 'kB' },
		{ what: `${id}: requests until it can be used`, value: responses.length, unit: '' }
	];
}

async function sizeOf(response: Response): Promise<{ type: string; size: number }> {
	const body = await response.body();
	return { type: response.request().resourceType(), size: gzipSync(body, { level: 9 }).length };
}

/** What a finished course has cost an LMS. */
async function measureLms(standard: 'scorm12' | 'scorm2004-4'): Promise<readonly Figure[]> {
	const lms = await startLms({ standard });
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(lms.address);
	const learner = new Learner(page.frameLocator('iframe'));
	await expect(learner.saveLine()).toHaveText(en.save.savedLms);
	const atLaunch = await countCalls(page);

	let answers = 0;
	const spent = { calls: 0, commits: 0 };
	for (const { lesson, activity } of questionsOf(course)) {
		await learner.goToLesson(lesson);
		await expect(learner.saveLine()).toHaveText(en.save.savedLms);
		const before = await countCalls(page);
		await learner.answer(activity, activity.rules.key);
		await expect(learner.saveLine()).toHaveText(en.save.savedLms);
		const after = await countCalls(page);
		answers += 1;
		spent.calls += after.calls - before.calls;
		spent.commits += after.commits - before.commits;
	}
	await finishRest(learner);
	await expect(learner.saveLine()).toHaveText(en.save.savedLms);
	const inAll = await countCalls(page);
	const suspended = lms.values['cmi.suspend_data'] ?? '';
	await context.close();
	await lms.close();
	return [
		{ what: `${standard}: calls at launch`, value: atLaunch.calls, unit: '' },
		{ what: `${standard}: commits at launch`, value: atLaunch.commits, unit: '' },
		{ what: `${standard}: calls per answer`, value: spent.calls / answers, unit: '' },
		{ what: `${standard}: commits per answer`, value: spent.commits / answers, unit: '' },
		{
			what: `${standard}: calls in a session that finishes the course`,
			value: inAll.calls,
			unit: ''
		},
		{ what: `${standard}: commits in that session`, value: inAll.commits, unit: '' },
		...(await measureManyInteractions(standard)),
		{
			what: `${standard}: suspend data of the finished course`,
			value: suspended.length,
			unit: 'characters',
			target: 3500
		}
	];
}

/** A launch must not get dearer with what was answered before. */
async function measureManyInteractions(
	standard: 'scorm12' | 'scorm2004-4'
): Promise<readonly Figure[]> {
	const runTime = standard === 'scorm12' ? 'scorm-1.2' : 'scorm-2004';
	const none = await costOfLaunch(runTime, 0);
	const many = await costOfLaunch(runTime, 700);
	return [
		{
			what: `${standard}: calls at launch with 700 earlier interactions`,
			value: many.atLaunch,
			unit: '',
			target: none.atLaunch
		},
		{
			what: `${standard}: calls for an answer after 700 earlier interactions`,
			value: many.atAnswer,
			unit: '',
			target: none.atAnswer
		},
		{
			what: `${standard}: that launch, without the LMS's own time`,
			value: many.milliseconds,
			unit: 'ms'
		}
	];
}

/** Everything but the questions. */
async function finishRest(learner: Learner): Promise<void> {
	for (const { lesson, activity } of scenariosOf(course)) {
		await learner.goToLesson(lesson);
		for (const { scene, choice } of routeTo(activity.rules, 'good')) {
			await learner.choose(activity, scene, choice);
		}
	}
	for (const { lesson, activity } of reflectionsOf(course)) {
		await learner.goToLesson(lesson);
		await learner.button(activity, reflectionTexts.en.decline).press('Enter');
		await expect(learner.activity(activity).getByRole('status')).toHaveText(
			reflectionTexts.en.declined
		);
	}
}

async function countCalls(page: Page): Promise<{ calls: number; commits: number }> {
	const names = await page.evaluate(() => window.calls.map(({ name }) => name));
	return { calls: names.length, commits: names.filter((name) => name.endsWith('Commit')).length };
}
