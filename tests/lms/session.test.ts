import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decode } from '#progress/codec.ts';
import { createMemoryMirror } from '#lms/mirror.ts';
import { outline } from '#progress/sample-progress.ts';
import { sloppy, useless, type Api } from './fake-lms.ts';
import { answer, raised, Stage, type Launch } from './stage.ts';
import { auditLog } from './strict/audit.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05') }));
afterEach(() => void vi.useRealTimers());

const standards = ['scorm-1.2', 'scorm-2004'] as const;
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const commits = ({ calls }: Launch) => calls.filter(({ name }) => name.endsWith('Commit')).length;

async function exit({ session }: Pick<Launch, 'session'>): Promise<void> {
	const exiting = session.exit();
	await wait(1);
	await exiting;
}

/** Both objectives shown, every scored question right: completed and passed. */
async function finish({ session }: Launch): Promise<void> {
	await session.record(1, raised(4), answer('counter-1-1'));
	await session.record(5, raised(4), answer('counter-5-1'));
	await session.record(6, raised(1));
}

describe.each(standards)('a course in a %s LMS', (standard) => {
	test('that is closed half-way is back at the next launch, from the LMS alone', async () => {
		const stage = new Stage(standard);
		const first = await stage.launch();
		first.session.visit(7);
		await first.session.record(1, raised(3), answer('counter-1-1'));
		await wait(10_000);
		first.leave();
		stage.forgetDevice();

		const { session, problems, calls } = await stage.launch();
		expect(session.eventsOf(1)).toEqual([raised(3)]);
		expect(session.view).toMatchObject({
			place: 7,
			connected: true,
			saving: 'savedLms',
			notices: []
		});
		expect(first.problems).toEqual([]);
		expect(auditLog(first.calls)).toEqual([]);
		expect(problems).toEqual([]);
		expect(auditLog(calls, { ended: false })).toEqual([]);
	});

	test('that is killed right after an answer is back from this device, and repairs the LMS', async () => {
		const stage = new Stage(standard);
		const first = await stage.launch();
		expect(await first.session.record(1, raised(3), answer('counter-1-1'))).toBe('stored');
		// Killed: not even a timer runs any more.

		const second = await stage.launch();
		expect(second.session.eventsOf(1)).toEqual([raised(3)]);
		expect(second.session.view.notices).toEqual(['repaired']);
		await wait(100);
		expect(second.session.view.saving).toBe('savedLms');
		expect(decode(stage.lms.record.get('cmi.suspend_data') ?? '')).toHaveProperty('stored');
		expect(stage.lms.record.get('cmi.interactions.0.id')).toBe('counter-1-1');
		expect(second.problems).toEqual([]);
	});

	test('does not tell the LMS an answer twice', async () => {
		const stage = new Stage(standard);
		const first = await stage.launch();
		await first.session.record(1, raised(2), answer('counter-1-1'));
		await wait(10_000);
		await first.session.record(1, raised(3), answer('counter-1-2'));
		first.leave();

		const second = await stage.launch();
		await second.session.record(1, raised(4), answer('counter-1-3'));
		await wait(10_000);
		const ids = [...stage.lms.record].filter(([name]) => /^cmi\.interactions\.\d+\.id/.test(name));
		expect(ids.map(([, id]) => id)).toEqual(['counter-1-1', 'counter-1-2', 'counter-1-3']);
		expect(second.problems).toEqual([]);
	});

	test('does not repeat what it could still hand over while the page died', async () => {
		const stage = new Stage(standard);
		const first = await stage.launch();
		await first.session.record(1, raised(2), answer('counter-1-1'));
		first.leave();
		// Nobody is left to see that it arrived.
		first.online = false;
		await wait(0);

		const second = await stage.launch();
		await wait(10_000);
		expect(second.talk().filter((call) => call.includes('counter-1-1'))).toEqual([]);
	});

	test('does not repeat what has arrived in an LMS that gives nothing back', async () => {
		const silent = sloppy['gives "" for every value'];
		const named = { seed: {}, change: (api: Api) => (silent ? silent(api) : api) };
		const stage = new Stage(standard, named);
		const first = await stage.launch();
		await first.session.record(1, raised(2), answer('counter-1-1'));
		await wait(10_000);
		first.leave();

		const second = await stage.launch({ navigation: 'reload' });
		await wait(10_000);
		expect(second.session.eventsOf(1)).toEqual([raised(2)]);
		expect(second.talk().filter((call) => call.includes('counter-1-1'))).toEqual([]);
	});

	test('reports completion and verdict within a second', async () => {
		const stage = new Stage(standard);
		const launch = await stage.launch();
		await launch.session.record(1, raised(1));
		await wait(10);
		await finish(launch);
		await wait(1000);
		expect(launch.session.view.standing).toMatchObject({ completed: true, passed: true, score: 1 });
		const word = standard === 'scorm-1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status';
		expect(stage.lms.record.get(word)).toBe('passed');
		expect(launch.problems).toEqual([]);
		expect(auditLog(launch.calls, { ended: false })).toEqual([]);
	});

	test('tells a verdict once more to an LMS that has lost it', async () => {
		const stage = new Stage(standard);
		const first = await stage.launch();
		await finish(first);
		await wait(10_000);
		first.leave();
		const word = standard === 'scorm-1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status';
		stage.lms.record.set(word, standard === 'scorm-1.2' ? 'incomplete' : 'unknown');
		await stage.launch();
		await wait(10);
		expect(stage.lms.record.get(word)).toBe('passed');
	});

	test('is not called completed while a verdict is open, lest it is reopened for review only', async () => {
		const stage = new Stage(standard);
		const { session } = await stage.launch();
		await session.record(1, raised(4));
		await session.record(6, raised(1));
		await wait(10_000);
		expect(session.view.standing).toMatchObject({ completed: true, passed: false, failed: false });
		const word = standard === 'scorm-1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
		expect(stage.lms.record.get(word)).toBe('incomplete');
	});

	test('commits at most every three seconds while a learner answers quickly', async () => {
		const launch = await new Stage(standard).launch();
		const before = commits(launch);
		for (let turn = 0; turn < 40; turn++) {
			launch.session.visit(turn % 2 === 0 ? 3 : 7);
			await wait(250);
		}
		expect(commits(launch) - before).toBeGreaterThanOrEqual(4);
		expect(commits(launch) - before).toBeLessThanOrEqual(5);
	});

	test('gives a sign every five minutes to an LMS, if there is a reader', async () => {
		const launch = await new Stage(standard).launch();
		await wait(20_000);
		const before = commits(launch);
		await wait(20 * 60_000);
		expect(commits(launch)).toBe(before);
		for (let minute = 0; minute < 20; minute++) {
			launch.window.dispatchEvent(new Event('scroll'));
			await wait(60_000);
		}
		expect(commits(launch) - before).toBeGreaterThanOrEqual(3);
		expect(commits(launch) - before).toBeLessThanOrEqual(5);
	});

	test('calls the LMS from a timer, never inside the learner’s own event', async () => {
		const launch = await new Stage(standard).launch();
		launch.talk();
		const recorded = launch.session.record(1, raised(1));
		expect(launch.talk()).toEqual([]);
		await recorded;
		await wait(0);
		expect(launch.talk()).toContain('Commit');
	});

	test('saves at once when the page is hidden, and ends the session only when it goes for good', async () => {
		const launch = await new Stage(standard).launch();
		await wait(10_000);
		void launch.session.record(1, raised(1));
		launch.talk();
		launch.hide();
		const saved = launch.talk();
		expect(saved[0]).toMatch(/^cmi.suspend_data = p1/);
		expect(saved.filter((call) => call === 'Commit')).toHaveLength(1);
		expect(saved.at(-1)).toBe('Commit');
		launch.show();
		launch.leave({ persisted: true });
		expect(launch.talk()).not.toContain('Terminate');
		launch.leave();
		expect(launch.talk().filter((call) => call === 'Terminate')).toHaveLength(1);
		launch.leave();
		launch.hide();
		await wait(10_000);
		expect(launch.talk()).toEqual([]);
		expect(launch.session.view).toMatchObject({ phase: 'closed', connected: false });
	});

	test('knows how long the session was, hidden or not', async () => {
		const stage = new Stage(standard);
		const launch = await stage.launch();
		await wait(60_000);
		launch.hide();
		await wait(60_000);
		launch.show();
		await wait(3_000);
		await exit(launch);
		const time = stage.lms.record.get(
			standard === 'scorm-1.2' ? 'cmi.core.session_time' : 'cmi.session_time'
		);
		expect(time).toBe(standard === 'scorm-1.2' ? '0000:02:03.00' : 'PT0H2M3S');
	});

	test('never gives away a private text', async () => {
		const stage = new Stage(standard);
		const launch = await stage.launch();
		expect(await launch.session.writeText(1, 'CANARY')).toBe(true);
		await launch.session.record(1, raised(1), answer('counter-1-1'));
		await wait(10_000);
		launch.leave();
		expect(JSON.stringify([launch.calls, launch.requests])).not.toContain('CANARY');
		expect(await (await stage.launch()).session.readText(1)).toBe('CANARY');
	});
});

describe('the state of saving', () => {
	test('is "saved to your LMS" only when an own file can be fetched past all caches', async () => {
		const launch = await new Stage('scorm-1.2').launch();
		launch.session.visit(3);
		await wait(10);
		expect(launch.session.view).toMatchObject({ saving: 'savedLms', savedAt: Date.now() - 10 });
		const [first, ...others] = launch.requests;
		expect(first).toMatch(/^https:\/\/lms\.example\/course\/onramp\.json\?check=\d+$/);
		expect(new Set(launch.requests).size).toBe(1 + others.length);
	});

	test('is honest without a network: nothing is tried, everything comes later', async () => {
		const stage = new Stage('scorm-1.2');
		const launch = await stage.launch();
		launch.online = false;
		launch.talk();
		expect(await launch.session.record(1, raised(2), answer('counter-1-1'))).toBe('stored');
		await wait(30_000);
		expect(launch.talk()).toEqual([]);
		expect(launch.session.view).toMatchObject({ phase: 'degraded', saving: 'retrying' });
		launch.online = true;
		launch.window.dispatchEvent(new Event('online'));
		await wait(10);
		expect(launch.session.view).toMatchObject({ phase: 'ready', saving: 'savedLms' });
		expect(stage.lms.record.get('cmi.interactions.0.id')).toBe('counter-1-1');
	});

	test('is in doubt when the network went while the LMS said yes, and heals', async () => {
		const stage = new Stage('scorm-1.2', {
			change: (api) => ({
				...api,
				LMSCommit: (argument = '') => {
					if (launches > 0) launch.online = false;
					return api['LMSCommit']?.(argument);
				}
			})
		});
		let launches = 0;
		const launch = await stage.launch();
		launches += 1;
		await finish(launch);
		await wait(10);
		expect(launch.session.view.saving).toBe('retrying');
		launches = 0;
		launch.online = true;
		const doubtful = launch.talk();
		launch.session.retry();
		await wait(100);
		expect(launch.session.view.saving).toBe('savedLms');
		const talk = launch.talk();
		expect(talk[0]).toMatch(/^cmi.suspend_data = /);
		expect(doubtful).not.toContain(talk[0]);
		expect(talk.filter((call) => call.startsWith('cmi.core.lesson_status'))).toEqual([
			'cmi.core.lesson_status = completed',
			'cmi.core.lesson_status = passed'
		]);
		expect(auditLog(launch.calls, { ended: false, doubted: true })).toEqual([]);
	});

	test('tells that trying goes on, ever more slowly', async () => {
		const launch = await new Stage('scorm-2004').launch();
		launch.online = false;
		const before = launch.requests.length;
		launch.session.visit(3);
		await wait(7_500);
		// At once, and about 1, 2 and 4 seconds after one another.
		expect(launch.requests.length - before).toBe(4);
		await wait(30 * 60_000);
		expect(launch.requests.length - before).toBeLessThan(40);
	});

	test.each(Object.keys(useless))('never says that an LMS has it that %s', async (name) => {
		for (const standard of standards) {
			const stage = new Stage(standard, { change: (api) => useless[name]?.(api) ?? {} });
			const { session } = await stage.launch();
			const seen = new Set<string>();
			session.subscribe(() => seen.add(session.view.saving));
			expect(await session.record(1, raised(4))).toBe('stored');
			await wait(60_000);
			await exit({ session });
			expect(seen).not.toContain('savedLms');
			expect(seen).not.toContain('closed');

			const again = await stage.launch({ navigation: 'reload' });
			expect(again.session.eventsOf(1)).toEqual([raised(4)]);
		}
	});

	test('is "on this device" on a website', async () => {
		const { session, calls } = await new Stage('web').launch();
		expect(await session.record(1, raised(1))).toBe('stored');
		await wait(5000);
		expect(session.view).toMatchObject({ saving: 'savedDevice', connected: false });
		expect(calls).toEqual([]);
	});

	test('is "not connected" where a package finds no LMS', async () => {
		const launching = new Stage('scorm-1.2', { hasLms: false }).launch();
		await wait(10_000);
		const { session } = await launching;
		expect(session.view.saving).toBe('notConnected');
	});

	test('is "closed" when the Exit button has saved everything', async () => {
		const launch = await new Stage('scorm-2004').launch();
		void launch.session.record(1, raised(1));
		launch.talk();
		const exiting = launch.session.exit();
		expect(launch.talk()).toEqual([]);
		await wait(1);
		await exiting;
		expect(launch.session.view.saving).toBe('closed');
		expect(auditLog(launch.calls)).toEqual([]);
		await launch.session.record(1, raised(2));
		expect(launch.session.view).toMatchObject({ saving: 'notConnected', notices: ['reopen'] });
	});

	test('is "not saved" where neither browser nor LMS keep anything', async () => {
		const openMirror = async () => createMemoryMirror();
		const stage = new Stage('scorm-1.2', { openMirror });
		const launch = await stage.launch();
		launch.online = false;
		expect(await launch.session.record(1, raised(1))).toBe('late');
		await wait(5000);
		expect(launch.session.view).toMatchObject({ saving: 'notSaved', notices: ['storage'] });
		launch.online = true;
		await wait(60_000);
		expect(launch.session.view.saving).toBe('savedLms');
	});
});

describe('this device', () => {
	test('that does not answer within 200 ms makes an answer late, not lost', async () => {
		const slow = { ...createMemoryMirror(), durable: true };
		const { session } = await new Stage('web', { openMirror: async () => slow }).launch();
		slow.update = () => new Promise(() => {});
		const recorded = session.record(1, raised(1));
		await wait(199);
		await wait(2);
		expect(await recorded).toBe('late');
		expect(session.eventsOf(1)).toEqual([raised(1)]);
	});

	test('that answers late says so once it has the answer after all', async () => {
		const works = createMemoryMirror();
		const slow = { ...works, durable: true };
		const { session } = await new Stage('web', { openMirror: async () => slow }).launch();
		let answer = () => {};
		slow.update = async (change) => {
			await new Promise<void>((resolve) => (answer = resolve));
			return works.update(change);
		};
		let stored = 0;
		const recorded = session.record(1, raised(1), undefined, () => stored++);
		await wait(201);
		expect(await recorded).toBe('late');
		expect(stored).toBe(0);
		answer();
		await wait(1);
		expect(stored).toBe(1);
	});

	test('that refuses is told of, until it takes something again', async () => {
		const works = createMemoryMirror();
		const full = { ...works, durable: true };
		const { session } = await new Stage('web', { openMirror: async () => full }).launch();
		full.update = () => Promise.reject(new Error('QuotaExceededError'));
		expect(await session.record(1, raised(1))).toBe('late');
		// Nobody says that an LMS remembers where there is none.
		expect(session.view).toMatchObject({ saving: 'notSaved', notices: [] });
		full.update = (change) => works.update(change);
		expect(await session.record(1, raised(2))).toBe('stored');
		expect(session.view).toMatchObject({ saving: 'savedDevice', notices: [] });
	});

	test('keeps what two open pages do', async () => {
		const stage = new Stage('web');
		const one = await stage.launch();
		const other = await stage.launch();
		await one.session.record(1, raised(2));
		await other.session.record(5, raised(3));
		await one.session.record(1, raised(4));
		const { session } = await stage.launch();
		expect([session.eventsOf(1), session.eventsOf(5)]).toEqual([[raised(4)], [raised(3)]]);
	});

	test('goes on with the same learner after a reload that the LMS does not reopen', async () => {
		const stage = new Stage('scorm-2004');
		const api = stage.lms.launch();
		const first = await stage.launch({ api });
		await first.session.writeText(1, 'mine');
		await first.session.record(1, raised(2));
		first.leave();
		const second = await stage.launch({ api, navigation: 'reload' });
		expect(second.session.eventsOf(1)).toEqual([raised(2)]);
		expect(await second.session.readText(1)).toBe('mine');
		expect(second.session.view).toMatchObject({
			saving: 'notConnected',
			connected: false,
			notices: ['reopen']
		});
		await second.session.record(1, raised(4));

		const third = await stage.launch();
		await wait(10);
		expect(third.session.eventsOf(1)).toEqual([raised(4)]);
		expect(third.session.view.saving).toBe('savedLms');
	});

	test('shows nothing where a launch is refused that is no reload: it may be another learner', async () => {
		const stage = new Stage('scorm-2004');
		const api = stage.lms.launch();
		const first = await stage.launch({ api });
		await first.session.writeText(1, 'mine');
		first.leave();
		const { session } = await stage.launch({ api, navigation: 'navigate' });
		expect(session.view.notices).toEqual(['reopen']);
		expect(await session.readText(1)).toBeUndefined();
	});

	test('shows nobody the words of another learner', async () => {
		const mine = new Stage('scorm-2004', { learner: { id: 'a', name: 'A' } });
		const openMirror = (owner: readonly string[]) => mine.openMirror(owner);
		const yours = new Stage('scorm-2004', { learner: { id: 'b', name: 'B' }, openMirror });
		const unnamed = new Stage('scorm-2004', { learner: { id: '', name: '' }, openMirror });
		const unnamedToo = new Stage('scorm-2004', { learner: { id: '', name: '' }, openMirror });
		await (await mine.launch()).session.writeText(1, 'of a');
		for (const stage of [yours, unnamed, unnamedToo, unnamed]) {
			const { session } = await stage.launch();
			expect(await session.readText(1)).toBeUndefined();
		}
		expect(mine.owners.filter((owner) => owner.includes('tab '))).not.toHaveLength(0);
	});
});

describe('progress that cannot be read', () => {
	const kept = async () => {
		const stage = new Stage('scorm-1.2');
		const launch = await stage.launch();
		await launch.session.record(1, raised(3));
		await wait(10);
		launch.leave();
		return stage;
	};

	test('cut off anywhere, is replaced by this device’s copy', async () => {
		const stage = await kept();
		const text = stage.lms.record.get('cmi.suspend_data') ?? '';
		for (let length = 1; length < text.length; length++) {
			stage.lms.record.set('cmi.suspend_data', text.slice(0, length));
			const launch = await stage.launch();
			expect(launch.session.eventsOf(1)).toEqual([raised(3)]);
			expect(launch.session.view.notices).toEqual(['truncated']);
			await wait(10);
			launch.leave();
			expect(decode(stage.lms.record.get('cmi.suspend_data') ?? '')).toHaveProperty('stored');
		}
	});

	test.each(['garbage', 'p9AAAAAAAA', '{"v":2}'])(
		'such as %s, means a fresh start, and is kept aside',
		async (text) => {
			const stage = await kept();
			stage.forgetDevice();
			stage.lms.record.set('cmi.suspend_data', text);
			const garbage: string[] = [];
			const mirror = {
				...createMemoryMirror(),
				durable: true,
				keepGarbage: async (one: string) => void garbage.push(one)
			};
			const again = new Stage('scorm-1.2', {
				seed: Object.fromEntries(stage.lms.record),
				openMirror: async () => mirror
			});
			const { session } = await again.launch();
			expect(session.eventsOf(1)).toEqual([]);
			expect(session.view.notices).toEqual(['garbage']);
			expect(garbage).toEqual([text]);
		}
	);

	test('by this release alone, is carried along', async () => {
		const stage = new Stage('scorm-2004');
		const first = await stage.launch();
		await first.session.record(1, raised(4));
		await first.session.record(200, raised(2));
		await wait(10);
		first.leave();
		const lessons = outline.lessons.map((lesson) => ({
			...lesson,
			activities: lesson.activities.filter(({ number }) => number !== 200)
		}));
		const updated = new Stage('scorm-2004', {
			outline: { ...outline, lessons },
			seed: Object.fromEntries(stage.lms.record)
		});
		const second = await updated.launch();
		await second.session.record(5, raised(1));
		await wait(10);
		const saved = decode(updated.lms.record.get('cmi.suspend_data') ?? '');
		expect(saved).toMatchObject({
			stored: {
				activities: new Map([
					[1, [4]],
					[5, [1]],
					[200, [2]]
				])
			}
		});
	});
});

describe('a launch for', () => {
	const seedOf = (mode: string) => ({ 'cmi.mode': mode, 'cmi.core.lesson_mode': mode });

	test.each(standards)('browsing leaves no trace in a %s LMS or here', async (standard) => {
		const stage = new Stage(standard, { seed: seedOf('browse') });
		const launch = await stage.launch();
		launch.session.visit(3);
		expect(await launch.session.record(1, raised(1), answer('counter-1-1'))).toBe('stored');
		await wait(10_000);
		expect(launch.session.view).toMatchObject({ saving: 'readOnly', mode: 'browse' });
		launch.leave();
		expect(launch.talk()).toEqual(['Initialize', 'Terminate']);
		expect(stage.owners).toEqual([]);
	});

	test.each(standards)(
		'review in a %s LMS keeps what was added, and no verdict',
		async (standard) => {
			const stage = new Stage(standard, { seed: seedOf('review') });
			const launch = await stage.launch();
			await finish(launch);
			await wait(10_000);
			launch.leave();
			const written = launch.talk().filter((call) => call.startsWith('cmi.'));
			expect(written.filter((call) => !/suspend_data|exit/.test(call))).toEqual([]);
			stage.forgetDevice();
			expect((await stage.launch()).session.eventsOf(1)).toEqual([raised(4)]);
		}
	);

	test.each(standards)(
		'review in a %s LMS does not replace what nobody can read',
		async (standard) => {
			const stage = new Stage(standard, {
				seed: { ...seedOf('review'), 'cmi.suspend_data': 'p7AAAA' }
			});
			const launch = await stage.launch();
			await launch.session.record(1, raised(4));
			await wait(10_000);
			expect(launch.session.view.saving).toBe('savedDevice');
			launch.leave();
			expect(stage.lms.record.get('cmi.suspend_data')).toBe('p7AAAA');
		}
	);
});
