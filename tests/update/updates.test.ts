import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadKinds } from '#activities/learner.ts';
import type { Outline } from '#course/course.ts';
import type { Change } from '#course/release.ts';
import { compareContent } from '#release/compare-content.ts';
import { decode, encode } from '#progress/codec.ts';
import { fromStored, toStored, type Progress } from '#progress/progress.ts';
import { standingOf } from '#progress/standing.ts';
import { FakeLms } from '../lms/fake-lms.ts';
import type { CourseModel } from './course-model.ts';
import { chanceOf, playAtRandom } from './random-learner.ts';
import { edited, someEdits, someModel, type Edit } from './random-edits.ts';
import { readModel, type ReadModel } from './read-model.ts';
import { shownBy, visitWith } from './reported.ts';
import { misCredited } from './same-meaning.ts';

/** The course after the edits. What the checker refuses, the author takes back to where it was last checked. */
async function update(
	model: CourseModel,
	first: ReadModel,
	edits: readonly Edit[]
): Promise<ReadModel> {
	let [checked, pending, read] = [model, model, first];
	for (const [index, edit] of edits.entries()) {
		pending = edited(pending, edit, index);
		if (!edit.checked && index < edits.length - 1) continue;
		const found = await readModel(pending, read.lock);
		if (found) [checked, read] = [pending, found];
		else pending = checked;
	}
	return read;
}

const kinds = loadKinds(
	['question', 'poll', 'reflection', 'plan', 'scenario', 'assessment'].map((kind) => ({ kind }))
);

/** Through the string that an LMS keeps. */
async function open(before: Outline, progress: Progress, after: Outline) {
	const text = encode({ stored: toStored(before, await kinds, progress), release: 1, counter: 1 });
	const save = decode(text);
	if ('garbage' in save) throw new Error(text);
	return fromStored(after, await kinds, save.stored);
}

/** Learners of one course before and after an update: reading it takes longer than playing it. */
const learners = 12;

const someUpdate = fc.record({ model: someModel, edits: someEdits, seed: fc.nat() });

interface Played {
	readonly first: ReadModel;
	readonly second: ReadModel;
	readonly progress: Progress;
	readonly opened: Progress;
}

async function play(first: ReadModel, second: ReadModel, seed: number): Promise<Played> {
	const progress = playAtRandom(first.outline, await kinds, chanceOf(seed));
	const { progress: opened } = await open(first.outline, progress, second.outline);
	return { first, second, progress, opened };
}

/** What the update says of itself holds: all that it does not warn of is there. */
async function expectSafe(
	{ first, second, progress, opened }: Played,
	changes: readonly Change[]
): Promise<void> {
	const unsafe = new Set(changes.flatMap(({ is, about }) => (is === 'safe' ? [] : [about])));
	const standings = [
		standingOf(first.outline, await kinds, progress),
		standingOf(second.outline, await kinds, opened)
	] as const;
	const stored = [
		toStored(first.outline, await kinds, progress).activities,
		toStored(second.outline, await kinds, opened).activities
	] as const;
	for (const number of [...progress.states.keys()].filter((one) => !unsafe.has(one))) {
		expect(stored[1].get(number)).toEqual(stored[0].get(number));
		expect(standings[1].results.get(number)).toEqual(standings[0].results.get(number));
	}
	expect(opened.visited).toEqual(progress.visited);
}

async function expectNoFall({ first, second, progress, opened }: Played): Promise<void> {
	for (const standard of ['scorm-1.2', 'scorm-2004'] as const) {
		const lms = new FakeLms(standard);
		await visitWith(lms, first.outline, await kinds, progress);
		const before = shownBy(lms);
		await visitWith(lms, second.outline, await kinds, opened);
		const after = shownBy(lms);
		for (const [name, value] of before) expect(after.get(name), name).toBeGreaterThanOrEqual(value);
	}
}

async function expectAll(first: ReadModel, second: ReadModel, seed: number): Promise<void> {
	const { changes } = await compareContent(first.content, second.content);
	for (let learner = 0; learner < learners; learner++) {
		const one = await play(first, second, seed + learner);
		const before = { read: first, progress: one.progress };
		const after = { read: second, progress: one.opened };
		expect(misCredited(before, after), `learner ${learner}`).toEqual([]);
		await expectSafe(one, changes);
		if (learner < 2) await expectNoFall(one);
	}
}

/** `UPDATE_RUNS=1000` for more than there is time for every day. */
test('progress of one version, opened in the next, is credited for the same answers to the same things alone, has all that the release notes call safe, and lowers nothing in an LMS', async () => {
	await fc.assert(
		fc.asyncProperty(someUpdate, async ({ model, edits, seed }) => {
			const first = await readModel(model, '');
			if (!first) throw new Error('The first version was refused.');
			await expectAll(first, await update(model, first, edits), seed);
		}),
		{ numRuns: Number(process.env['UPDATE_RUNS'] ?? 30) }
	);
}, 3_600_000);
