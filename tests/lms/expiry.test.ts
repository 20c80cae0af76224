import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StageOptions } from './stage.ts';
import { raised, Stage } from './stage.ts';
import { plainName } from './strict/strict-wrapper.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05') }));
afterEach(() => void vi.useRealTimers());

const standards = ['scorm-1.2', 'scorm-2004'] as const;
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** An LMS whose session can be gone: as Moodle, it then answers every call that would send with false and 101. */
function mortal(standard: (typeof standards)[number], options: StageOptions = {}) {
	const session = { gone: false };
	let refused = false;
	const stage = new Stage(standard, {
		...options,
		change: (api) =>
			Object.fromEntries(
				Object.entries(api).map(([name, body]) => [
					name,
					(...args: string[]) => {
						const plain = plainName(name);
						if (plain === 'GetLastError') return refused ? '101' : body(...args);
						refused = session.gone && (plain === 'Commit' || plain === 'Terminate');
						return refused ? 'false' : body(...args);
					}
				])
			)
	});
	return { stage, session };
}

describe.each(standards)('a session that a %s LMS has ended', (standard) => {
	test('is said to be over once it is more than a hiccup, and what is done goes on being kept', async () => {
		const { stage, session } = mortal(standard);
		const launch = await stage.launch();
		await wait(10_000);
		session.gone = true;
		expect(await launch.session.record(1, raised(2))).toBe('stored');
		await wait(500);
		expect(launch.session.view.notices).toEqual([]);
		await wait(10_000);
		expect(launch.session.view).toMatchObject({ saving: 'retrying', notices: ['ended'] });
		expect(await launch.session.record(5, raised(3))).toBe('stored');

		session.gone = false;
		vi.clearAllTimers();
		const again = await stage.launch();
		await wait(10_000);
		expect([again.session.eventsOf(1), again.session.eventsOf(5)]).toEqual([
			[raised(2)],
			[raised(3)]
		]);
		expect(again.session.view).toMatchObject({ saving: 'savedLms', notices: ['repaired'] });
	});

	test('and takes up again is not said to be over any longer', async () => {
		const { stage, session } = mortal(standard);
		const launch = await stage.launch();
		session.gone = true;
		await launch.session.record(1, raised(2));
		await wait(10_000);
		expect(launch.session.view.notices).toEqual(['ended']);
		session.gone = false;
		await wait(60_000);
		expect(launch.session.view).toMatchObject({ saving: 'savedLms', notices: [] });
	});

	test('is known by a page to log in where the course should be', async () => {
		const launch = await new Stage(standard).launch();
		await wait(10_000);
		launch.asksToLogIn = true;
		await launch.session.record(1, raised(2));
		await wait(10_000);
		expect(launch.session.view).toMatchObject({ saving: 'retrying', notices: ['ended'] });
	});

	test('is not taken for a lost network', async () => {
		const launch = await new Stage(standard).launch();
		launch.online = false;
		await launch.session.record(1, raised(2));
		await wait(120_000);
		expect(launch.session.view).toMatchObject({ saving: 'retrying', notices: [] });
	});
});

describe.each(standards)('a %s LMS that drops a verdict', (standard) => {
	const word = standard === 'scorm-1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status';
	const lower = standard === 'scorm-1.2' ? 'incomplete' : 'unknown';

	/** Says another status than it was given, the first `times` times that it is given a verdict. */
	const dropping = (times: number) => {
		let dropped = 0;
		let isDropped = false;
		return new Stage(standard, {
			change: (api) =>
				Object.fromEntries(
					Object.entries(api).map(([name, body]) => [
						name,
						(element = '', value = '') => {
							const plain = plainName(name);
							if (plain === 'SetValue' && element === word) isDropped = dropped++ < times;
							const says = plain === 'GetValue' && element === word && isDropped;
							return says ? lower : body(element, value);
						}
					])
				)
		});
	};

	test('is given it once more, and believed when it has it', async () => {
		const stage = dropping(standard === 'scorm-1.2' ? 2 : 1);
		const { session } = await stage.launch();
		for (const [activity, to] of [
			[1, 4],
			[5, 4],
			[6, 1]
		] as const) {
			await session.record(activity, raised(to));
		}
		await wait(10_000);
		expect(session.view).toMatchObject({ saving: 'savedLms', notices: [] });
		expect(stage.lms.record.get(word)).toBe('passed');
	});

	test('for good, is not argued with, and the learner is told', async () => {
		const launch = await dropping(Infinity).launch();
		const { session } = launch;
		for (const [activity, to] of [
			[1, 4],
			[5, 4],
			[6, 1]
		] as const) {
			await session.record(activity, raised(to));
		}
		await wait(60_000);
		expect(session.view.notices).toEqual(['disputed']);
		launch.talk();
		await wait(10 * 60_000);
		expect(launch.talk()).toEqual([]);
	});
});

test('a clock that is set forward, back or asleep makes a session neither negative nor days long', async () => {
	const stage = new Stage('scorm-2004');
	const launch = await stage.launch();
	await wait(60_000);
	vi.setSystemTime(new Date('2020-01-01'));
	launch.session.visit(3);
	await wait(10_000);
	expect(stage.lms.record.get('cmi.session_time')).toMatch(/^PT0H1M/);
	vi.setSystemTime(new Date('2036-01-01'));
	launch.session.visit(7);
	await wait(10_000);
	expect(stage.lms.record.get('cmi.session_time')).toMatch(/^PT0H1M/);
});
