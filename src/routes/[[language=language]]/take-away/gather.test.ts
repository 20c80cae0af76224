import { describe, expect, test } from 'vitest';
import type { Host } from '#activities/host.ts';
import type { TakeAwayKinds } from '#activities/take-away.ts';
import type { OutlineActivity } from '#course/course.ts';
import { counter, lesson, outline } from '#progress/sample-progress.ts';
import { gather, markdownOf } from './gather.ts';

const note = (number: number): OutlineActivity => ({ ...counter(number), kind: 'note' });
const lessons = [lesson(1, [note(1), counter(2)]), lesson(2, [counter(3)]), lesson(3, [note(4)])];
const notes: TakeAwayKinds = {
	note: {
		texts: { name: 'note', en: 'asked' },
		ask: (texts) => String(texts),
		component: () => ({}),
		markdown: (_activity, text) => text.trim()
	}
};

/** A browser that has kept these texts. */
function hostOf(
	kept: Readonly<Record<number, string>>,
	{ declined = 0, unloaded = 0 }: { declined?: number; unloaded?: number } = {}
): Host {
	const known = lessons.flatMap(({ activities }) => activities);
	return {
		outline: { ...outline, lessons },
		readText: (number: number) => Promise.resolve(kept[number]),
		eventsOf: (number: number) => (number === declined ? [{ type: 'text.declined' }] : []),
		activity: (number: number) =>
			Promise.resolve(
				number === unloaded
					? undefined
					: { ...known.find((one) => one.number === number), title: `T${number}`, words: {} }
			)
	} as unknown as Host;
}
const take = (...given: Parameters<typeof hostOf>) =>
	gather(hostOf(...given), notes, ({ texts }) => texts.en);

describe('what a learner takes away', () => {
	test('is what was written, lesson by lesson, and of nothing else', async () => {
		const { lessons: found, missing } = await take({ 1: 'one', 2: 'no note', 4: ' ' });
		expect(missing).toBe(false);
		expect(found.map(({ id, taken }) => [id, taken.map(({ text }) => text)])).toEqual([
			['lesson-1', ['one']]
		]);
	});

	test('has nothing of what was left out openly', async () => {
		const { lessons: found } = await take({ 1: 'one', 4: 'four' }, { declined: 1 });
		expect(found.map(({ id }) => id)).toEqual(['lesson-3']);
	});

	test('says so where something of it cannot be loaded', async () => {
		const { lessons: found, missing } = await take({ 1: 'one', 4: 'four' }, { unloaded: 4 });
		expect(found.map(({ id }) => id)).toEqual(['lesson-1']);
		expect(missing).toBe(true);
	});

	test('is one file with headings', async () => {
		const { lessons: found } = await take({ 1: 'one', 4: 'four' });
		expect(markdownOf('My *course*', found)).toBe(
			'# My \\*course\\*\n\n## Lesson 1\n\n### asked\n\none\n\n## Lesson 3\n\n### asked\n\nfour\n'
		);
	});
});
