import { expect } from '@playwright/test';
import { createRoleMachine } from '#activities/role/machine.ts';
import type { RoleActivity } from '#activities/role/role.ts';
import { roleTexts } from '#activities/role/texts.ts';
import { activitiesOf, type Found } from '../course-facts.ts';
import { holdStorage, letStorageGo } from '../hold-storage.ts';
import { lookAt, startAfresh, statesOf, type KindWalk, type Note, type Walk } from '../walk.ts';

const texts = roleTexts.en;

export const walk: KindWalk = {
	states: (course) =>
		activitiesOf<RoleActivity>(course, 'role').flatMap(({ activity }) =>
			statesOf(activity.id, createRoleMachine(activity.rules))
		),
	async walk(walk) {
		for (const found of activitiesOf<RoleActivity>(walk.course, 'role'))
			await walkRole(walk, found);
	}
};

async function walkRole(walk: Walk, { lesson, activity }: Found<RoleActivity>): Promise<void> {
	const { page } = walk;
	const learner = await startAfresh(walk);
	await learner.goToLesson(lesson);
	const part = learner.activity(activity);
	const look = (note?: Note) => lookAt(walk, activity, note);
	const state = (name: string) => expect(part).toHaveAttribute('data-state', name);
	const pick = (name: string) => part.getByRole('radio', { name, exact: true }).press('Space');
	const send = (name: string) => part.getByRole('button', { name, exact: true }).press('Enter');
	const [first = '', second = ''] = activity.words.names;

	await state('unsaid');
	await look({ kept: 'whole' });
	await send(texts.save);
	await state('nothingPicked');
	await look();
	await pick(first);
	await state('picked');
	await look();
	await holdStorage(page, { patient: true });
	await send(texts.save);
	await state('keeping');
	await look();
	await letStorageGo(page);
	await state('said');
	await look({ kept: 'whole' });
	await pick(second);
	await send(texts.change);
	await state('said');
	await look({ note: 'changed', kept: 'whole' });
	await pick(texts.everything);
	await send(texts.change);
	await state('said');
	await look({ note: 'everything', kept: 'whole' });
}
