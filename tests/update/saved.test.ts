import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKinds } from '#activities/learner.ts';
import { readRelease, writeRelease } from '#content/release-record.ts';
import { decode, encode } from '#progress/codec.ts';
import { fromStored, toStored } from '#progress/progress.ts';
import { standingOf } from '#progress/standing.ts';

/**
 * Strings as LMSs keep them, written by the first version that was given to learners, and the course that they are of. Never
 * written anew: what once was saved has to open for good.
 */
const saved = join(import.meta.dirname, 'saved');
const record = readFileSync(join(saved, 'outline.json'), 'utf8');
const strings = JSON.parse(readFileSync(join(saved, 'strings.json'), 'utf8')) as readonly {
	readonly activity: string;
	readonly text: string;
	readonly numbers: readonly number[];
	readonly result: object;
}[];

const release = readRelease(record);
if (!release) throw new Error('The saved course cannot be read.');
const { outline } = release.content;
const activities = outline.lessons.flatMap((lesson) => lesson.activities);

describe('what was saved once', () => {
	test('is there for every kind and every form of question', async () => {
		const kinds = Object.keys(await loadKinds(activities)).sort();
		expect(kinds).toEqual(
			['assessment', 'map', 'plan', 'poll', 'question', 'reflection', 'role', 'scenario'].sort()
		);
		const forms = activities.map(({ rules }) => (rules as { readonly form?: string }).form);
		expect(forms).toEqual(
			expect.arrayContaining(['choice', 'order', 'match', 'classify', 'typed'])
		);
		expect(new Set(strings.map((one) => one.activity))).toEqual(
			new Set(activities.map(({ id }) => id))
		);
	});

	test.each(strings)('opens: $activity, $text', async ({ activity, text, numbers, result }) => {
		const kinds = await loadKinds(activities);
		const number = activities.find(({ id }) => id === activity)?.number ?? 0;
		const save = decode(text);
		if ('garbage' in save) throw new Error(`This is read as garbage: ${text}`);
		expect(save.stored.activities.get(number)).toEqual(numbers);
		const { progress, skipped } = fromStored(outline, kinds, save.stored);
		expect(skipped).toBe(0);
		expect(standingOf(outline, kinds, progress).results.get(number)).toEqual(result);
		expect(encode({ ...save, stored: toStored(outline, kinds, progress) })).toBe(text);
	});
});

test('the record of a release is read as it was written', () => {
	expect(readRelease(writeRelease(release))).toEqual(release);
});

test.each(['', 'null', '{}', '<<<<<<< HEAD', record.replace('"1.0.0"', '"1.0"')])(
	'what is no record is not read as one: %.20s',
	(text) => {
		expect(readRelease(text)).toBeUndefined();
	}
);
