import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decode } from '#progress/codec.ts';
import { createMemoryMirror } from '#lms/mirror.ts';
import { answer, raised, Stage } from './stage.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05') }));
afterEach(() => void vi.useRealTimers());

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const inLms = ({ lms }: Stage) => {
	const save = decode(lms.record.get('cmi.suspend_data') ?? '');
	return 'stored' in save ? Object.fromEntries(save.stored.activities) : save;
};

const cases = (['scorm-1.2', 'scorm-2004'] as const).flatMap((standard) => [
	{ standard, shared: true, caches: 'reads what either has written' },
	{ standard, shared: false, caches: 'keeps a copy for each, the last writer of an element wins' }
]);

describe.each(cases)('two tabs of one attempt in a $standard LMS that $caches', (options) => {
	test('send it what both hold, whichever is the last', async () => {
		const stage = new Stage(options.standard, options);
		const one = await stage.launch();
		const other = await stage.launch({ beside: true });
		await one.session.record(1, raised(2), answer('counter-1-1'));
		await other.session.record(5, raised(3), answer('counter-5-1'));
		await wait(10_000);
		expect(inLms(stage)).toEqual({ 1: [2], 5: [3] });
		for (const { session } of [one, other]) {
			expect(session.view).toMatchObject({ saving: 'savedLms', notices: ['elsewhere'] });
			expect([session.eventsOf(1), session.eventsOf(5)]).toEqual([[raised(2)], [raised(3)]]);
		}
		other.leave();
		expect(inLms(stage)).toEqual({ 1: [2], 5: [3] });
		one.leave();
		expect(inLms(stage)).toEqual({ 1: [2], 5: [3] });
	});

	test('do not lower each other’s verdict', async () => {
		const stage = new Stage(options.standard, options);
		const one = await stage.launch();
		const other = await stage.launch({ beside: true });
		await one.session.record(1, raised(4));
		await other.session.record(5, raised(4));
		await one.session.record(6, raised(1));
		await wait(10_000);
		other.session.visit(3);
		await wait(10_000);
		other.leave();
		one.leave();
		const word = options.standard === 'scorm-1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status';
		expect(stage.lms.record.get(word)).toBe('passed');
	});

	test('that save in the same moment come together all the same', async () => {
		const stage = new Stage(options.standard, options);
		const one = await stage.launch();
		const other = await stage.launch({ beside: true });
		await wait(10_000);
		const both = [
			one.session.record(1, raised(2)),
			other.session.record(5, raised(3)),
			one.session.record(200, raised(1))
		];
		one.hide();
		other.hide();
		await Promise.all(both);
		await wait(10_000);
		expect(inLms(stage)).toEqual({ 1: [2], 5: [3], 200: [1] });
	});
});

describe.each(['scorm-1.2', 'scorm-2004'] as const)('without a mirror, %s', (standard) => {
	test('what another device has written is read before it is overwritten, where the LMS lets it be read', async () => {
		const stage = new Stage(standard, {
			shared: true,
			openMirror: async () => createMemoryMirror()
		});
		const one = await stage.launch();
		const other = await stage.launch({ beside: true });
		await one.session.record(1, raised(2));
		await wait(10_000);
		await other.session.record(5, raised(3));
		await wait(10_000);
		expect(inLms(stage)).toEqual({ 1: [2], 5: [3] });
		expect(other.session.view.notices).toContain('elsewhere');
		one.leave();
		expect(inLms(stage)).toEqual({ 1: [2], 5: [3] });
	});
});

test('interactions of a device that was offline are told although another one went on meanwhile', async () => {
	const stage = new Stage('scorm-1.2');
	const first = await stage.launch();
	first.online = false;
	await first.session.record(1, raised(2), answer('counter-1-1'));
	await wait(10_000);
	const otherDevice = createMemoryMirror();
	const other = new Stage('scorm-1.2', {
		seed: Object.fromEntries(stage.lms.record),
		openMirror: async () => otherDevice
	});
	const second = await other.launch();
	for (const to of [1, 2, 3, 4]) await second.session.record(5, raised(to));
	await wait(10_000);
	second.leave();

	vi.clearAllTimers();
	for (const [element, value] of other.lms.record) stage.lms.record.set(element, value);
	await stage.launch();
	await wait(10_000);
	expect(inLms(stage)).toEqual({ 1: [2], 5: [4] });
	expect(stage.lms.record.get('cmi.interactions.0.id')).toBe('counter-1-1');
});

test('a website in two tabs shows what was done in either', async () => {
	const stage = new Stage('web');
	const one = await stage.launch();
	const other = await stage.launch({ beside: true });
	await one.session.record(1, raised(2));
	await wait(10);
	expect(other.session.eventsOf(1)).toEqual([raised(2)]);
	expect(other.session.view).toMatchObject({ saving: 'savedDevice', notices: ['elsewhere'] });
});
