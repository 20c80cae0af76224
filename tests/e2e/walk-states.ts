import { expect, type Page } from '@playwright/test';
import type { Course } from '#course/course.ts';
import type { ChoiceActivity } from '#activities/question/view.ts';
import type { ReflectionActivity } from '#activities/reflection/view.ts';
import type { ScenarioActivity } from '#activities/scenario/view.ts';
import { questionTexts } from '#activities/question/texts.ts';
import { isEnding } from '#activities/scenario/route.ts';
import { scenarioTexts } from '#activities/scenario/texts.ts';
import { reflectionTexts } from '#activities/reflection/texts.ts';
import { firstOf, questionsOf, reflectionsOf, scenariosOf, type Found } from './course-facts.ts';
import { holdStorage, letStorageGo } from './hold-storage.ts';
import { leadsTo, Learner, wrongAnswer } from './learner.ts';
import { routesToAllScenes } from './scenario-paths.ts';

/** What is looked at: a whole page, or one activity on it, and what it is called. */
export interface Sight {
	readonly name: string;
	/** Selects the part of the page that this is about. */
	readonly part: string;
}

export interface Walk {
	readonly page: Page;
	readonly course: Course;
	/** The course's first page. */
	readonly address: string;
	look(sight: Sight): Promise<void>;
}

/**
 * Takes a learner through every state of every activity's machine, and stays in each while `look` looks. The name
 * of a state comes from the page, not from here.
 */
export async function walkStates(walk: Walk): Promise<void> {
	const { page, course, address } = walk;
	await page.goto(address);
	const questions = questionsOf(course);
	const single = firstOf(
		questions.filter(
			({ activity: { rules } }) => !rules.multiple && rules.tries === 2 && rules.options.length > 2
		),
		'question with one right answer and two tries'
	);
	const multiple = questions.find(({ activity }) => activity.rules.multiple);
	await walkQuestion(walk, single);
	if (multiple) await walkMultiple(walk, multiple);
	await walkReflection(walk, firstOf(reflectionsOf(course), 'reflection'));
	for (const scenario of scenariosOf(course)) await walkScenario(walk, scenario);
}

async function lookAt(
	walk: Walk,
	prefix: string,
	{ id }: { id: string },
	note = ''
): Promise<void> {
	const part = `#${id}`;
	const state = await walk.page.locator(part).getAttribute('data-state');
	await walk.look({ name: `${prefix}/${state ?? 'nameless'}${note && ` (${note})`}`, part });
}

async function walkQuestion(walk: Walk, { lesson, activity }: Found<ChoiceActivity>) {
	const { page } = walk;
	const learner = new Learner(page);
	const look = (note?: string) => lookAt(walk, 'question', activity, note);
	const [wrong = 0, other = 0] = activity.rules.options.filter(
		(option) => !activity.rules.key.includes(option)
	);
	const check = learner.button(activity, questionTexts.en.check);
	const state = (name: string) =>
		expect(learner.activity(activity)).toHaveAttribute('data-state', name);

	await learner.goToLesson(lesson);
	await look();
	await check.press('Enter');
	await look();
	await learner.option(activity, wrong).press('Space');
	await state('chosen');
	await look();
	await holdStorage(page, { patient: true });
	await check.press('Enter');
	await state('storing');
	await look();
	await letStorageGo(page);
	await state('retry');
	await look();
	await learner.button(activity, questionTexts.en.retry).press('Enter');
	if (activity.rules.hints > 0) {
		await learner.button(activity, questionTexts.en.hint).press('Enter');
		await look('with a hint');
	}
	await learner.option(activity, other).press('Space');
	await holdStorage(page, { patient: false });
	await check.press('Enter');
	await state('finished');
	await look('not saved yet');
	await letStorageGo(page);
	await look();
}

async function walkMultiple(walk: Walk, { lesson, activity }: Found<ChoiceActivity>) {
	const learner = new Learner(walk.page);
	const [right = 0] = activity.rules.key;
	const [wrong = 0] = wrongAnswer(activity);
	await learner.goToLesson(lesson);
	await learner.button(activity, questionTexts.en.check).press('Enter');
	await lookAt(walk, 'question', activity, 'several');
	await learner.answer(activity, [right, wrong]);
	await lookAt(walk, 'question', activity, 'partly right');
	await learner.button(activity, questionTexts.en.retry).press('Enter');
	for (const option of activity.rules.key) {
		const box = learner.option(activity, option);
		if (!(await box.isChecked())) await box.press('Space');
	}
	await learner.button(activity, questionTexts.en.check).press('Enter');
	await expect(learner.verdict(activity)).toContainText(questionTexts.en.right);
	await lookAt(walk, 'question', activity, 'several');
}

async function walkReflection(walk: Walk, { lesson, activity }: Found<ReflectionActivity>) {
	const { page } = walk;
	const learner = new Learner(page);
	const look = () => lookAt(walk, 'reflection', activity);
	const state = (name: string) =>
		expect(learner.activity(activity)).toHaveAttribute('data-state', name);
	const field = learner.activity(activity).getByRole('textbox');
	const keep = learner.button(activity, reflectionTexts.en.keep);

	await learner.goToLesson(lesson);
	await state('blank');
	await look();
	await keep.press('Enter');
	await state('nothingWritten');
	await look();
	await learner.button(activity, reflectionTexts.en.decline).press('Enter');
	await state('declined');
	await look();
	await field.pressSequentially('I hand over the van timetable.');
	await state('writing');
	await look();
	await page.evaluate(() => (window.full = true));
	await keep.press('Enter');
	await state('notKept');
	await look();
	await page.evaluate(() => (window.full = false));
	await holdStorage(page, { patient: true });
	await keep.press('Enter');
	await state('keeping');
	await look();
	await letStorageGo(page);
	await state('kept');
	await look();

	const erase = learner.button(activity, reflectionTexts.en.erase);
	const sure = learner.button(activity, reflectionTexts.en.eraseYes);
	await erase.press('Enter');
	await state('confirming');
	await look();
	await page.evaluate(() => (window.full = true));
	await sure.press('Enter');
	await state('notErased');
	await look();
	await page.evaluate(() => (window.full = false));
	await erase.press('Enter');
	await holdStorage(page, { patient: true });
	await sure.press('Enter');
	await state('erasing');
	await look();
	await letStorageGo(page);
	await state('erased');
	await look();
}

/** Along routes that together enter every scene. At an ending, every route of the debrief is unfolded as well. */
async function walkScenario(walk: Walk, { lesson, activity }: Found<ScenarioActivity>) {
	const learner = new Learner(walk.page);
	const part = learner.activity(activity);
	const look = (note?: string) => lookAt(walk, activity.id, activity, note);
	await learner.goToLesson(lesson);
	await look();
	for (const route of routesToAllScenes(activity.rules)) {
		for (const { scene, choice } of route) {
			await learner.choose(activity, scene, choice);
			if (!isEnding(activity.rules, leadsTo(activity, scene, choice))) {
				await look();
				continue;
			}
			await expect(learner.debrief(activity)).toBeVisible();
			await look();
			const folded = part.locator('details:not([open]) > summary');
			while ((await folded.count()) > 0) await folded.first().press('Enter');
			await look('all routes');
		}
		const { again, restart } = scenarioTexts.en;
		const back = new RegExp(`^(${again}|${restart})$`);
		await part.getByRole('button', { name: back }).press('Enter');
		await expect(learner.scene(activity, activity.rules.start)).toBeFocused();
	}
}
