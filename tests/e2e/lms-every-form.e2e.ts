import { expect, test } from '@playwright/test';
import type { AssessmentActivity } from '#activities/assessment/view.ts';
import { mapTexts } from '#activities/map/texts.ts';
import type { MapActivity } from '#activities/map/map.ts';
import { planTexts } from '#activities/plan/texts.ts';
import type { PlanActivity } from '#activities/plan/plan.ts';
import type { PollActivity } from '#activities/poll/poll.ts';
import { pollTexts } from '#activities/poll/texts.ts';
import { questionTexts } from '#activities/question/texts.ts';
import type { Activity, Lesson } from '#course/course.ts';
import { enPages } from '#ui/texts/en-pages.ts';
import { en } from '#ui/texts/en.ts';
import { formsOf } from './canary.ts';
import {
	activitiesOf,
	allQuestionsOf,
	firstOf,
	reflectionsOf,
	returnsOf,
	scenariosOf
} from './course-facts.ts';
import { readEveryForm } from './exported.ts';
import { launch, withLms, type Launched } from './lms/visit.ts';
import { routeTo } from './scenario-paths.ts';
import { playAssessment } from './play-assessment.ts';
import { chance, PlayedQuestion, type Stage } from './walks/question.ts';
import { textsOf } from './walks/reflection.ts';

const { course } = readEveryForm();
const assessment = firstOf(activitiesOf<AssessmentActivity>(course, 'assessment'), 'assessment');

/** What is written where nobody may read it, and what is written for the trainer. */
const secret = 'canary-Qv47-nobody-may-read-this';
const shared = 'For the trainer: I said that the yeast was fine.';

/** Types of answers, by standard: what SCORM 1.2 has no word for is told by another one. */
const types = {
	scorm12: ['choice', 'fill-in', 'likert', 'matching', 'numeric', 'sequencing'],
	'scorm2004-4': [
		'choice',
		'fill-in',
		'likert',
		'long-fill-in',
		'matching',
		'numeric',
		'sequencing'
	]
} as const;

for (const standard of ['scorm12', 'scorm2004-4'] as const) {
	test(`a course with every form is played to the end in an LMS of ${standard}, and is all there again`, async ({
		browser
	}) => {
		test.setTimeout(10 * 60_000);
		await withLms(browser, { standard, courseId: course.id }, async (lms, context) => {
			const launched = await launch(context, lms, chance);
			const { learner } = launched;
			const stage = { page: launched.page, place: learner.place };
			for (const lesson of course.lessons) {
				if (lesson === assessment.lesson) continue;
				await test.step(lesson.title, () => playLesson(launched, stage, lesson));
			}
			const earned = await playAssessment(learner, stage, assessment);

			await learner.goToResults();
			await expect(learner.place.getByRole('main')).toContainText(enPages.results.completePassed);
			await expect(learner.saveLine()).toHaveText(en.save.savedLms);
			expect(await launched.objections()).toEqual([]);
			expect(launched.strangers).toEqual([]);
			expectStatus(lms.values, earned);
			expectReported(lms.values, types[standard]);
			expect((lms.values['cmi.suspend_data'] ?? '').length).toBeLessThanOrEqual(3500);
			const calls = await launched.page.evaluate(() => window.calls);
			const everything = [JSON.stringify(calls), ...lms.received].join('\n');
			expect(everything).toContain(shared);
			for (const form of formsOf(secret)) expect(everything).not.toContain(form);
			await launched.page.close();

			await test.step('on another device', async () => {
				const fresh = await browser.newContext();
				const again = await launch(fresh, lms, chance);
				await expectAllBack(again);
				expect(await again.objections()).toEqual([]);
				await fresh.close();
			});
		});
	});
}

/** Each question wrong and then right, each story to a good end, every text written, every poll answered. */
async function playLesson({ learner }: Launched, stage: Stage, lesson: Lesson) {
	const here = <A extends Activity>(found: readonly { lesson: Lesson; activity: A }[]) =>
		found.filter((one) => one.lesson === lesson).map(({ activity }) => activity);
	await learner.goToLesson(lesson);
	for (const question of here(allQuestionsOf(course))) {
		const one = new PlayedQuestion(stage, question);
		await one.choose(one.wrong);
		await one.check();
		if (one.phase !== 'retry') continue;
		await one.part.getByRole('button', { name: questionTexts.en.retry }).focus();
		await one.play({ type: 'retry.asked' });
		await one.choose(one.answers[0] ?? []);
		await one.check();
	}
	for (const { activity } of scenariosOf(course).filter((one) => one.lesson === lesson)) {
		for (const { scene, choice } of routeTo(activity.rules, 'good')) {
			await learner.choose(activity, scene, choice);
		}
	}
	for (const reflection of here(reflectionsOf(course))) {
		const part = learner.activity(reflection);
		await part.getByRole('textbox').pressSequentially(reflection.rules.shared ? shared : secret);
		await learner.button(reflection, textsOf(reflection).keep).press('Enter');
		await expect(part).toHaveAttribute('data-state', 'kept');
	}
	const again = returnsOf(course, 'poll').filter((one) => one.lesson === lesson);
	const polls = [
		...here(activitiesOf<PollActivity>(course, 'poll')).map(({ number }) => number),
		...again.map(({ view }) => view.rules.activity)
	];
	for (const number of polls) {
		const poll = learner.place.locator(`form[data-activity="${number}"]`);
		await poll
			.getByRole('radio')
			.nth(again.length > 0 ? 3 : 1)
			.press('Space');
		await poll.getByRole('button', { name: pollTexts.en.answer, exact: true }).press('Enter');
		await expect(poll).toHaveAttribute('data-state', 'answered');
	}
	for (const plan of here(activitiesOf<PlanActivity>(course, 'plan'))) {
		const part = learner.activity(plan);
		for (const field of await part.getByRole('textbox').all())
			await field.pressSequentially(secret);
		await learner.button(plan, planTexts.en.keep).press('Enter');
		await expect(part).toHaveAttribute('data-state', 'kept');
	}
	for (const map of here(activitiesOf<MapActivity>(course, 'map'))) {
		const part = learner.activity(map);
		await learner.button(map, mapTexts.en.addFirst).press('Enter');
		await part.getByRole('textbox', { name: mapTexts.en.name }).pressSequentially(secret);
		await part.getByRole('checkbox', { name: mapTexts.en.supplies, exact: true }).press('Space');
		await learner.button(map, mapTexts.en.keepEntry).press('Enter');
		await expect(part).toHaveAttribute('data-state', 'kept');
	}
}

function expectStatus(values: Readonly<Record<string, string>>, earned: number): void {
	if ('cmi.core.lesson_status' in values) {
		expect(values['cmi.core.lesson_status']).toBe('passed');
		expect(Number(values['cmi.core.score.raw'])).toBeCloseTo(earned * 100, 1);
	} else {
		expect(values['cmi.completion_status']).toBe('completed');
		expect(values['cmi.success_status']).toBe('passed');
		expect(Number(values['cmi.score.scaled'])).toBeCloseTo(earned, 3);
	}
}

/** Each type of answer was told, of shared polls and reflections too, and nothing of private ones. */
function expectReported(values: Readonly<Record<string, string>>, wanted: readonly string[]): void {
	const fields = (field: string) =>
		Object.entries(values).flatMap(([name, value]) =>
			new RegExp(`^cmi\\.interactions\\.\\d+\\.${field}$`).test(name) ? [value] : []
		);
	expect([...new Set(fields('type'))].sort()).toEqual(wanted);
	const told = fields('id').join('\n');
	for (const { activity } of [
		...reflectionsOf(course),
		...activitiesOf<PollActivity>(course, 'poll')
	]) {
		if (activity.rules.shared) expect(told).toContain(activity.id);
		else expect(told).not.toContain(activity.id);
	}
}

/** What an LMS can give back, on a device that has never seen the course. */
async function expectAllBack({ learner }: Launched): Promise<void> {
	// Where the last visit ended.
	await expect(learner.heading(assessment.lesson.title)).toBeVisible();
	for (const lesson of course.lessons) {
		await learner.goToLesson(lesson);
		for (const { activity } of allQuestionsOf(course).filter((one) => one.lesson === lesson)) {
			const wanted = activity.rules.tries > 1 ? 'right' : 'finished';
			await expect(learner.activity(activity)).toHaveAttribute('data-state', wanted);
		}
		for (const { activity } of scenariosOf(course).filter((one) => one.lesson === lesson)) {
			await expect(learner.debrief(activity)).toBeVisible();
		}
		for (const { activity } of reflectionsOf(course).filter((one) => one.lesson === lesson)) {
			await expect(learner.activity(activity)).toHaveAttribute('data-state', 'kept');
		}
	}
	for (const { activity, lesson } of activitiesOf<PollActivity>(course, 'poll')) {
		await learner.goToLesson(lesson);
		const poll = learner.activity(activity);
		await expect(poll).toHaveAttribute('data-state', 'answered');
		const first = poll.getByRole('radio').nth(1);
		await expect(first).toBeChecked({ checked: activity.rules.shared ?? false });
	}
	await learner.goToLesson(assessment.lesson);
	await expect(learner.activity(assessment.activity)).toHaveAttribute('data-state', 'over');
}
