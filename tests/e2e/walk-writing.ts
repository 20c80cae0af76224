import { expect, type Locator } from '@playwright/test';
import type { Activity } from '#course/course.ts';
import { createWritingMachine } from '#activities/writing-machine.ts';
import type { WritingTexts } from '#activities/writing-texts.ts';
import type { WritingRules } from '#activities/writing.ts';
import type { Found } from './course-facts.ts';
import { holdStorage, letStorageGo } from './hold-storage.ts';
import type { Learner } from './learner.ts';
import { lookAt, startAfresh, statesOf, type Note, type Walk } from './walk.ts';

/** How a kind of private text is written on its page. */
export interface Writing {
	readonly texts: WritingTexts;
	/** Writes something. */
	readonly write: (part: Locator) => Promise<void>;
	/** Keeps it: what was written just now, or, where each change is kept by itself, one change more. */
	readonly keep: (part: Locator) => Promise<void>;
	/** True: each change is kept by itself, and nothing can be asked for before there is one. */
	readonly keepsItself?: true;
}

/** States of a private text, by its id. */
export function writingStates(
	activity: Activity<WritingRules>,
	{ keepsItself }: Pick<Writing, 'keepsItself'> = {}
): readonly string[] {
	return statesOf(activity.id, createWritingMachine(activity.rules), {
		...(keepsItself && { nothingWritten: 'each change is kept by itself' })
	});
}

/** Takes a learner through all that can happen to a private text. */
export async function walkWriting(
	walk: Walk,
	{ lesson, activity }: Found<Activity<WritingRules>>,
	{ texts, write, keep, keepsItself }: Writing
): Promise<Learner> {
	const learner = await startAfresh(walk);
	await learner.goToLesson(lesson);
	const { page } = walk;
	const part = learner.activity(activity);
	const look = (note?: Note) => lookAt(walk, activity, note);
	const state = (name: string) => expect(part).toHaveAttribute('data-state', name);
	const press = (name: string) => learner.button(activity, name).press('Enter');

	await state('blank');
	await look({ kept: 'whole' });
	if (!keepsItself) {
		await keep(part);
		await state('nothingWritten');
		await look();
	}
	await press(texts.decline);
	await state('declined');
	await look({ kept: 'whole' });

	if (!keepsItself) {
		await write(part);
		await state('writing');
		await look();
	}
	await page.evaluate(() => (window.full = true));
	await keep(part);
	await state('notKept');
	await look();
	if (keepsItself) {
		await press(texts.erase);
		await press(texts.eraseNo);
		await state('writing');
		await look();
	}
	await page.evaluate(() => (window.full = false));
	await holdStorage(page, { patient: true });
	await keep(part);
	await state('keeping');
	await look();
	await letStorageGo(page);
	await state('kept');
	await look({ kept: 'words-aside' });

	await press(texts.erase);
	await state('confirming');
	await look();
	await page.evaluate(() => (window.full = true));
	await press(texts.eraseYes);
	await state('notErased');
	await look();
	await page.evaluate(() => (window.full = false));
	await press(texts.erase);
	await holdStorage(page, { patient: true });
	await press(texts.eraseYes);
	await state('erasing');
	await look();
	await letStorageGo(page);
	await state('erased');
	await look();
	return learner;
}
