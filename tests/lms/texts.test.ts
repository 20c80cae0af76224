import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryMirror, type Mirror } from '#lms/mirror.ts';
import { refusing } from './fake-lms.ts';
import { answer, raised, Stage, type Launch, type StageOptions } from './stage.ts';
import { auditLog } from './strict/audit.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05') }));
afterEach(() => void vi.useRealTimers());

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const list = 'cmi.comments_from_learner';
const words = 'Two\nlines';

/** One learner with two devices. */
class Devices extends Stage {
	device = 'office';

	constructor(
		standard: 'scorm-1.2' | 'scorm-2004' | 'web' = 'scorm-2004',
		options: StageOptions = {}
	) {
		const mirrors = new Map<string, Mirror>();
		super(standard, {
			...options,
			openMirror: async () => {
				const mirror = mirrors.get(this.device) ?? { ...createMemoryMirror(), durable: true };
				mirrors.set(this.device, mirror);
				return mirror;
			}
		});
	}

	/** Opens the course on a device, a while after what was before. */
	async on(device: string): Promise<Launch> {
		await wait(60_000);
		this.device = device;
		const launch = await this.launch();
		await wait(1000);
		return launch;
	}

	get comments(): readonly (readonly [string, string])[] {
		return [...this.lms.record].filter(([element]) => element.startsWith(list));
	}
}

async function kept(devices: Devices, text = words): Promise<Launch> {
	const launch = await devices.on('office');
	await launch.session.writeText(1, text);
	expect(await launch.session.keepWithRecord(1, true)).toBe('kept');
	return launch;
}

const isKept = ({ session }: Launch) => session.view.keptTexts.has(1);

describe('a text that the learner keeps with the course record', () => {
	test('is there after a reload, and on another device', async () => {
		const devices = new Devices();
		const first = await kept(devices);
		expect(first.session.view).toMatchObject({ keepsTexts: true, keptTexts: new Set([1]) });
		await wait(5000);
		expect(first.session.view.saving).toBe('savedLms');
		first.leave();
		for (const device of ['office', 'home', 'office']) {
			const launch = await devices.on(device);
			expect(isKept(launch)).toBe(true);
			expect(await launch.session.readText(1)).toBe(words);
			launch.leave();
			expect(launch.problems).toEqual([]);
			expect(auditLog(launch.calls)).toEqual([]);
		}
		expect(first.problems).toEqual([]);
		expect(auditLog(first.calls)).toEqual([]);
		// From the record it has come into this browser.
		devices.lms.record.clear();
		expect(await (await devices.on('home')).session.readText(1)).toBe(words);
	});

	test('goes to the record with every change, a commit for many', async () => {
		const devices = new Devices();
		const { session, calls } = await kept(devices);
		await wait(5000);
		const before = calls.filter(({ name }) => name === 'Commit').length;
		for (let turn = 0; turn < 20; turn++) {
			await session.writeText(1, `${words} ${turn}`);
			await wait(200);
		}
		await wait(5000);
		expect(devices.comments[1]?.[1]).toMatch(/^Two\\nlines 19 #/);
		expect(calls.filter(({ name }) => name === 'Commit').length - before).toBeLessThan(5);
		expect(session.view.saving).toBe('savedLms');
	});

	test('is handed over while the page dies right after a change', async () => {
		const devices = new Devices();
		const launch = await kept(devices);
		void launch.session.writeText(1, 'last words');
		launch.leave();
		expect(devices.comments[1]?.[1]).toMatch(/^last words #/);
		expect(await (await devices.on('home')).session.readText(1)).toBe('last words');
	});

	test('is out of the record when the learner says so, and stays in this browser', async () => {
		const devices = new Devices();
		const launch = await kept(devices);
		await wait(5000);
		expect(await launch.session.keepWithRecord(1, false)).toBe('kept');
		expect(isKept(launch)).toBe(false);
		await launch.session.writeText(1, 'CANARY');
		await wait(5000);
		launch.leave();
		expect(JSON.stringify(devices.comments)).not.toContain('lines');
		const home = await devices.on('home');
		expect([isKept(home), await home.session.readText(1)]).toEqual([false, undefined]);
		const again = await devices.on('office');
		expect([isKept(again), await again.session.readText(1)]).toEqual([false, 'CANARY']);
		expect(JSON.stringify([launch.calls, home.calls, again.calls])).not.toContain('CANARY');
		// And back in.
		await again.session.keepWithRecord(1, true);
		again.leave();
		expect(await (await devices.on('home')).session.readText(1)).toBe('CANARY');
	});

	test('is gone from browser and record when it is erased', async () => {
		const devices = new Devices();
		const launch = await kept(devices);
		await wait(5000);
		expect(await launch.session.eraseText(1)).toBe(true);
		expect([isKept(launch), await launch.session.readText(1)]).toEqual([false, undefined]);
		await wait(5000);
		expect(launch.session.view.saving).toBe('savedLms');
		expect(JSON.stringify(devices.comments)).not.toContain('lines');
		for (const device of ['office', 'home']) {
			const again = await devices.on(device);
			expect([isKept(again), await again.session.readText(1)]).toEqual([false, undefined]);
			again.leave();
		}
		expect(launch.problems).toEqual([]);
	});

	test('that another device took back stays here, in private', async () => {
		const devices = new Devices();
		(await kept(devices)).leave();
		const home = await devices.on('home');
		await home.session.eraseText(1);
		home.leave();
		const office = await devices.on('office');
		expect([isKept(office), await office.session.readText(1)]).toEqual([false, words]);
		office.leave();
		expect(JSON.stringify(devices.comments)).not.toContain('lines');
	});

	test('comes to the record when the network is back, and the page has been killed', async () => {
		const devices = new Devices();
		const offline = await devices.on('office');
		offline.online = false;
		await offline.session.writeText(1, words);
		expect(await offline.session.keepWithRecord(1, true)).toBe('kept');
		await wait(10_000);
		expect(offline.session.view.saving).toBe('retrying');
		expect(JSON.stringify([...devices.lms.record])).not.toContain('lines');
		// Killed: no timer runs any more.
		vi.clearAllTimers();

		const launch = await devices.on('office');
		expect(isKept(launch)).toBe(true);
		expect(launch.session.view.saving).toBe('savedLms');
		expect(devices.comments[1]?.[1]).toMatch(/^Two\\nlines #/);
		launch.online = false;
		await launch.session.writeText(1, 'more');
		await wait(10_000);
		launch.online = true;
		launch.window.dispatchEvent(new Event('online'));
		await wait(1000);
		expect(devices.comments[1]?.[1]).toMatch(/^more #/);
		expect(launch.session.view.saving).toBe('savedLms');
	});

	test('and written apart on two devices, is in both with all words', async () => {
		const devices = new Devices();
		(await kept(devices)).leave();
		// Both open at once, and one of them killed before it has saved.
		const office = await devices.on('office');
		const home = await devices.on('home');
		await home.session.writeText(1, 'At home');
		devices.device = 'office';
		office.online = false;
		await office.session.writeText(1, 'In the office');
		vi.clearAllTimers();
		home.leave();
		const both = 'In the office\n\nAt home';
		for (const device of ['office', 'home', 'office']) {
			const launch = await devices.on(device);
			expect(await launch.session.readText(1)).toBe(both);
			launch.leave();
		}
	});

	test('that is private here, and kept on another device, is sent with the next change only', async () => {
		const devices = new Devices();
		const office = await devices.on('office');
		await office.session.writeText(1, 'CANARY');
		office.leave();
		const home = await devices.on('home');
		await home.session.writeText(1, words);
		await home.session.keepWithRecord(1, true);
		home.leave();
		const again = await devices.on('office');
		expect([isKept(again), await again.session.readText(1)]).toEqual([true, `CANARY\n\n${words}`]);
		await again.session.record(1, raised(2));
		await wait(10_000);
		again.leave();
		const later = await devices.on('office');
		await wait(10_000);
		expect(JSON.stringify([...devices.lms.record, again.calls, later.calls])).not.toContain(
			'CANARY'
		);
		await later.session.writeText(1, 'Both');
		later.leave();
		expect(devices.comments[1]?.[1]).toMatch(/^Both #/);
	});

	test('that the record has lost, as in a new attempt, is sent again', async () => {
		const devices = new Devices();
		(await kept(devices)).leave();
		for (const [element] of devices.comments) devices.lms.record.delete(element);
		expect(isKept(await devices.on('office'))).toBe(true);
		expect(devices.comments[1]?.[1]).toMatch(/^Two\\nlines #/);
	});

	test('that is too long is refused, and one that grows too long leaves the record as it was', async () => {
		const devices = new Devices();
		const { session, problems } = await devices.on('office');
		const long = 'x'.repeat(4000);
		await session.writeText(1, long);
		expect(session.fitsRecord(long)).toBe(false);
		expect(await session.keepWithRecord(1, true)).toBe('too-long');
		expect(session.view.keptTexts.size).toBe(0);
		expect(await session.readText(1)).toBe(long);
		await session.writeText(1, words);
		expect(session.fitsRecord(words)).toBe(true);
		expect(await session.keepWithRecord(1, true)).toBe('kept');
		await wait(5000);
		expect(await session.writeText(1, long)).toBe(true);
		await wait(5000);
		expect(devices.comments[1]?.[1]).toMatch(/^Two\\nlines #/);
		expect(await session.readText(1)).toBe(long);
		await session.writeText(1, 'short');
		await wait(5000);
		expect(devices.comments[1]?.[1]).toMatch(/^short #/);
		expect(problems).toEqual([]);
	});

	test('is kept in review too, and taken back', async () => {
		const devices = new Devices();
		(await kept(devices)).leave();
		devices.lms.record.set('cmi.mode', 'review');
		const launch = await devices.on('office');
		expect(launch.session.view.keepsTexts).toBe(true);
		expect(await launch.session.eraseText(1)).toBe(true);
		await wait(5000);
		expect(JSON.stringify(devices.comments)).not.toContain('lines');
	});

	test('is taken back at the next launch where the session has ended', async () => {
		const devices = new Devices();
		const launch = await kept(devices);
		await wait(5000);
		const exiting = launch.session.exit();
		await wait(1);
		await exiting;
		expect(launch.session.view.keepsTexts).toBe(false);
		expect(await launch.session.keepWithRecord(1, false)).toBe('refused');
		expect(isKept(launch)).toBe(true);
		expect(await launch.session.eraseText(1)).toBe(false);
		expect(await launch.session.readText(1)).toBeUndefined();
		expect(JSON.stringify(devices.comments)).toContain('lines');
		await devices.on('office');
		expect(JSON.stringify(devices.comments)).not.toContain('lines');
		expect(launch.problems).toEqual([]);
	});

	test('in a browser that keeps nothing is kept by the record', async () => {
		const devices = new Stage('scorm-2004', { openMirror: async () => createMemoryMirror() });
		const first = await devices.launch();
		expect(await first.session.writeText(1, words)).toBe(false);
		expect(await first.session.keepWithRecord(1, true)).toBe('kept');
		first.leave();
		await wait(1000);
		expect(await (await devices.launch()).session.readText(1)).toBe(words);
	});
});

describe('a text that is not kept with the course record', () => {
	test('appears in no call, nor does a kept one outside its comment', async () => {
		const devices = new Devices();
		const launch = await kept(devices, 'KEPT');
		await launch.session.writeText(5, 'CANARY');
		await launch.session.record(5, raised(2), answer('counter-5-1'));
		await wait(5000);
		await launch.session.eraseText(5);
		await wait(5000);
		launch.leave();
		expect(JSON.stringify([launch.calls, launch.requests])).not.toContain('CANARY');
		const told = launch.calls.filter(({ args, result }) =>
			/KEPT/.test(JSON.stringify([args, result]))
		);
		expect(new Set(told.map(({ args }) => args[0]))).toEqual(new Set([`${list}.0.comment`]));
	});

	test('wakes no LMS', async () => {
		const launch = await new Devices().on('office');
		await wait(5000);
		launch.talk();
		await launch.session.writeText(1, words);
		await wait(10_000);
		expect(launch.talk()).toEqual([]);
	});

	test.each<['scorm-1.2' | 'scorm-2004' | 'web', StageOptions]>([
		['scorm-1.2', {}],
		['web', {}],
		['scorm-2004', { seed: { 'cmi.mode': 'browse' } }]
	])('cannot be where nobody keeps it: %s %o', async (standard, options) => {
		const launch = await new Devices(standard, options).on('office');
		await launch.session.writeText(1, 'CANARY');
		expect(launch.session.view.keepsTexts).toBe(false);
		expect(await launch.session.keepWithRecord(1, true)).toBe('refused');
		expect(isKept(launch)).toBe(false);
		expect(await launch.session.readText(1)).toBe('CANARY');
		expect(await launch.session.eraseText(1)).toBe(true);
		expect(await launch.session.readText(1)).toBeUndefined();
		launch.leave();
		expect(JSON.stringify(launch.calls)).not.toMatch(/CANARY|comments/);
	});

	test('because the LMS refuses it, is private as before, and the course goes on', async () => {
		const change = (api: object) =>
			refusing(api as Launch['api'], (element) => element.startsWith(list));
		const devices = new Devices('scorm-2004', { change });
		const launch = await devices.on('office');
		await launch.session.writeText(1, 'CANARY');
		expect(await launch.session.keepWithRecord(1, true)).toBe('refused');
		expect(isKept(launch)).toBe(false);
		await launch.session.record(1, raised(2));
		await wait(10_000);
		expect(launch.session.view.saving).toBe('savedLms');
		launch.leave();
		expect(JSON.stringify(launch.calls)).not.toContain('CANARY');
		expect(isKept(await devices.on('office'))).toBe(false);
	});
});
