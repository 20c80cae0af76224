import { expect, type Locator } from '@playwright/test';
import { createRecallMachine } from '#activities/recall-machine.ts';
import { reflectionTexts, sharedTexts } from '#activities/reflection/texts.ts';
import type { ReflectionActivity } from '#activities/reflection/view.ts';
import { reflectionsOf, returnsOf } from '../course-facts.ts';
import { Learner } from '../learner.ts';
import { lookAt, startAfresh, statesOf, type KindWalk, type Walk } from '../walk.ts';
import { walkWriting, writingStates } from '../walk-writing.ts';

export const walk: KindWalk = {
	states: (course) => [
		...reflectionsOf(course).flatMap(({ activity }) => writingStates(activity)),
		...(returnsOf(course, 'reflection').length > 0
			? statesOf('recall', createRecallMachine(), { looking: 'gone once progress is read' })
			: [])
	],
	async walk(walk) {
		for (const found of reflectionsOf(walk.course)) {
			const texts = textsOf(found.activity);
			await walkWriting(walk, found, {
				texts,
				write,
				keep: (part) => part.getByRole('button', { name: texts.keep, exact: true }).press('Enter')
			});
		}
		await walkRecall(walk);
	}
};

/** What a reflection says, by who reads it. */
export function textsOf({ rules }: ReflectionActivity) {
	return rules.shared ? sharedTexts(reflectionTexts.en) : reflectionTexts.en;
}

async function write(part: Locator): Promise<void> {
	await part.getByRole('textbox').pressSequentially('The salt runs out on Thursday.');
}

/** `::recall`: before anything was written, and after. */
async function walkRecall(walk: Walk): Promise<void> {
	for (const { lesson, view } of returnsOf(walk.course, 'reflection')) {
		const recalled = reflectionsOf(walk.course).find(
			({ activity }) => activity.number === view.rules.activity
		);
		if (!recalled) throw new Error('What is to be recalled is no reflection.');
		const learner = await startAfresh(walk);
		await learner.goToLesson(lesson);
		// Not the one that stands with a plan: that is another reflection's, or the same once more.
		const part = '.recalled:not(:has(+ .writing))';
		const state = (name: string) =>
			expect(walk.page.locator(part)).toHaveAttribute('data-state', name);
		await state('empty');
		await lookAtFirst(walk, part);
		await learner.goToLesson(recalled.lesson);
		await write(learner.activity(recalled.activity));
		await learner.button(recalled.activity, textsOf(recalled.activity).keep).press('Enter');
		await expect(learner.activity(recalled.activity)).toHaveAttribute('data-state', 'kept');
		await new Learner(walk.page).goToLesson(lesson);
		await state('shown');
		await lookAtFirst(walk, part);
	}
}

function lookAtFirst(walk: Walk, part: string): Promise<void> {
	return lookAt(walk, { id: 'recall', part }, { kept: 'whole' });
}
