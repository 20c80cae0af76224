import type { Locator } from '@playwright/test';
import type { PlanActivity } from '#activities/plan/plan.ts';
import { planTexts } from '#activities/plan/texts.ts';
import { activitiesOf } from '../course-facts.ts';
import type { KindWalk } from '../walk.ts';
import { walkWriting, writingStates } from '../walk-writing.ts';

const texts = planTexts.en;

export const walk: KindWalk = {
	states: (course) =>
		activitiesOf<PlanActivity>(course, 'plan').flatMap(({ activity }) => writingStates(activity)),
	async walk(walk) {
		for (const found of activitiesOf<PlanActivity>(walk.course, 'plan')) {
			await walkWriting(walk, found, {
				texts,
				write,
				keep: (part) => part.getByRole('button', { name: texts.keep, exact: true }).press('Enter')
			});
		}
	}
};

async function write(part: Locator): Promise<void> {
	const field = (name: string) => part.getByRole('textbox', { name, exact: true });
	await field(texts.when).pressSequentially('I hang up my coat');
	await field(texts.will).pressSequentially('say what I am not sure of');
}
