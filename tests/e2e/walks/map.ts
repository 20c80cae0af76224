import { expect, type Locator } from '@playwright/test';
import { mapMachine } from '#activities/map/machine.ts';
import type { MapActivity } from '#activities/map/map.ts';
import { mapTexts } from '#activities/map/texts.ts';
import { activitiesOf, type Found } from '../course-facts.ts';
import { leavesOf, startAfresh, type KindWalk, type Walk } from '../walk.ts';
import { walkWriting, writingStates } from '../walk-writing.ts';

const texts = mapTexts.en;

/** Of a map, the page says in which state its text is; that of its entries shows in what it offers. */
const entries = (id: string, state: string) => `${id}/entries ${state}`;

export const walk: KindWalk = {
	states: (course) =>
		activitiesOf<MapActivity>(course, 'map').flatMap(({ activity }) => [
			...writingStates(activity, { keepsItself: true }),
			...leavesOf(mapMachine).map((state) => entries(activity.id, state))
		]),
	async walk(walk) {
		for (const found of activitiesOf<MapActivity>(walk.course, 'map')) {
			await walkWriting(walk, found, { texts, write: add, keep: add, keepsItself: true });
			await walkEntries(walk, found);
		}
	}
};

/** One more entry. */
async function add(part: Locator): Promise<void> {
	const button = new RegExp(`^(${texts.add}|${texts.addFirst})$`);
	await part.getByRole('button', { name: button }).press('Enter');
	await part.getByRole('textbox', { name: texts.name }).pressSequentially('The shop');
	await part.getByRole('checkbox', { name: texts.receives, exact: true }).press('Space');
	await part.getByRole('textbox', { name: texts.give, exact: true }).pressSequentially('rolls');
	await part.getByRole('button', { name: texts.keepEntry, exact: true }).press('Enter');
}

async function walkEntries(walk: Walk, { lesson, activity }: Found<MapActivity>): Promise<void> {
	const learner = await startAfresh(walk);
	await learner.goToLesson(lesson);
	const part = learner.activity(activity);
	const look = (state: string, note = '', kept?: 'words-aside') =>
		walk.look({ name: `${entries(activity.id, state)}${note}`, part: `#${activity.id}`, kept });
	const press = (name: string) => part.getByRole('button', { name, exact: true }).press('Enter');

	await press(texts.addFirst);
	await expect(part.getByRole('textbox', { name: texts.name })).toBeFocused();
	await look('adding');
	await press(texts.keepEntry);
	await expect(part.getByRole('textbox', { name: texts.name })).toBeFocused();
	await look('adding', ' (without a name)');
	await press(texts.drop);
	await add(part);
	await expect(part).toHaveAttribute('data-state', 'kept');
	await look('resting', '', 'words-aside');
	await press(texts.changeOne('The shop'));
	await expect(part.getByRole('textbox', { name: texts.name })).toHaveValue('The shop');
	await look('changing');
	await press(texts.changeEntry);
	await press(texts.removeOne('The shop'));
	await expect(part.getByRole('button', { name: texts.undo, exact: true })).toBeFocused();
	await look('removed');
	await press(texts.undo);
	await expect(part.getByRole('row', { name: 'The shop' })).toBeVisible();
	await look('resting', ' (put back)', 'words-aside');
}
