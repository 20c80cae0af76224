import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Course } from '#course/course.ts';
import { en } from '#ui/texts/en.ts';
import { Learner } from './learner.ts';

/** What is looked at: a whole page, or one activity on it, and what it is called. */
export interface Sight {
	/** `who-asks/retry`, and in brackets what is particular about it. */
	readonly name: string;
	/** Selects the part of the page that this is about. */
	readonly part: string;
	/**
	 * Another visit finds it like this: state, fields and words; `words-aside`: but for words that tell the news of this
	 * visit. Undefined: it is gone with the page.
	 */
	readonly kept?: 'whole' | 'words-aside' | undefined;
}

export interface Walk {
	readonly page: Page;
	readonly course: Course;
	/** The course's first page. */
	readonly address: string;
	look(sight: Sight): Promise<void>;
}

/** How the states of one kind of activity come about. One file each in `walks`. */
export interface KindWalk {
	/** Names of all states that the kind's machines can rest in, as `look` is told them. */
	states(course: Course): readonly string[];
	/** Takes a learner through them, and stays in each while `look` looks. */
	walk(walk: Walk): Promise<void>;
}

/** The walks there are, by the kind's name. */
export async function loadWalks(): Promise<ReadonlyMap<string, KindWalk>> {
	const folder = join(import.meta.dirname, 'walks');
	const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
	const loaded = await Promise.all(
		files.map(async (file) => (await import(join(folder, file))) as { walk: KindWalk })
	);
	return new Map(loaded.map(({ walk }, index) => [(files[index] ?? '').slice(0, -3), walk]));
}

/** What a look at an activity says besides the state, which comes from the page. */
export interface Note {
	readonly note?: string;
	readonly kept?: Sight['kept'];
}

/** Looks at an activity in the state that the page says it is in. */
export async function lookAt(
	walk: Walk,
	{ id, part = `#${id}` }: { readonly id: string; readonly part?: string },
	{ note, kept }: Note = {}
): Promise<void> {
	const state = await walk.page.locator(part).getAttribute('data-state');
	await walk.look({ name: `${id}/${state ?? 'nameless'}${note ? ` (${note})` : ''}`, part, kept });
}

/** The names of the states that a machine can rest in. */
export function leavesOf(machine: AnyStateMachine): readonly string[] {
	const leaves = (node: AnyStateNode): readonly string[] => {
		const children = Object.values(node.states);
		return children.length === 0 ? [node.key] : children.flatMap(leaves);
	};
	return leaves(machine.root);
}

/** States of one activity, but for those that no page gets into, each with its reason. */
export function statesOf(
	id: string,
	machine: AnyStateMachine,
	never: Readonly<Record<string, string>> = {}
): readonly string[] {
	return leavesOf(machine)
		.filter((leaf) => !Object.hasOwn(never, leaf))
		.map((leaf) => `${id}/${leaf}`);
}

/** Somebody who has not been here before opens the course at this address. */
export async function startAfresh({
	page,
	address
}: Pick<Walk, 'page' | 'address'>): Promise<Learner> {
	// Not from the course itself: a page that goes away still writes.
	await page.goto('about:blank');
	const session = await page.context().newCDPSession(page);
	await session.send('Storage.clearDataForOrigin', {
		origin: new URL(address).origin,
		storageTypes: 'all'
	});
	await session.detach();
	await page.goto(address);
	const learner = new Learner(page);
	await expect(learner.saveLine()).toHaveText(en.save.savedDevice);
	return learner;
}
