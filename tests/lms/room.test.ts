import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Outline } from '#course/course.ts';
import { decode } from '#progress/codec.ts';
import { counter, lesson, outline as sample } from '#progress/sample-progress.ts';
import { cutting } from './fake-lms.ts';
import { raised, Stage, type Launch } from './stage.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05') }));
afterEach(() => void vi.useRealTimers());

const standards = ['scorm-1.2', 'scorm-2004'] as const;
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

const practice = Array.from({ length: 200 }, (_, index) => 1000 + index);

/** Two scored questions, which are all the evidence, and a great deal of practice. */
const outline: Outline = {
	...sample,
	lessons: [
		lesson(3, [
			counter(1, { objective: 'tell' }),
			counter(5, { objective: 'act', points: 3 }),
			...practice.map((number) => counter(number, { points: 0 }))
		])
	]
};

async function doAll({ session }: Launch): Promise<void> {
	for (const number of [...practice, 1, 5]) await session.record(number, raised(4));
	await wait(10_000);
}

const saved = (stage: Stage) => decode(stage.lms.record.get('cmi.suspend_data') ?? '');
const doneIn = (save: ReturnType<typeof saved>) =>
	'stored' in save ? [...save.stored.activities.keys()] : undefined;
const statusOf = ({ lms }: Stage) =>
	lms.record.get(lms.standard === 'scorm-1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status');

describe.each(standards)('a %s LMS that keeps 300 characters of progress', (standard) => {
	const narrow = () => new Stage(standard, { outline, change: (api) => cutting(api, 300) });

	test('has the result and what it hangs on; this device has everything, and says so', async () => {
		const stage = narrow();
		const launch = await stage.launch();
		await doAll(launch);
		expect(launch.session.view).toMatchObject({ saving: 'savedLms', notices: ['shortened'] });
		expect(statusOf(stage)).toBe('passed');
		const done = doneIn(saved(stage)) ?? [];
		expect(done.slice(0, 2)).toEqual([1, 5]);
		expect(done.length).toBeGreaterThan(50);
		expect(done.length).toBeLessThan(202);
		launch.leave();

		const again = await stage.launch();
		await wait(10);
		expect(again.session.eventsOf(1000)).toEqual([raised(4)]);
		expect(again.session.view.saving).toBe('savedLms');
		// It had what it has room for: nothing was repaired.
		expect(again.session.view.notices).toEqual(['shortened']);
	});

	test('is known the next time, and given no more than that', async () => {
		const stage = narrow();
		const first = await stage.launch();
		await doAll(first);
		first.leave();
		const again = await stage.launch();
		again.session.visit(3);
		await again.session.record(1000, raised(4));
		await wait(10_000);
		again.leave();
		const given = again.talk().filter((call) => call.startsWith('cmi.suspend_data'));
		for (const call of given) expect(call.length).toBeLessThanOrEqual(300 + 20);
	});

	test('gives another device the result and no chance to earn it twice', async () => {
		const stage = narrow();
		const launch = await stage.launch();
		await doAll(launch);
		launch.leave();
		stage.forgetDevice();
		const { session } = await stage.launch();
		expect(session.view.standing).toMatchObject({ completed: true, passed: true, score: 1 });
		expect([session.eventsOf(1), session.eventsOf(5)]).toEqual([[raised(4)], [raised(4)]]);
	});

	test('though it cut only on its server, is found out at the next launch', async () => {
		const stage = new Stage(standard, { outline });
		const first = await stage.launch();
		await doAll(first);
		first.leave();
		const cut = () => {
			const text = stage.lms.record.get('cmi.suspend_data') ?? '';
			stage.lms.record.set('cmi.suspend_data', text.slice(0, 300));
		};
		cut();
		const second = await stage.launch();
		await wait(10_000);
		second.leave();
		expect(second.session.view.notices).toEqual(['truncated', 'shortened']);
		cut();
		expect(doneIn(saved(stage))?.slice(0, 2)).toEqual([1, 5]);
	});
});

test('an LMS with no room at all still has status and score', async () => {
	const stage = new Stage('scorm-1.2', { outline, change: (api) => cutting(api, 12) });
	const launch = await stage.launch();
	await doAll(launch);
	await wait(60_000);
	expect(statusOf(stage)).toBe('passed');
	expect(stage.lms.record.get('cmi.core.score.raw')).toMatch(/^100/);
	expect(launch.session.view).toMatchObject({ saving: 'savedDevice', notices: ['shortened'] });
});
