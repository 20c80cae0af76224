import { describe, expect, test } from 'vitest';
import type { LmsRecord } from '#lms/lms.ts';
import { createScorm12 } from '#lms/scorm12.ts';
import { createScorm2004 } from '#lms/scorm2004.ts';
import { FakeLms } from './fake-lms.ts';
import { begun, finished, halfWay } from './sample-record.ts';
import { auditLog } from './strict/audit.ts';
import { wrapStrict, type Call } from './strict/strict-wrapper.ts';

const outcomes: readonly (readonly [string, Partial<LmsRecord>])[] = [
	['open', { completed: false, passed: undefined }],
	['completed and passed', { completed: true, passed: true }],
	['completed and failed', { completed: true, passed: false }],
	['passed before completion', { completed: false, passed: true }],
	['completed without a verdict yet', { completed: true, passed: undefined }],
	[
		'completed in a course without a score',
		{ completed: true, passed: undefined, score: undefined }
	]
];

async function run(fake: FakeLms, record: LmsRecord): Promise<readonly Call[]> {
	const { standard } = fake;
	const { api, calls, problems } = wrapStrict(fake.launch(), standard);
	const lms = (standard === 'scorm-1.2' ? createScorm12 : createScorm2004)(api);
	await lms.open();
	await lms.save(record);
	await lms.close(record, 'exit');
	expect(problems).toEqual([]);
	return calls;
}

const written = (calls: readonly Call[]) =>
	calls.filter(({ name }) => name.endsWith('SetValue')).map(({ args }) => args.join(' = '));

describe('SCORM 1.2 has one word for', () => {
	test.each([
		['open', 'incomplete', undefined],
		['completed and passed', 'passed', '83.33'],
		['completed and failed', 'failed', '83.33'],
		['passed before completion', 'incomplete', undefined],
		['completed without a verdict yet', 'incomplete', undefined],
		['completed in a course without a score', 'completed', undefined]
	])('%s: %s, score %s', async (name, status, score) => {
		const fake = new FakeLms('scorm-1.2');
		await run(fake, { ...finished, ...new Map(outcomes).get(name) });
		expect(fake.record.get('cmi.core.lesson_status')).toBe(status);
		expect(fake.record.get('cmi.core.score.raw')).toBe(score);
	});
});

describe('SCORM 2004 has two words for', () => {
	test.each([
		['open', 'incomplete', undefined],
		['completed and passed', 'completed', 'passed'],
		['completed and failed', 'completed', 'failed'],
		['passed before completion', 'incomplete', 'passed'],
		['completed without a verdict yet', 'completed', undefined],
		['completed in a course without a score', 'completed', undefined]
	])('%s: %s, %s', async (name, completion, success) => {
		const fake = new FakeLms('scorm-2004');
		await run(fake, { ...finished, ...new Map(outcomes).get(name) });
		expect(fake.record.get('cmi.completion_status')).toBe(completion);
		expect(fake.record.get('cmi.success_status')).toBe(success);
	});

	test('nothing scored yet: no score, which would be shown as a zero', async () => {
		const fake = new FakeLms('scorm-2004');
		await run(fake, begun);
		expect(fake.record.has('cmi.score.raw')).toBe(false);
	});
});

describe('what an LMS has on record', () => {
	const seeds12 = ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted', ''];

	test.each(seeds12)('1.2 "%s" is not lowered by a launch', async (status) => {
		const fake = new FakeLms('scorm-1.2', { seed: { 'cmi.core.lesson_status': status } });
		await run(fake, halfWay);
		const final = ['passed', 'completed', 'failed'].includes(status);
		expect(fake.record.get('cmi.core.lesson_status')).toBe(final ? status : 'incomplete');
	});

	test.each([
		['failed', 'passed', 'passed'],
		['completed', 'passed', 'passed'],
		['passed', 'failed', 'passed'],
		['completed', 'failed', 'completed']
	])('1.2 "%s" and a learner who has %s comes to %s', async (status, verdict, after) => {
		const fake = new FakeLms('scorm-1.2', { seed: { 'cmi.core.lesson_status': status } });
		await run(fake, { ...finished, passed: verdict === 'passed' });
		expect(fake.record.get('cmi.core.lesson_status')).toBe(after);
	});

	test.each(['completed', 'incomplete', 'not attempted', 'unknown', ''])(
		'2004 "%s" is not lowered by a launch',
		async (status) => {
			const seed = { 'cmi.completion_status': status, 'cmi.success_status': 'passed' };
			const fake = new FakeLms('scorm-2004', { seed });
			await run(fake, { ...halfWay, passed: false });
			const after = status === 'completed' ? status : 'incomplete';
			expect(fake.record.get('cmi.completion_status')).toBe(after);
			expect(fake.record.get('cmi.success_status')).toBe('passed');
		}
	);

	test('a better score stays', async () => {
		const fake12 = new FakeLms('scorm-1.2', { seed: { 'cmi.core.score.raw': '95' } });
		const fake2004 = new FakeLms('scorm-2004', {
			seed: { 'cmi.score.scaled': '0.95', 'cmi.score.raw': '95', 'cmi.progress_measure': '0.75' }
		});
		await run(fake12, finished);
		await run(fake2004, { ...finished, measure: 0.5 });
		expect(fake12.record.get('cmi.core.score.raw')).toBe('95');
		expect(fake2004.record.get('cmi.score.raw')).toBe('95');
		expect(fake2004.record.get('cmi.progress_measure')).toBe('0.75');
	});

	test('a status that is not told, in an attempt that goes on, is not overwritten', async () => {
		const calls12 = await run(
			new FakeLms('scorm-1.2', { seed: { 'cmi.suspend_data': 'p1AAAA' } }),
			begun
		);
		const calls2004 = await run(
			new FakeLms('scorm-2004', { seed: { 'cmi.suspend_data': 'p1AAAA' } }),
			begun
		);
		expect([...written(calls12), ...written(calls2004)].join()).not.toContain('incomplete');
	});
});

describe('a launch that is not for credit', () => {
	const seeds: Readonly<Record<string, Readonly<Record<string, string>>>> = {
		review: { 'cmi.core.lesson_mode': 'review', 'cmi.mode': 'review' },
		'no credit': { 'cmi.core.credit': 'no-credit', 'cmi.credit': 'no-credit' }
	};

	test.each(Object.keys(seeds))('for %s writes progress and exit alone', async (name) => {
		for (const standard of ['scorm-1.2', 'scorm-2004'] as const) {
			const fake = new FakeLms(standard, { seed: seeds[name] ?? {} });
			const calls = await run(fake, finished);
			expect(written(calls)).toEqual([
				expect.stringMatching(/exit = suspend$/),
				'cmi.suspend_data = p1AAAA2'
			]);
			expect(auditLog(calls)).toEqual([]);
		}
	});

	test('for browsing writes nothing', async () => {
		for (const standard of ['scorm-1.2', 'scorm-2004'] as const) {
			const seed = { 'cmi.core.lesson_mode': 'browse', 'cmi.mode': 'browse' };
			const calls = await run(new FakeLms(standard, { seed }), finished);
			expect(written(calls)).toEqual([]);
			expect(calls.filter(({ name }) => name.endsWith('Commit'))).toEqual([]);
			expect(auditLog(calls)).toEqual([]);
		}
	});
});

describe('leaving SCORM 2004', () => {
	const request = async (record: LmsRecord, how: 'left' | 'exit') => {
		const fake = new FakeLms('scorm-2004');
		const lms = createScorm2004(fake.launch());
		await lms.open();
		await lms.close(record, how);
		return fake.record.get('adl.nav.request');
	};

	test('by the button asks to suspend while it is unfinished, and for nothing when finished', async () => {
		expect(await request(halfWay, 'exit')).toBe('suspendAll');
		expect(await request(finished, 'exit')).toBeUndefined();
	});

	test('by closing the window asks for nothing', async () => {
		expect(await request(halfWay, 'left')).toBeUndefined();
	});

	test('does not commit right before the end, which fails while a page unloads', async () => {
		const { api, calls } = wrapStrict(new FakeLms('scorm-2004').launch(), 'scorm-2004');
		const lms = createScorm2004(api);
		await lms.open();
		const before = calls.length;
		await lms.close(finished, 'left');
		expect(calls.slice(before).map(({ name }) => name)).not.toContain('Commit');
	});
});

test('SCORM 1.2 after a doubt goes over another status, because Moodle sends nothing twice', async () => {
	const fake = new FakeLms('scorm-1.2');
	const { api, calls } = wrapStrict(fake.launch(), 'scorm-1.2');
	const lms = createScorm12(api);
	await lms.open();
	await lms.save(finished);
	const before = calls.length;
	await lms.save({ ...finished, suspended: 'p1AAAA3' }, { doubted: true });
	const talk = calls
		.slice(before)
		.filter(({ name, args }) => name === 'LMSCommit' || /status|score.raw/.test(String(args[0])))
		.filter(({ args }) => !/objectives/.test(String(args[0])))
		.map(({ args }) => args.join(' = '));
	expect(talk).toEqual([
		'cmi.core.score.raw = 83.330',
		'cmi.core.lesson_status = completed',
		'',
		'cmi.core.lesson_status = passed',
		'',
		// Read back.
		'cmi.core.lesson_status'
	]);
});

test.each(['scorm-1.2', 'scorm-2004'] as const)(
	'what %s has of an objective never falls, also where an update of the course asks for more',
	async (standard) => {
		const fake = new FakeLms(standard);
		await run(fake, finished);
		const shown = () =>
			[...fake.record].filter(([name]) => /^cmi\.objectives\.0\..*(status|score)/.test(name));
		const before = shown();
		expect(before.map(([, value]) => value)).toContain('completed');
		const objectives = finished.objectives.map((one) => ({ ...one, done: false, score: 0.5 }));
		await run(fake, { ...halfWay, objectives });
		expect(shown()).toEqual(before);
	}
);
