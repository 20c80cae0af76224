import { expect, test, type Locator, type Page } from '@playwright/test';
import type { QuestionMachineEvent } from '#activities/question/context.ts';
import { learner as kept } from '#activities/question/learner.ts';
import type { QuestionSnapshot } from '#activities/question/chart-machine.ts';
import { questionTexts } from '#activities/question/texts.ts';
import { viewQuestion, type QuestionActivity } from '#activities/question/view.ts';
import { allQuestionsOf, plain } from './course-facts.ts';
import { readEveryForm } from './exported.ts';
import { fixChance } from './keyboard.ts';
import { Learner } from './learner.ts';
import { pathsOf, transitionsOf } from './question-paths.ts';
import { cause } from './question-hands.ts';
import { wayOf } from './question-ways.ts';
import type { Hands } from './question-ways/way.ts';
import { startSite } from './site.ts';
import { readStored } from './stored-progress.ts';
import { startAfresh } from './walk.ts';

/** What the page draws an order from. */
const chance = 0.3;

test.describe.configure({ mode: 'parallel' });

// Every form, and every setting that changes how one is answered, is in the sample.
const { course } = readEveryForm();
for (const { lesson, activity } of allQuestionsOf(course)) {
	test(`every transition of the question "${activity.id}" can be made by keyboard alone`, async ({
		page
	}) => {
		test.setTimeout(5 * 60_000);
		const site = await startSite(course);
		const address = site.address.replace('index.html', `${lesson.id}/index.html#${activity.id}`);
		const paths = pathsOf(activity, chance);
		await fixChance(page, chance);
		for (const path of paths) {
			await test.step(path.map(({ event }) => JSON.stringify(event)).join(' → '), async () => {
				await startAfresh({ page, address });
				for (const { event, state } of path) await take(page, activity, event, state);
				await expectKept(page, activity, path.at(-1)?.state);
			});
		}
		const covered = transitionsOf(activity, chance).size;
		console.log(`${activity.id}: ${paths.length} paths, ${covered} transitions made`);
		await site.close();
	});
}

/** One event, by keyboard, and then everything that the page should show. */
async function take(
	page: Page,
	question: QuestionActivity,
	event: QuestionMachineEvent,
	state: QuestionSnapshot
) {
	const part = new Learner(page).activity(question);
	const group = part.getByRole('group', { name: plain(question.words.legend), exact: true });
	const hands = { page, group };
	const focused = await cause(hands, part, question, event);
	const view = viewQuestion(question, state);
	// While an answer is stored nothing can be looked at; what comes of it is the next step.
	if (view.phase === 'storing') return;

	await expect(part).toHaveAttribute('data-state', view.phase);
	await wayOf(question).expectShown(hands, question, state);
	await expectSaid(hands, part, question, state);
	for (const hint of view.hints) await expect(part.getByText(plain(hint))).toBeVisible();
	await expect(part.getByText(questionTexts.en.hintLabel, { exact: true })).toHaveCount(
		view.hints.length
	);
	await expectFocus(hands, part, event, state, focused, view.hasMoreHints);
}

/** The live region: the last one of the question. */
async function expectSaid(
	hands: Hands,
	part: Locator,
	question: QuestionActivity,
	state: QuestionSnapshot
) {
	const view = viewQuestion(question, state);
	const say = await wayOf(question).say(hands, question, state);
	const said = part.getByRole('status').last();
	await expect(hands.group).toContainText(say.how);
	if (view.phase === 'nothingChosen') await expect(said).toHaveText(say.problem);
	else if (!view.verdict) await expect(said).toHaveText('');
	else {
		const word = view.verdict === 'wrong' ? say.wrong : questionTexts.en[view.verdict];
		await expect(said.getByRole('paragraph').first()).toHaveText(word);
		if (view.phase === 'retry') {
			await expect(said).toContainText(questionTexts.en.triesLeft(view.triesLeft));
		}
		if (view.phase === 'finished') await expect(said).toContainText(say.outcome);
		const why = view.isOver ? question.words.why : '';
		if (why) await expect(part).toContainText(plain(why));
	}
}

async function expectFocus(
	{ group }: Hands,
	part: Locator,
	event: QuestionMachineEvent,
	state: QuestionSnapshot,
	pressed: Locator | undefined,
	hasMoreHints: boolean
) {
	if (event.type === 'seed.drawn') return;
	if (event.type === 'answer.stored') {
		await expect(part.getByRole('status').last().getByRole('paragraph').first()).toBeFocused();
	} else if (event.type === 'retry.asked') {
		await expect
			.poll(() =>
				group.evaluate((fieldset) => {
					const controls = [...fieldset.querySelectorAll('input, select, button')];
					const open = controls.find((one) => !one.matches(':disabled, [aria-disabled="true"]'));
					return open !== undefined && open === document.activeElement;
				})
			)
			.toBe(true);
	} else if (event.type === 'hint.asked' && !hasMoreHints) {
		const hint = part.getByText(questionTexts.en.hintLabel, { exact: true }).last();
		await expect(hint.locator('..')).toBeFocused();
	} else if (event.type === 'hint.asked') {
		await expect(part.getByRole('button', { name: questionTexts.en.hintMore })).toBeFocused();
	} else if (state.value !== 'storing' && pressed) await expect(pressed).toBeFocused();
}

/** What another visit would read is what the machine says. */
async function expectKept(
	page: Page,
	{ rules, number }: QuestionActivity,
	state: QuestionSnapshot | undefined
) {
	const numbers = state ? kept.toNumbers(rules, state.context.state) : [];
	await expect
		.poll(async () => (await readStored(page)).activities.get(number) ?? [])
		.toEqual(numbers);
}
