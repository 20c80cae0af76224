import { expect, test } from 'vitest';
import { decode, encode } from '#progress/codec.ts';
import { kinds, outline, raise } from '#progress/sample-progress.ts';
import { LearnerLog } from './learner-log.ts';
import { createMemoryMirror } from './mirror.ts';

async function logWith(activities: ReadonlyMap<number, readonly number[]>): Promise<LearnerLog> {
	const log = new LearnerLog(outline, kinds);
	const stored = { place: 3, visited: [3], activities };
	await log.load(createMemoryMirror(), encode({ stored, release: 1, counter: 5 }), 4096);
	return log;
}

test('a string that is too long leaves out what this build does not know, and nothing else', async () => {
	const log = await logWith(
		new Map([
			[1, [4]],
			[900, Array.from({ length: 100 }, () => 1)]
		])
	);
	const short = log.text(60) ?? '';
	expect(short.length).toBeLessThanOrEqual(60);
	expect(decode(short)).toMatchObject({
		stored: { visited: [3], activities: new Map([[1, [4]]]) }
	});
	expect(log.text()?.length).toBeGreaterThan(130);
});

test('a string that is still too long is not cut', async () => {
	const log = await logWith(new Map([[1, [4]]]));
	expect(log.text(10)).toBeUndefined();
});

test('an event that makes no sense changes nothing, not even the count', async () => {
	const log = await logWith(new Map([[1, [4]]]));
	const before = log.text();
	expect(log.append(raise(1, 2))).toBe(false);
	expect(log.text()).toBe(before);
	expect(log.append(raise(5, 2))).toBe(true);
	expect(log.text()).not.toBe(before);
});
