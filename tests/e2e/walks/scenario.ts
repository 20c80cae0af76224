import { expect } from '@playwright/test';
import { createScenarioMachine } from '#activities/scenario/machine.ts';
import { isEnding } from '#activities/scenario/route.ts';
import { scenarioTexts } from '#activities/scenario/texts.ts';
import type { ScenarioActivity } from '#activities/scenario/view.ts';
import { scenariosOf, type Found } from '../course-facts.ts';
import { leadsTo } from '../learner.ts';
import { routesToAllScenes } from '../scenario-paths.ts';
import { lookAt, startAfresh, statesOf, type KindWalk, type Note, type Walk } from '../walk.ts';

export const walk: KindWalk = {
	states: (course) =>
		scenariosOf(course).flatMap(({ activity }) =>
			statesOf(activity.id, createScenarioMachine(activity.rules))
		),
	async walk(walk) {
		for (const found of scenariosOf(walk.course)) await walkScenario(walk, found);
	}
};

/** Along routes that together enter every scene. At an ending, every route of the debrief is unfolded as well. */
async function walkScenario(walk: Walk, { lesson, activity }: Found<ScenarioActivity>) {
	const learner = await startAfresh(walk);
	const part = learner.activity(activity);
	const look = (note?: Note) => lookAt(walk, activity, note);
	await learner.goToLesson(lesson);
	await look({ kept: 'whole' });
	for (const route of routesToAllScenes(activity.rules)) {
		for (const { scene, choice } of route) {
			await learner.choose(activity, scene, choice);
			if (!isEnding(activity.rules, leadsTo(activity, scene, choice))) {
				await look({ kept: 'whole' });
				continue;
			}
			await expect(learner.debrief(activity)).toBeVisible();
			await look({ kept: 'whole' });
			const folded = part.locator('details:not([open]) > summary');
			while ((await folded.count()) > 0) await folded.first().press('Enter');
			await look({ note: 'all routes' });
		}
		const { again, restart } = scenarioTexts.en;
		const back = new RegExp(`^(${again}|${restart})$`);
		await part.getByRole('button', { name: back }).press('Enter');
		await expect(learner.scene(activity, activity.rules.start)).toBeFocused();
	}
}
