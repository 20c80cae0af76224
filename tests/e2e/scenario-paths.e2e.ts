import { expect, test, type Locator, type Page } from '@playwright/test';
import { initialTransition, transition } from 'xstate';
import { debriefOf, type ToldRoute } from '#activities/scenario/debrief.ts';
import { learner as kind } from '#activities/scenario/learner.ts';
import {
	createScenarioMachine,
	type ScenarioMachineEvent,
	type ScenarioSnapshot
} from '#activities/scenario/machine.ts';
import { viewScenario, type ScenarioActivity } from '#activities/scenario/view.ts';
import { scenarioTexts } from '#activities/scenario/texts.ts';
import { en } from '#ui/texts/en.ts';
import { plain, scenariosOf } from './course-facts.ts';
import { coursesUnderTest } from './exported.ts';
import { pressFromKeyboard } from './keyboard.ts';
import { Learner } from './learner.ts';
import { recordWalked } from './record-walked.ts';
import { pathsOf, revisitsOf } from './scenario-paths.ts';
import { startSite } from './site.ts';
import { readStored } from './stored-progress.ts';

const texts = scenarioTexts.en;

test.describe.configure({ mode: 'parallel' });

for (const course of coursesUnderTest()) {
	for (const { lesson, activity } of scenariosOf(course)) {
		test(`every transition of "${activity.title}" in "${course.id}" can be made by keyboard alone`, async ({
			page
		}) => {
			test.setTimeout(10 * 60_000);
			const site = await startSite(course);
			const learner = new Learner(page);
			await page.goto(site.address.replace('index.html', `${lesson.id}/index.html`));
			await expect(learner.saveLine()).toHaveText(en.save.savedDevice);

			// One learner walks all paths: what was seen on one is still seen on the next, on the page and in the machine.
			const machine = createScenarioMachine(activity.rules);
			let [state] = initialTransition(machine);
			const made = new Set<string>();
			// By route: on the way to something new, what was looked at before has only to come up again.
			const shown = new Set<string>();
			const take = async (event: ScenarioMachineEvent) => {
				[state] = transition(machine, state, event);
				await pressFromKeyboard(page, controlFor(learner, activity, event));
				const route = JSON.stringify([event.type, state.context.state.route]);
				if (shown.has(route)) await expectScene(learner, activity, state);
				else await expectShown(learner, activity, state);
				shown.add(route);
				made.add(JSON.stringify(event));
			};
			const paths = [...pathsOf(activity.rules), ...revisitsOf(activity.rules)].map((path) =>
				path.map(({ event }) => event)
			);
			for (const path of paths) {
				await test.step(path.map((event) => JSON.stringify(event)).join(' → '), async () => {
					for (const event of path) await take(event);
					await expectStored(page, activity, state);
					if (state.context.state.route.length > 0) await take({ type: 'scenario.restarted' });
				});
			}

			const choices = activity.rules.scenes.flatMap(({ number: scene, choices: own }) =>
				own.map(({ number: choice }) => ({ scene, choice }))
			);
			const [walked = [], revisited = []] = ['choice.made', 'scene.revisited'].map((type) =>
				[...made].filter((event) => event.includes(type))
			);
			console.log(
				`${course.id}/${activity.id}: ${paths.length} paths, ${walked.length} of ${choices.length} choices made, ${revisited.length} scenes played again`
			);
			expect(walked.length).toBe(choices.length);
			expect(revisited.length).toBeGreaterThan(0);
			await recordWalked(course.id, activity, choices);
			await site.close();
		});
	}
}

/** The scene, and the focus on it. */
async function expectScene(learner: Learner, activity: ScenarioActivity, state: ScenarioSnapshot) {
	const heading = learner.scene(activity, viewScenario(activity, state).scene);
	await expect(heading).toBeFocused();
	return heading;
}

/** Everything that the page should show. */
async function expectShown(learner: Learner, activity: ScenarioActivity, state: ScenarioSnapshot) {
	const view = viewScenario(activity, state);
	const part = learner.activity(activity);
	const heading = await expectScene(learner, activity, state);
	await expect(part.getByRole('heading', { level: 3 })).toHaveText([plain(view.title)]);
	await expect(part.getByText(texts.consequence, { exact: true })).toHaveCount(
		view.consequence ? 1 : 0
	);
	// What a screen reader says when the focus comes here: it stands for a live region, and there is none besides it.
	await expect(heading).toHaveAccessibleDescription(
		view.consequence ? `${texts.consequence} ${plain(view.consequence)}` : ''
	);
	await expect(part.getByRole('status')).toHaveCount(0);
	const list = part.getByRole('list', { name: texts.choices });
	if (view.ended && view.ending) {
		await expect(list).toHaveCount(0);
		await expect(part).toContainText(texts.ended[view.ending]);
		await expectDebrief(learner, activity, state);
	} else {
		await expect(list.getByRole('button')).toHaveText(view.choices.map(({ html }) => plain(html)));
		await expect(learner.debrief(activity)).toHaveCount(0);
	}
}

async function expectDebrief(
	learner: Learner,
	activity: ScenarioActivity,
	state: ScenarioSnapshot
) {
	const { own, others, elsewhere } = debriefOf(activity, state.context.state);
	const part = learner.activity(activity);
	await expectTold(learner.debrief(activity), own);
	await expect(part.getByText(texts.fork, { exact: true })).toHaveCount(
		new Set(others.map(({ fork }) => fork)).size
	);
	await expect(part.getByText(/route that ends well, from/)).toHaveCount(others.length);
	const [nearest] = others;
	if (nearest) {
		const name = plain(nearest.end.title);
		await expectTold(part.getByRole('list', { name }), nearest);
	}
	const more = part.getByRole('list', { name: texts.elsewhere });
	await expect(more.getByRole('listitem')).toContainText(
		elsewhere.map(({ title }) => plain(title))
	);
}

async function expectTold(list: Locator, { steps, end }: ToldRoute) {
	const items = list.locator(':scope > li');
	await expect(items).toContainText([...steps, end].map(({ title }) => plain(title)));
	await expect(items).toContainText([...steps.map(({ html }) => plain(html)), '']);
	await expect(items).toContainText([...steps.map(({ why }) => plain(why)), '']);
	await expect(items).toContainText([
		...steps.map(({ changes }) =>
			changes.map(({ name, before, after }) => `${name} ${before} →to ${after}`).join('')
		),
		''
	]);
}

/** The scenario's numbers, decoded from what the page has kept. */
async function expectStored(
	page: Page,
	{ number, rules }: ScenarioActivity,
	state: ScenarioSnapshot
) {
	await expect
		.poll(async () => (await readStored(page)).activities.get(number) ?? [])
		.toEqual(kind.toNumbers(rules, state.context.state));
}

function controlFor(
	learner: Learner,
	activity: ScenarioActivity,
	event: ScenarioMachineEvent
): Locator {
	switch (event.type) {
		case 'choice.made':
			return learner.choice(activity, event.scene, event.choice);
		case 'scene.revisited':
			return learner.fromScene(activity, event.scene);
		default:
			return learner
				.activity(activity)
				.getByRole('button', { name: new RegExp(`^(${texts.again}|${texts.restart})$`) });
	}
}
