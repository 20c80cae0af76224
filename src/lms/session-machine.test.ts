import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import { backoff, SaveFailure, type SaveInput, type SessionEvent } from './session-events.ts';
import { sessionMachine } from './session-machine.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const minutes = (count: number) => count * 60_000;

const changed = { type: 'progress.changed', urgent: false } as const;
const verdict = { type: 'progress.changed', urgent: true } as const;
const active = { type: 'learner.active' } as const;
const hidden = { type: 'page.hidden' } as const;
const retry = { type: 'retry.wanted' } as const;
const left = { type: 'page.left' } as const;
const exit = { type: 'exit.wanted' } as const;

interface Save extends SaveInput {
	readonly arrive: () => void;
	readonly fail: (error: unknown) => void;
}

/** A machine whose saves end when the test says so. */
function start({ find = Promise.resolve(), open = Promise.resolve(false) } = {}) {
	const saves: Save[] = [];
	const closed: string[] = [];
	const machine = sessionMachine.provide({
		actors: {
			find: fromPromise(() => find),
			open: fromPromise(() => open),
			save: fromPromise<void, SaveInput>(
				({ input }) =>
					new Promise<void>((arrive, fail) => void saves.push({ ...input, arrive, fail }))
			)
		},
		actions: { close: (_, { how }) => void closed.push(how) }
	});
	const actor = createActor(machine, { input: { random: () => 0.5 } }).start();
	return {
		saves,
		closed,
		send: (...events: readonly SessionEvent[]) => events.forEach((event) => actor.send(event)),
		get state() {
			return actor.getSnapshot().value;
		},
		get context() {
			return actor.getSnapshot().context;
		},
		/** Ends the save that runs, and lets the machine hear of it. */
		arrive: async () => {
			saves.at(-1)?.arrive();
			await wait(0);
		},
		fail: async (error: unknown = new SaveFailure(false)) => {
			saves.at(-1)?.fail(error);
			await wait(0);
		}
	};
}

async function ready() {
	const session = start();
	await wait(0);
	return session;
}

/** A session whose first save is under way. */
async function saving() {
	const session = await ready();
	session.send(changed);
	await wait(0);
	return session;
}

describe('at the start', () => {
	test('it looks for the LMS, opens it, and has nothing to send', async () => {
		const session = start();
		expect(session.state).toBe('finding');
		expect(session.context).toMatchObject({ dirty: false, active: false, urgent: false });
		expect(session.context).toMatchObject({ failures: 0, doubted: false });
		await wait(minutes(20));
		expect(session.state).toEqual({ ready: 'idle' });
		expect(session.saves).toEqual([]);
	});

	test('it opens only once the LMS was looked for', async () => {
		const session = start({ open: new Promise(() => {}) });
		await wait(0);
		expect(session.state).toBe('opening');
	});

	test('it goes on where there is no LMS', async () => {
		const session = start({ find: Promise.reject(new Error('none')) });
		await wait(0);
		expect(session.state).toEqual({ ready: 'idle' });
	});

	test('it goes on where opening breaks', async () => {
		const session = start({ open: Promise.reject(new Error('broken')) });
		await wait(0);
		expect(session.state).toEqual({ ready: 'idle' });
	});

	test('it sends what opening found to be missing in the LMS', async () => {
		const session = start({ open: Promise.resolve(true) });
		await wait(0);
		expect(session.saves).toMatchObject([{ immediate: false, doubted: false }]);
	});

	test('it keeps what the learner did meanwhile, and sends that', async () => {
		const session = start();
		session.send(changed, hidden);
		expect(session.state).toBe('finding');
		await wait(0);
		expect(session.saves).toMatchObject([{ immediate: false }]);
	});

	test('without anybody to call it is ready, and every save succeeds', async () => {
		const actor = createActor(sessionMachine, { input: { random: () => 0.5 } }).start();
		await wait(0);
		expect(actor.getSnapshot().value).toEqual({ ready: 'idle' });
		actor.send(changed);
		await wait(0);
		expect(actor.getSnapshot().value).toEqual({ ready: 'resting' });
		actor.send(exit);
		expect(actor.getSnapshot().value).toBe('closed');
	});
});

describe('a change', () => {
	test('is sent at once, but never inside the click that made it', async () => {
		const session = await ready();
		session.send(changed);
		expect(session.state).toEqual({ ready: 'due' });
		expect(session.saves).toEqual([]);
		expect(session.context).toMatchObject({ dirty: true, active: true, urgent: false });
		await wait(0);
		expect(session.state).toBe('saving');
		expect(session.saves).toMatchObject([{ immediate: false, doubted: false }]);
		expect(session.context).toMatchObject({ dirty: false, active: false, urgent: false });
	});

	test('that has arrived is not sent again', async () => {
		const session = await saving();
		await session.arrive();
		expect(session.state).toEqual({ ready: 'resting' });
		await wait(3000);
		expect(session.state).toEqual({ ready: 'idle' });
		await wait(minutes(20));
		expect(session.saves).toHaveLength(1);
	});

	test('while another is being sent waits three seconds more', async () => {
		const session = await saving();
		session.send(changed);
		await wait(10_000);
		expect(session.saves).toHaveLength(1);
		await session.arrive();
		await wait(2999);
		expect(session.state).toEqual({ ready: 'resting' });
		await wait(1);
		expect(session.state).toEqual({ ready: 'due' });
	});

	test('that brings a verdict does not wait, also when smaller ones follow it', async () => {
		const session = await saving();
		await session.arrive();
		session.send(verdict);
		await wait(0);
		expect(session.saves).toHaveLength(2);
		session.send(verdict, changed);
		await session.arrive();
		expect(session.saves).toHaveLength(3);
		await session.arrive();
		expect(session.state).toEqual({ ready: 'resting' });
	});
});

describe('a learner who only reads', () => {
	test('is vouched for every five minutes, so that the LMS does not log out', async () => {
		const session = await ready();
		session.send(active);
		await wait(minutes(5) - 1);
		expect(session.state).toEqual({ ready: 'idle' });
		await wait(1);
		expect(session.state).toEqual({ ready: 'due' });
		await wait(1);
		await session.arrive();
		expect(session.context.active).toBe(false);
	});

	test('is not vouched for after going away, and is after coming back', async () => {
		const session = await ready();
		await wait(minutes(7));
		session.send(active);
		await wait(minutes(3) - 1);
		expect(session.state).toEqual({ ready: 'idle' });
		await wait(1);
		expect(session.state).toEqual({ ready: 'due' });
	});
});

describe('a page that is hidden', () => {
	test('saves at once, in calls that nothing is waited for between', async () => {
		const session = await ready();
		session.send(hidden);
		expect(session.saves).toMatchObject([{ immediate: true }]);
	});

	test('while a save is under way begins it anew', async () => {
		const session = await saving();
		session.send(hidden);
		expect(session.saves).toMatchObject([{ immediate: false }, { immediate: true }]);
		await session.arrive();
		expect(session.state).toEqual({ ready: 'resting' });
	});

	test('does not wait for the next try', async () => {
		const session = await saving();
		await session.fail();
		session.send(hidden);
		expect(session.saves).toMatchObject([{ immediate: false }, { immediate: true }]);
	});
});

describe('a save that fails', () => {
	test('is tried again after one second, two, four, and stays to be sent', async () => {
		const session = await saving();
		for (const seconds of [1, 2, 4]) {
			const tries = session.saves.length;
			await session.fail();
			expect(session.state).toBe('degraded');
			expect(session.context.dirty).toBe(true);
			await wait(seconds * 1000 - 1);
			expect(session.saves).toHaveLength(tries);
			await wait(1);
			expect(session.saves).toHaveLength(tries + 1);
		}
		expect(session.context.failures).toBe(3);
	});

	test('and then arrives leaves nothing behind: the next failure counts as the first', async () => {
		const session = await saving();
		await session.fail(new SaveFailure(true));
		await wait(1000);
		await session.arrive();
		expect(session.context).toMatchObject({ dirty: false, failures: 0, doubted: false });
		session.send(verdict);
		await wait(0);
		await session.fail();
		expect(session.context).toMatchObject({ failures: 1, doubted: false });
		await wait(1000);
		expect(session.saves).toHaveLength(4);
	});

	test('is tried at once when the network is back, from a timer too', async () => {
		const session = await saving();
		await session.fail();
		session.send(retry);
		expect(session.state).toEqual({ ready: 'due' });
		await wait(0);
		expect(session.saves).toHaveLength(2);
	});

	test.each([
		['handed nothing over', 'sure', new SaveFailure(false)],
		['handed something over', 'doubted', new SaveFailure(true)],
		['broke in a way that nobody foresaw', 'doubted', new Error('broken')]
	])('and %s leaves what went before %s', async (_what, how, error) => {
		const session = await saving();
		await session.fail(error);
		await wait(1000);
		expect(session.saves).toMatchObject([{ doubted: false }, { doubted: how === 'doubted' }]);
	});

	test('keeps an earlier doubt', async () => {
		const session = await saving();
		await session.fail(new SaveFailure(true));
		await wait(1000);
		await session.fail(new SaveFailure(false));
		await wait(2000);
		expect(session.saves.map(({ doubted }) => doubted)).toEqual([false, true, true]);
	});

	test('says what happened, and why', () => {
		const cause = new Error('GetLastError: 101');
		const failure = new SaveFailure(true, { cause });
		expect(failure).toMatchObject({ name: 'SaveFailure', doubted: true, cause });
		expect(failure.message).toBe('The LMS could not be reached.');
	});
});

describe('the wait before the next try', () => {
	test('is doubled each time, to at most a minute', () => {
		expect([0, 1, 2, 5, 6, 60].map((failures) => backoff(failures, 0.5))).toEqual([
			1000, 2000, 4000, 32_000, 60_000, 60_000
		]);
	});

	test('is a quarter more or less, so that not all learners come at once', () => {
		expect(backoff(0, 0)).toBe(750);
		expect(backoff(0, 0.9)).toBeCloseTo(1200);
		expect(backoff(60, 0)).toBe(45_000);
	});
});

describe('the end', () => {
	test.each([
		{ ...left, how: 'left' },
		{ ...exit, how: 'exit' }
	])('comes with $type, and only once', async ({ type, how }) => {
		const session = await ready();
		session.send({ type });
		expect(session.state).toBe('closed');
		session.send(exit, left, hidden, retry, active, changed);
		await wait(minutes(20));
		expect(session.closed).toEqual([how]);
		expect(session.saves).toEqual([]);
	});

	test.each([left, exit])(
		'comes in the midst of whatever is going on with $type',
		async (event) => {
			const [opening, sending, failed] = [start(), await saving(), await saving()];
			await failed.fail();
			for (const session of [opening, sending, failed]) {
				session.send(event);
				expect(session.state).toBe('closed');
				expect(session.closed).toHaveLength(1);
			}
		}
	);
});
