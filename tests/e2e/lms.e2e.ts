import { expect, test } from '@playwright/test';
import type { AssessmentActivity } from '#activities/assessment/view.ts';
import type { PlanActivity } from '#activities/plan/plan.ts';
import type { ReflectionActivity } from '#activities/reflection/view.ts';
import type { Activity } from '#course/course.ts';
import { enPages } from '#ui/texts/en-pages.ts';
import { questionTexts } from '#activities/question/texts.ts';
import { reflectionTexts } from '#activities/reflection/texts.ts';
import { en } from '#ui/texts/en.ts';
import {
	activitiesOf,
	firstOf,
	questionsOf,
	reflectionsOf,
	scenariosOf,
	type Found
} from './course-facts.ts';
import { readExported } from './exported.ts';
import { wrongAnswer } from './learner.ts';
import { launch, withLms, type Launched } from './lms/visit.ts';
import { playAssessment } from './play-assessment.ts';
import { routeTo } from './scenario-paths.ts';
import { chance } from './walks/question.ts';

const { course } = readExported();
const questions = questionsOf(course);
const first = firstOf(questions, 'question');
const second = firstOf(questions.slice(1), 'second question');
const scenario = firstOf(scenariosOf(course), 'scenario');
const check = firstOf(activitiesOf<AssessmentActivity>(course, 'assessment'), 'check');
const goodRoute = routeTo(scenario.activity.rules, 'good');
const lastScene = firstOf(goodRoute.slice(1), 'second scene on a good route').scene;

const all = ['scorm12', 'scorm2004-3', 'scorm2004-4'] as const;

/** Answers two questions, the second one wrong, and goes to the second scene of the scenario. */
async function begin({ learner }: Pick<Launched, 'learner'>): Promise<void> {
	await learner.goToLesson(first.lesson);
	await learner.answer(first.activity, first.activity.rules.key);
	if (second.lesson !== first.lesson) await learner.goToLesson(second.lesson);
	await learner.answer(second.activity, wrongAnswer(second.activity));
	await learner.goToLesson(scenario.lesson);
	const [step] = goodRoute;
	if (step) await learner.choose(scenario.activity, step.scene, step.choice);
}

/** Everything that `begin` did, and the page on which it ended. */
async function expectBegun({ learner }: Pick<Launched, 'learner'>): Promise<void> {
	await expect(learner.heading(scenario.lesson.title)).toBeVisible();
	await expect(learner.scene(scenario.activity, lastScene)).toBeVisible();
	await learner.goToLesson(first.lesson);
	await expect(learner.verdict(first.activity)).toContainText(questionTexts.en.right);
	for (const option of first.activity.rules.key) {
		await expect(learner.option(first.activity, option)).toBeChecked();
	}
	await learner.goToLesson(second.lesson);
	await expect(learner.verdict(second.activity)).toContainText(/Not (this one|these)/);
}

for (const standard of all) {
	test.describe(`in an LMS of ${standard}`, () => {
		test('what was done before the window was closed is back, without and with this browser', async ({
			browser
		}) => {
			await withLms(browser, { standard }, async (lms, context) => {
				const launched = await launch(context, lms);
				await begin(launched);
				await expect(launched.learner.saveLine()).toHaveText(en.save.savedLms);
				expect(await launched.objections()).toEqual([]);
				await launched.page.close();

				await test.step('from suspend data alone', async () => {
					const fresh = await browser.newContext();
					const again = await launch(fresh, lms);
					await expectBegun(again);
					expect(await again.objections()).toEqual([]);
					expect(again.strangers).toEqual([]);
					await fresh.close();
				});
				await test.step("from this browser's copy alone, which then repairs the LMS", async () => {
					lms.change({ 'cmi.suspend_data': '' });
					const again = await launch(context, lms);
					// Without suspend data the LMS does not know the place either, as far as it is kept there.
					await expect(again.learner.saveLine()).toHaveText(en.save.savedLms);
					await expectBegun(again);
					await expect.poll(() => lms.values['cmi.suspend_data'] ?? '').not.toBe('');
				});
				expect(launched.strangers).toEqual([]);
			});
		});

		test('a finished course has its status, score and answers on record', async ({ browser }) => {
			await withLms(browser, { standard }, async (lms, context) => {
				const launched = await launch(context, lms, chance);
				const score = await finish(launched);
				await launched.learner.goToResults();
				await expect(launched.learner.place.getByRole('main')).toContainText(
					enPages.results.completePassed
				);
				await expect(launched.learner.saveLine()).toHaveText(en.save.savedLms);
				await launched.learner.place
					.getByRole('contentinfo')
					.getByRole('button', { name: en.save.exit })
					.press('Enter');
				await expect(launched.learner.saveLine()).toHaveText(en.save.closed);

				const { values } = lms;
				if (standard === 'scorm12') {
					expect(values['cmi.core.lesson_status']).toBe('passed');
					expect(Number(values['cmi.core.score.raw'])).toBeCloseTo(score * 100, 1);
				} else {
					expect(values['cmi.completion_status']).toBe('completed');
					expect(values['cmi.success_status']).toBe('passed');
					expect(Number(values['cmi.score.scaled'])).toBeCloseTo(score, 3);
					expect(Number(values['cmi.score.raw'])).toBeCloseTo(score * 100, 1);
				}
				expectAnswers(values, standard === 'scorm12' ? 'student_response' : 'learner_response');
				expect(await launched.objections({ ended: true })).toEqual([]);
				expect(launched.strangers).toEqual([]);
			});
		});
	});
}

/**
 * Gives evidence for every objective: the first question wrong at first, other choices right, a story to a good end,
 * nothing written, and one attempt at the check. Gives its score.
 */
async function finish({ learner, page }: Launched): Promise<number> {
	for (const lesson of course.lessons) {
		const here = <A extends Activity>(found: readonly Found<A>[]) =>
			found.filter((one) => one.lesson === lesson).map(({ activity }) => activity);
		if (lesson === check.lesson) continue;
		await learner.goToLesson(lesson);
		for (const activity of here(questions)) {
			if (activity === first.activity) {
				await learner.answer(activity, wrongAnswer(activity));
				await learner.button(activity, questionTexts.en.retry).press('Enter');
			}
			await learner.answer(activity, activity.rules.key);
		}
		for (const activity of here([scenario])) {
			for (const { scene, choice } of goodRoute) await learner.choose(activity, scene, choice);
		}
		const toWrite = [...reflectionsOf(course), ...activitiesOf<PlanActivity>(course, 'plan')];
		for (const activity of here<ReflectionActivity | PlanActivity>(toWrite)) {
			await learner.button(activity, reflectionTexts.en.decline).press('Enter');
			await expect(learner.activity(activity)).toHaveAttribute('data-state', 'declined');
		}
	}
	return playAssessment(learner, { page, place: learner.place }, check);
}

/** One interaction for each answer that was given, in order, with the question, the answer and the result. */
function expectAnswers(values: Readonly<Record<string, string>>, response: string): void {
	const numbers = Object.keys(values).flatMap((name) => {
		const [, number] = /^cmi\.interactions\.(\d+)\.id$/.exec(name) ?? [];
		return number === undefined ? [] : [Number(number)];
	});
	const answers = numbers
		.sort((a, b) => a - b)
		.map((number) => (field: string) => values[`cmi.interactions.${number}.${field}`]);
	const ofFirst = answers.filter((of) => of('id')?.includes(`${first.activity.id}-`));
	expect(ofFirst.map((of) => of('result'))).toEqual([
		expect.stringMatching(/^(wrong|incorrect)$/),
		'correct'
	]);
	for (const of of ofFirst) {
		expect(of('type')).toBe('choice');
		expect(of(response)).toMatch(/^[a-z0-9]+(\[,\][a-z0-9]+|,[a-z0-9]+)*$/);
	}
	const right = answers.filter((of) => of('type') === 'choice' && of('result') === 'correct');
	expect(right.length).toBeGreaterThanOrEqual(questions.length);
}

test.describe('what a learner is told', () => {
	test('a network that fails for a while costs nothing, and nothing is called saved meanwhile', async ({
		browser
	}) => {
		await withLms(browser, { standard: 'scorm12', behaviour: 'believes' }, async (lms, context) => {
			const launched = await launch(context, lms);
			const { learner } = launched;
			await learner.goToLesson(first.lesson);
			await expect(learner.saveLine()).toHaveText(en.save.savedLms);
			const before = lms.values['cmi.suspend_data'];

			await context.setOffline(true);
			await learner.answer(first.activity, first.activity.rules.key);
			await expect(learner.saveLine()).toHaveText(en.save.retrying);
			expect(lms.values['cmi.suspend_data']).toBe(before);

			await context.setOffline(false);
			await expect(learner.saveLine()).toHaveText(en.save.savedLms, { timeout: 60_000 });
			expect(lms.values['cmi.suspend_data']).not.toBe(before);
			await launched.page.close();

			const fresh = await browser.newContext();
			const again = await launch(fresh, lms);
			await expect(again.learner.verdict(first.activity)).toContainText(questionTexts.en.right);
			expect([...launched.strangers, ...again.strangers]).toEqual([]);
			await fresh.close();
		});
	});

	for (const [behaviour, standard, title, said] of [
		['silent', 'scorm12', 'answers "" to everything', en.save.retrying],
		['throws', 'scorm2004-4', 'throws at every call', en.save.notConnected]
	] as const) {
		test(`an LMS that ${title} is never said to have anything, and this tab keeps it all`, async ({
			browser
		}) => {
			await withLms(browser, { standard, behaviour }, async (lms, context) => {
				const { page, learner, strangers } = await launch(context, lms);
				await expect(learner.saveLine()).toHaveText(said);
				await begin({ learner });
				await expect(learner.saveLine()).toHaveText(said);
				expect(lms.received).toEqual([]);

				// Nobody knows whose course this is, so another tab would rightly show nothing of it.
				const [, frame] = page.frames();
				await frame?.evaluate(() => location.reload());
				await expect(learner.scene(scenario.activity, lastScene)).toBeVisible();
				await expectBegun({ learner });
				await expect(learner.saveLine()).toHaveText(said);
				expect(strangers).toEqual([]);
			});
		});
	}

	test('an LMS that cuts suspend data off is found out, and this browser has it all', async ({
		browser
	}) => {
		await withLms(browser, { standard: 'scorm12', keeps: 20 }, async (lms, context) => {
			const launched = await launch(context, lms);
			await begin(launched);
			await expect(launched.learner.saveLine()).toHaveText(en.save.savedLms);
			await launched.page.close();

			const again = await launch(context, lms);
			await expect(again.learner.place.getByText(en.notices.truncated)).toBeVisible();
			await again.learner.goToLesson(scenario.lesson);
			await expectBegun(again);
			await again.page.close();

			await test.step('elsewhere, it is said that the progress cannot be read', async () => {
				const fresh = await browser.newContext();
				const elsewhere = await launch(fresh, lms);
				await expect(elsewhere.learner.place.getByText(en.notices.garbage)).toBeVisible();
				await fresh.close();
			});
			expect([...launched.strangers, ...again.strangers]).toEqual([]);
		});
	});
});
