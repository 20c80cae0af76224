import { expect, test, type Locator, type Page } from '@playwright/test';
import { viewScenario, type ScenarioActivity } from '#activities/scenario/view.ts';
import { scenarioTexts } from '#activities/scenario/texts.ts';
import { en } from '#ui/texts/en.ts';
import { plain, scenariosOf } from './course-facts.ts';
import { readExported } from './exported.ts';
import { Learner } from './learner.ts';
import { recordWalked } from './record-walked.ts';
import { pathsOf, type PathStep } from './scenario-paths.ts';
import { startSite } from './site.ts';

const { course } = readExported();

for (const { lesson, activity } of scenariosOf(course)) {
	test(`every transition of "${activity.title}" can be made by keyboard alone`, async ({
		page
	}) => {
		test.setTimeout(10 * 60_000);
		const site = await startSite();
		const learner = new Learner(page);
		await page.goto(site.address.replace('index.html', `${lesson.id}/index.html`));
		await expect(learner.saveLine()).toHaveText(en.save.savedDevice);

		const paths = pathsOf(activity.rules);
		const made = new Set<string>();
		for (const path of paths) {
			await test.step(path.map(({ event }) => JSON.stringify(event)).join(' → '), async () => {
				for (const step of path) {
					await take(page, learner, activity, step);
					made.add(JSON.stringify(step.event));
				}
				if (path.at(-1)?.event.type !== 'scenario.restarted') {
					await pressFromKeyboard(page, wayBack(learner, activity));
					await expect(learner.scene(activity, activity.rules.start)).toBeFocused();
				}
			});
		}

		const choices = activity.rules.scenes.flatMap(({ number: scene, choices }) =>
			choices.map(({ number: choice }) => ({ scene, choice }))
		);
		const walked = [...made].filter((event) => event.includes('choice.made'));
		console.log(
			`${activity.id}: ${paths.length} paths, ${walked.length} of ${choices.length} choices made`
		);
		expect(walked.length).toBe(choices.length);
		await recordWalked(course.id, activity, choices);
		await site.close();
	});
}

/** One event, by keyboard, and then everything that the page should show. */
async function take(page: Page, learner: Learner, activity: ScenarioActivity, step: PathStep) {
	const { event, state } = step;
	const target =
		event.type === 'choice.made'
			? learner.choice(activity, event.scene, event.choice)
			: wayBack(learner, activity);
	await pressFromKeyboard(page, target);

	const view = viewScenario(activity, state);
	const part = learner.activity(activity);
	await expect(learner.scene(activity, view.scene)).toBeFocused();
	await expect(part.getByRole('heading', { level: 3 })).toHaveText([plain(view.title)]);
	await expect(part.getByText(scenarioTexts.en.consequence, { exact: true })).toHaveCount(
		view.consequence ? 1 : 0
	);
	await expect(learner.scene(activity, view.scene)).toHaveAccessibleDescription(
		view.consequence ? `${scenarioTexts.en.consequence} ${plain(view.consequence)}` : ''
	);
	if (view.ended && view.ending) {
		await expect(part).toContainText(scenarioTexts.en.ended[view.ending]);
		await expect(part.getByRole('listitem')).toHaveCount(view.route.length + 1);
	} else {
		const list = part.getByRole('list', { name: scenarioTexts.en.choices });
		await expect(list.getByRole('button')).toHaveText(view.choices.map(({ html }) => plain(html)));
	}
}

function wayBack(learner: Learner, activity: ScenarioActivity): Locator {
	const { again, restart } = scenarioTexts.en;
	return learner
		.activity(activity)
		.getByRole('button', { name: new RegExp(`^(${again}|${restart})$`) });
}

/** Tabs to it from where the focus is, and presses Enter. */
async function pressFromKeyboard(page: Page, target: Locator): Promise<void> {
	const isThere = () => target.evaluate((element) => element === document.activeElement);
	for (let presses = 0; !(await isThere()); presses++) {
		if (presses === 100) throw new Error('The keyboard does not get there within 100 tabs.');
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('Enter');
}
