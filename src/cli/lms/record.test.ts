import { describe, expect, test } from 'vitest';
import { beginLaunch, emptyRecord, readRecord, seedOf, type KeptRecord } from './record.ts';
import { elements } from './run-time.ts';

const choices = { learner: { id: 'alex', name: 'Alex' }, mode: 'normal', credit: true } as const;

function recordWith(values: Readonly<Record<string, string>>): KeptRecord {
	return { ...emptyRecord, launches: 1, values };
}

describe.each(['scorm-1.2', 'scorm-2004'] as const)('a launch with %s', (runTime) => {
	const names = elements[runTime];

	test('the first time has nothing to resume', () => {
		const begun = beginLaunch(runTime, emptyRecord);
		expect(begun).toMatchObject({ launches: 1, attempt: 1, earlier: [] });
		expect(seedOf(runTime, begun, choices)).toMatchObject({
			[names.entry]: 'ab-initio',
			[names.learnerId]: 'alex',
			[names.learnerName]: 'Alex',
			[names.mode]: 'normal',
			[names.credit]: 'credit'
		});
	});

	test('after a suspended session brings everything back', () => {
		const values = { [names.exit]: 'suspend', [names.suspendData]: 'A1', [names.location]: 'who' };
		const seed = seedOf(runTime, beginLaunch(runTime, recordWith(values)), choices);
		expect(seed).toMatchObject({
			[names.entry]: 'resume',
			[names.suspendData]: 'A1',
			[names.location]: 'who'
		});
		expect(seed).not.toHaveProperty([names.exit]);
	});

	test('adds the last session to the total, and counts it once', () => {
		const span = runTime === 'scorm-1.2' ? '0000:01:05.00' : 'PT1M5S';
		const once = beginLaunch(
			runTime,
			recordWith({ [names.exit]: 'suspend', [names.sessionTime]: span })
		);
		const twice = beginLaunch(runTime, once);
		const total = runTime === 'scorm-1.2' ? '0000:01:05.00' : 'PT0H1M5S';
		expect(once.values[names.totalTime]).toBe(total);
		expect(twice.values[names.totalTime]).toBe(total);
		expect(twice.values).not.toHaveProperty([names.sessionTime]);
	});

	test('for review or browsing never gives credit', () => {
		const seed = seedOf(runTime, beginLaunch(runTime, emptyRecord), { ...choices, mode: 'review' });
		expect(seed).toMatchObject({ [names.mode]: 'review', [names.credit]: 'no-credit' });
	});
});

test('SCORM 1.2 keeps a session that was not suspended, and says neither resume nor ab-initio', () => {
	const record = recordWith({ 'cmi.core.exit': '', 'cmi.suspend_data': 'A1' });
	const seed = seedOf('scorm-1.2', beginLaunch('scorm-1.2', record), choices);
	expect(seed).toMatchObject({ 'cmi.core.entry': '', 'cmi.suspend_data': 'A1' });
});

test('SCORM 2004 starts a new attempt unless the last session was suspended', () => {
	const record = recordWith({
		'cmi.exit': 'normal',
		'cmi.suspend_data': 'A1',
		'cmi.completion_status': 'completed',
		'cmi.success_status': 'passed',
		'cmi.score.raw': '80'
	});
	const begun = beginLaunch('scorm-2004', record);
	expect(begun).toEqual({
		account: '',
		launches: 2,
		attempt: 2,
		earlier: ['Completed, passed, 80 of 100'],
		values: {}
	});
	expect(seedOf('scorm-2004', begun, choices)).toMatchObject({ 'cmi.entry': 'ab-initio' });
});

test('a stored record reads as it was, and anything else as an empty one', () => {
	const record = beginLaunch('scorm-1.2', recordWith({ 'cmi.suspend_data': 'A1' }));
	expect(readRecord(JSON.stringify(record))).toEqual(record);
	for (const text of ['', '{', 'null', '[]', '{"values":{"a":1},"earlier":3}']) {
		expect(readRecord(text)).toEqual(emptyRecord);
	}
});

test('who is launched stays the same learner, in a new attempt too', () => {
	const known = { ...emptyRecord, account: 'a1b2', launches: 1 };
	for (const runTime of ['scorm-1.2', 'scorm-2004'] as const) {
		expect(beginLaunch(runTime, known).account).toBe('a1b2');
	}
	expect(readRecord(JSON.stringify(known)).account).toBe('a1b2');
});
