import { expect, test } from 'vitest';
import { decode, encode } from '#progress/codec.ts';
import { kinds, outline, raise } from '#progress/sample-progress.ts';
import { LearnerLog } from './learner-log.ts';
import { createMemoryMirror } from './mirror.ts';
import type { Interaction } from '#course/interaction.ts';

const interaction: Interaction = {
	id: 'counter-1-1',
	type: 'choice',
	description: '',
	objective: undefined,
	response: ['a'],
	correct: ['a'],
	result: 'correct',
	weighting: 1,
	at: 1,
	seconds: 1
};

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

test('of a thousand interactions that no LMS took, as many wait as one has to take, the last ones', async () => {
	const mirror = createMemoryMirror();
	const log = new LearnerLog(outline, kinds);
	await log.load(mirror, '', 4096);
	log.addWaiting(
		Array.from({ length: 1000 }, (_, at) => ({
			counter: 1,
			interaction: { ...interaction, id: `counter-1-${at}`, at }
		}))
	);
	await log.persist();
	const { outbox } = await mirror.read();
	expect(outbox).toHaveLength(250);
	expect(outbox.at(-1)?.interaction.id).toBe('counter-1-999');
});

test('what an LMS said that it has waits until its progress shows that it does', async () => {
	const mirror = createMemoryMirror();
	const log = new LearnerLog(outline, kinds);
	await log.load(mirror, '', 4096);
	const before = log.text() ?? '';
	log.append(raise(1, 2), interaction);
	await log.persist();
	log.deliver(log.interactions);
	await log.persist();
	const seenBy = async (fromLms: string) => {
		const next = new LearnerLog(outline, kinds);
		await next.load(mirror, fromLms, 4096);
		return next.interactions.length;
	};
	expect(await seenBy(before)).toBe(1);
	expect(await seenBy('')).toBe(0);
	expect(await seenBy(log.text() ?? '')).toBe(0);
});
