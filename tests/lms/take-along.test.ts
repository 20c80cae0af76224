import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, raised, Stage, type Launch } from './stage.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05') }));
afterEach(() => void vi.useRealTimers());

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** A learner whose LMS has ended the session, with two answers that only this device has. */
async function stranded(standard: 'scorm-1.2' | 'scorm-2004' = 'scorm-2004'): Promise<Launch> {
	const launch = await new Stage(standard).launch();
	await wait(10_000);
	launch.asksToLogIn = true;
	await launch.session.record(1, raised(4), answer('counter-1-1'));
	await launch.session.record(5, raised(2), answer('counter-5-1'));
	await launch.session.writeText(1, 'CANARY');
	await wait(10_000);
	return launch;
}

describe.each(['scorm-1.2', 'scorm-2004'] as const)('progress taken along from %s', (standard) => {
	test('is brought back on another device, and told to the LMS with its interactions', async () => {
		const file = await (await stranded(standard)).session.takeAlong(false);
		const stage = new Stage(standard);
		const { session, problems } = await stage.launch();
		await session.record(5, raised(3), answer('counter-5-2'));
		await wait(10_000);
		expect(await session.bringBack(file)).toEqual({ outcome: 'restored', left: 0 });
		await wait(10_000);
		expect([session.eventsOf(1), session.eventsOf(5)]).toEqual([[raised(4)], [raised(3)]]);
		expect(session.view).toMatchObject({ saving: 'savedLms', standing: { score: (1 + 2.25) / 4 } });
		const ids = [...stage.lms.record].filter(([name]) => /interactions\.\d+\.id$/.test(name));
		expect(ids.map(([, id]) => id)).toEqual(['counter-5-2', 'counter-1-1', 'counter-5-1']);
		expect(problems).toEqual([]);

		const again = await stage.launch();
		expect(again.session.eventsOf(1)).toEqual([raised(4)]);
	});
});

test('lowers nothing, and brought back twice changes nothing and tells nothing twice', async () => {
	const stage = new Stage('scorm-2004');
	const launch = await stage.launch();
	await launch.session.record(1, raised(1), answer('counter-1-1'));
	await wait(10_000);
	const early = await launch.session.takeAlong(true);
	for (const [activity, to] of [
		[1, 4],
		[5, 4],
		[6, 1]
	] as const) {
		await launch.session.record(activity, raised(to));
	}
	await wait(10_000);
	launch.talk();
	for (let time = 0; time < 2; time++) {
		expect(await launch.session.bringBack(early)).toEqual({ outcome: 'nothing-new', left: 0 });
	}
	await wait(10_000);
	expect(launch.talk()).toEqual([]);
	expect(launch.session.view.standing).toMatchObject({ passed: true, completed: true, score: 1 });
});

describe('private words', () => {
	test('are in the file only where the learner asked for it', async () => {
		const { session } = await stranded();
		expect(await session.takeAlong(false)).not.toContain('CANARY');
		expect(await session.takeAlong(true)).toContain('CANARY');
	});

	test('come back beside what is there, and never reach the LMS', async () => {
		const file = await (await stranded()).session.takeAlong(true);
		const launch = await new Stage('scorm-2004').launch();
		await launch.session.writeText(1, 'here before');
		await launch.session.bringBack(file);
		await wait(10_000);
		launch.leave();
		expect(await launch.session.readText(1)).toBe('here before\n\nCANARY');
		expect(JSON.stringify(launch.calls)).not.toContain('CANARY');
	});

	test('do not go into a text that is kept with the course record', async () => {
		const file = await (await stranded()).session.takeAlong(true);
		const launch = await new Stage('scorm-2004').launch();
		await launch.session.writeText(1, 'for the record');
		expect(await launch.session.keepWithRecord(1, true)).toBe('kept');
		expect(await launch.session.bringBack(file)).toEqual({ outcome: 'restored', left: 1 });
		await wait(10_000);
		launch.leave();
		expect(await launch.session.readText(1)).toBe('for the record');
		expect(JSON.stringify(launch.calls)).not.toContain('CANARY');
	});
});

test('a file that is none changes nothing', async () => {
	const launch = await new Stage('scorm-2004').launch();
	await launch.session.record(1, raised(2));
	await wait(10_000);
	launch.talk();
	for (const file of ['', '{}', '{"format":"onramp-progress","version":1,"course":"sample"}']) {
		const { outcome } = await launch.session.bringBack(file);
		expect(['not-progress', 'damaged']).toContain(outcome);
	}
	await wait(10_000);
	expect(launch.talk()).toEqual([]);
});

test('on a website the file moves progress from one browser to another', async () => {
	const one = await new Stage('web').launch();
	await one.session.record(1, raised(3));
	const other = await new Stage('web').launch();
	expect(await other.session.bringBack(await one.session.takeAlong(false))).toMatchObject({
		outcome: 'restored'
	});
	expect(other.session.eventsOf(1)).toEqual([raised(3)]);
	expect(other.session.view.saving).toBe('savedDevice');
});
