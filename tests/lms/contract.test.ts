import { Scorm12API, Scorm2004API } from 'scorm-again';
import { describe, expect, test } from 'vitest';
import { LmsError, type Lms, type LmsRecord } from '#lms/lms.ts';
import type { ScormApi } from '#lms/find-api.ts';
import { createLocal } from '#lms/local.ts';
import { createScorm12 } from '#lms/scorm12.ts';
import { createScorm2004 } from '#lms/scorm2004.ts';
import { FakeLms, refusing, sloppy, useless } from './fake-lms.ts';
import { begun, finished, halfWay } from './sample-record.ts';
import { auditLog } from './strict/audit.ts';
import type { Standard } from './strict/model.ts';
import { plainName, wrapStrict } from './strict/strict-wrapper.ts';

type Api = Parameters<typeof wrapStrict>[0];

const adapters: Readonly<Record<Standard, (api: ScormApi) => Lms>> = {
	'scorm-1.2': createScorm12,
	'scorm-2004': createScorm2004
};

const standards = Object.keys(adapters) as Standard[];

/** What a finished learner's record has to say. */
const results: Readonly<Record<Standard, Readonly<Record<string, string>>>> = {
	'scorm-1.2': {
		'cmi.suspend_data': 'p1AAAA2',
		'cmi.core.lesson_location': 'check',
		'cmi.core.score.raw': '83.33',
		'cmi.core.lesson_status': 'passed',
		'cmi.core.session_time': '0001:02:03.45',
		'cmi.core.exit': 'suspend'
	},
	'scorm-2004': {
		'cmi.suspend_data': 'p1AAAA2',
		'cmi.location': 'check',
		'cmi.score.scaled': '0.8333',
		'cmi.score.raw': '83.33',
		'cmi.score.min': '0',
		'cmi.score.max': '100',
		'cmi.progress_measure': '1',
		'cmi.completion_status': 'completed',
		'cmi.success_status': 'passed',
		'cmi.session_time': 'PT1H2M3.45S',
		'cmi.exit': 'suspend'
	}
};

async function attempt(standard: Standard, api: Api, records: readonly LmsRecord[]) {
	const wrapper = wrapStrict(api, standard);
	const lms = adapters[standard](wrapper.api);
	const opened = await lms.open();
	for (const record of records) await lms.save(record);
	return { ...wrapper, lms, opened, end: () => lms.close(records.at(-1) ?? begun, 'left') };
}

/** Works through an attempt whatever the LMS says, as a course does. */
async function persevere(standard: Standard, api: Api) {
	const wrapper = wrapStrict(api, standard);
	const lms = adapters[standard](wrapper.api);
	const failed: string[] = [];
	const failing = (name: string) => (error: unknown) => {
		expect(error).toBeInstanceOf(LmsError);
		failed.push(name);
	};
	await lms.open().catch(failing('open'));
	await lms.save(halfWay).catch(failing('save'));
	await lms.save(finished).catch(failing('save'));
	await lms.close(finished, 'left').catch(failing('close'));
	return { ...wrapper, failed };
}

describe.each(standards)('%s', (standard) => {
	test('a strict LMS has nothing to object to, and gets the result', async () => {
		const fake = new FakeLms(standard);
		const { calls, problems, opened, end } = await attempt(standard, fake.launch(), [
			begun,
			halfWay,
			finished
		]);
		await end();
		expect(opened).toMatchObject({
			mode: 'normal',
			credit: true,
			learner: { id: 'learner-1', name: 'Ada Sample' },
			suspended: ''
		});
		expect(problems).toEqual([]);
		expect(auditLog(calls)).toEqual([]);
		expect(Object.fromEntries(fake.record)).toMatchObject(results[standard]);
	});

	test('scorm-again has nothing to object to either, and gets the result', async () => {
		const api = standard === 'scorm-1.2' ? new Scorm12API({}) : new Scorm2004API({});
		const { calls, problems, end } = await attempt(standard, api, [begun, halfWay, finished]);
		for (const [element, value] of Object.entries(results[standard])) {
			// Write-only elements cannot be asked for.
			if (/exit|session_time/.test(element)) continue;
			const read = api as unknown as ScormApi;
			expect(read[standard === 'scorm-1.2' ? 'LMSGetValue' : 'GetValue']?.(element)).toBe(value);
		}
		await end();
		expect(problems).toEqual([]);
		expect(auditLog(calls)).toEqual([]);
		const refused = calls.filter(
			({ name, result }) => !/Get/.test(name) && String(result) !== 'true'
		);
		expect(refused).toEqual([]);
	});

	test.each(Object.keys(sloppy))('an LMS that %s still gets status and score', async (name) => {
		const fake = new FakeLms(standard);
		const api = sloppy[name]?.(fake.launch()) ?? {};
		const { calls, problems, failed } = await persevere(standard, api);
		expect(failed).toEqual([]);
		expect(problems).toEqual([]);
		expect(auditLog(calls)).toEqual([]);
		const { 'cmi.score.min': _min, 'cmi.score.max': _max, ...result } = results[standard];
		expect(Object.fromEntries(fake.record)).toMatchObject(result);
	});

	test.each(Object.keys(useless))('an LMS that %s is never believed', async (name) => {
		const fake = new FakeLms(standard);
		const { calls, failed } = await persevere(standard, useless[name]?.(fake.launch()) ?? {});
		expect(failed.filter((one) => one === 'save')).toHaveLength(2);
		const opened = !failed.includes('open');
		expect(failed.includes('close')).toBe(opened);
		const ends = calls.filter((call) => plainName(call.name) === 'Terminate');
		expect(ends).toHaveLength(opened ? 1 : 0);
	});

	test('an LMS without interactions and objectives is asked once', async () => {
		const fake = new FakeLms(standard);
		const limp = sloppy['knows no interactions and objectives']?.(fake.launch()) ?? {};
		const { calls } = await attempt(standard, limp, [halfWay, finished, finished]);
		const asked = calls.filter(({ args }) => /interactions|objectives/.test(String(args[0])));
		expect(asked.map(({ args }) => args[0])).toEqual([
			'cmi.interactions._children',
			'cmi.objectives._children'
		]);
	});

	test('an LMS that refuses interactions and objectives is not asked again', async () => {
		const isList = (element: string) => /interactions|objectives/.test(element);
		const { calls } = await attempt(standard, refusing(new FakeLms(standard).launch(), isList), [
			halfWay,
			finished
		]);
		const written = calls.filter(({ name, args }) => /Set/.test(name) && isList(String(args[0])));
		expect(written.map(({ args }) => args[0])).toEqual([
			'cmi.interactions.0.id',
			'cmi.objectives.0.id'
		]);
	});

	test('an LMS that lets no id be written twice gets everything else again after a doubt', async () => {
		const fake = new FakeLms(standard);
		const written = new Set<string>();
		const again = (element: string) => {
			const isSecond = written.has(element) && element.endsWith('.id');
			written.add(element);
			return isSecond;
		};
		const { lms, calls } = await attempt(standard, refusing(fake.launch(), again), [finished]);
		const before = calls.length;
		await lms.save({ ...finished, suspended: 'p1AAAA3' }, { doubted: true });
		const sent = calls.slice(before).map(({ args }) => args[0]);
		const leaf = standard === 'scorm-1.2' ? 'status' : 'completion_status';
		expect(sent).toContain(`cmi.objectives.1.${leaf}`);
		expect(sent).toContain('cmi.interactions.2.result');
	});

	test('only what has changed is sent, and a time', async () => {
		const { calls, lms } = await attempt(standard, new FakeLms(standard).launch(), [halfWay]);
		const before = calls.length;
		await lms.save({ ...halfWay, suspended: 'p1AAAA9', seconds: 70 });
		const sent = calls
			.slice(before)
			.map(({ name, args }) => `${plainName(name)} ${String(args[0])}`);
		expect(sent).toEqual([
			'SetValue cmi.suspend_data',
			'GetValue cmi.suspend_data',
			standard === 'scorm-1.2' ? 'SetValue cmi.core.session_time' : 'SetValue cmi.session_time',
			'Commit '
		]);
	});

	test('the next launch resumes, and appends interactions behind the earlier ones', async () => {
		const fake = new FakeLms(standard);
		const first = await attempt(standard, fake.launch(), [halfWay]);
		await first.end();
		const interactions = halfWay.interactions.map((one, i) => ({ ...one, id: `later-${i}` }));
		const { calls, problems, opened, end } = await attempt(standard, fake.launch(), [
			{ ...finished, interactions }
		]);
		await end();
		expect(opened.suspended).toBe('p1AAAA1');
		expect(problems).toEqual([]);
		expect(auditLog(calls)).toEqual([]);
		expect(fake.record.get('cmi.interactions.1.id')).toBe('leads-2');
		expect(fake.record.get('cmi.interactions.3.id')).toBe('later-1');
		expect(
			[...fake.record.keys()].filter((name) => /objectives\.\d\.id$/.test(name)).sort()
		).toEqual([
			'cmi.interactions.0.objectives.0.id',
			'cmi.interactions.1.objectives.0.id',
			'cmi.interactions.2.objectives.0.id',
			'cmi.interactions.3.objectives.0.id',
			'cmi.objectives.0.id',
			'cmi.objectives.1.id'
		]);
	});

	test('what is there after a kill right after opening is enough to resume', async () => {
		const fake = new FakeLms(standard);
		await attempt(standard, fake.launch(), []);
		expect(fake.record.get(standard === 'scorm-1.2' ? 'cmi.core.exit' : 'cmi.exit')).toBe(
			'suspend'
		);
		const status = standard === 'scorm-1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
		expect(fake.record.get(status)).toBe('incomplete');
	});

	test('after a doubt everything is sent once more, in the same places', async () => {
		const fake = new FakeLms(standard);
		const { calls, problems, lms } = await attempt(standard, fake.launch(), [finished]);
		const record = new Map(fake.record);
		fake.record.clear();
		await lms.save({ ...finished, suspended: 'p1AAAA3' }, { doubted: true });
		await lms.close({ ...finished, suspended: 'p1AAAA3' }, 'left');
		expect(problems).toEqual([]);
		expect(auditLog(calls, { doubted: true })).toEqual([]);
		expect([...fake.record.keys()].sort()).toEqual([...record.keys()].sort());
		expect(Object.fromEntries(fake.record)).toMatchObject({
			...results[standard],
			'cmi.suspend_data': 'p1AAAA3',
			...(standard === 'scorm-1.2' ? { 'cmi.core.score.raw': '83.330' } : {})
		});
	});

	test('the language that a learner has told the LMS is asked for only when somebody wants it', async () => {
		const preference = {
			'scorm-1.2': 'cmi.student_preference.language',
			'scorm-2004': 'cmi.learner_preference.language'
		}[standard];
		const fake = new FakeLms(standard, { seed: { [preference]: 'es' } });
		const { lms, calls, end } = await attempt(standard, fake.launch(), [begun]);
		const asked = () => calls.filter(({ args }) => args.includes(preference)).length;
		expect(asked()).toBe(0);
		expect(lms.language?.()).toBe('es');
		expect(asked()).toBe(1);
		await end();
		expect('language' in createLocal()).toBe(false);
	});

	test('closing twice is harmless, and saving afterwards is refused', async () => {
		const { calls, lms } = await attempt(standard, new FakeLms(standard).launch(), [halfWay]);
		await lms.close(halfWay, 'exit');
		const before = calls.length;
		await lms.close(halfWay, 'left');
		await expect(lms.save(finished)).rejects.toThrow(LmsError);
		expect(calls.length).toBe(before);
	});

	test('closing before opening calls nothing', async () => {
		const { api, calls } = wrapStrict(new FakeLms(standard).launch(), standard);
		await adapters[standard](api).close(begun, 'left');
		expect(calls).toEqual([]);
	});

	test('all calls of a closing are made before its promise is returned', async () => {
		const fake = new FakeLms(standard);
		const { lms, calls } = await attempt(standard, fake.launch(), []);
		const closing = lms.close(finished, 'left');
		expect(plainName(calls.at(-1)?.name ?? '')).toBe('Terminate');
		await closing;
		expect(Object.fromEntries(fake.record)).toMatchObject(results[standard]);
	});

	test('a session that an earlier load of the page has left open goes on', async () => {
		const api = new FakeLms(standard).launch();
		(api['Initialize'] ?? api['LMSInitialize'])?.('');
		const opened = await adapters[standard](api).open();
		expect(opened.learner.id).toBe('learner-1');
	});

	test('a session that has ended is not opened again', async () => {
		const api = new FakeLms(standard).launch();
		for (const name of ['Initialize', 'Terminate', 'LMSInitialize', 'LMSFinish']) api[name]?.('');
		await expect(adapters[standard](api as ScormApi).open()).rejects.toThrow(
			`${standard}: could not open the session`
		);
	});
});

test('without an LMS nothing is said and nothing fails', async () => {
	const lms = createLocal();
	expect(await lms.open()).toMatchObject({ mode: 'normal', suspended: '', limit: Infinity });
	await lms.save(halfWay);
	await lms.close(finished, 'exit');
});

test('SCORM 1.2 hears of choices by one character, and of long routes in full', async () => {
	const fake = new FakeLms('scorm-1.2');
	await attempt('scorm-1.2', fake.launch(), [finished]);
	const told = (index: number) =>
		['type', 'student_response', 'correct_responses.0.pattern', 'result'].map((leaf) =>
			fake.record.get(`cmi.interactions.${index}.${leaf}`)
		);
	expect(told(0)).toEqual(['choice', 'a', 'b', 'wrong']);
	expect(told(1)).toEqual([
		'choice',
		expect.stringMatching(/^a,[c-z0-9],b$/),
		expect.any(String),
		'correct'
	]);
	expect(told(2)).toEqual([
		'sequencing',
		expect.stringMatching(/^(.),.,\1$/),
		undefined,
		'neutral'
	]);
	expect(told(3)).toEqual([
		'fill-in',
		expect.stringMatching(/^\(lang=xx\} First.+\.\.\.$/),
		undefined,
		'neutral'
	]);
	expect(told(4)).toEqual(['choice', undefined, undefined, 'wrong']);
	expect(told(5)).toEqual([
		'performance',
		expect.stringMatching(/^c0 \/ c1 \//),
		undefined,
		'neutral'
	]);
	expect(told(6)).toEqual([
		'matching',
		expect.stringMatching(/^a\.b,c\.b,[^ac]\.c$/),
		expect.stringMatching(/^a\.b,c\.a,[^ac]\.c$/),
		'wrong'
	]);
	expect(told(7)[0]).toBe('performance');
	expect(told(8)).toEqual([
		'fill-in',
		expect.stringMatching(/^\(x\} one\[,\]two long .+\.\.\.$/),
		'internal',
		'wrong'
	]);
	expect(fake.record.get('cmi.interactions.8.correct_responses.1.pattern')).toBe(
		'the internal customer'
	);
	expect(told(9)).toEqual(['numeric', '-0.0000001', '4', 'wrong']);
	expect(told(10)).toEqual(['numeric', '4.5', undefined, 'correct']);
	expect(told(11)).toEqual(['numeric', '1000', undefined, 'wrong']);
	expect(told(12)).toEqual(['numeric', undefined, undefined, 'wrong']);
	expect(told(13)).toEqual(['likert', 'a', undefined, 'neutral']);
	expect(told(14)).toEqual(['likert', expect.stringMatching(/^[a-z0-9]$/), undefined, 'neutral']);
});

test('SCORM 2004 hears of pairs, numbers and scales in its own delimiters', async () => {
	const fake = new FakeLms('scorm-2004');
	await attempt('scorm-2004', fake.launch(), [finished]);
	const told = (index: number) =>
		['type', 'learner_response', 'correct_responses.0.pattern'].map((leaf) =>
			fake.record.get(`cmi.interactions.${index}.${leaf}`)
		);
	expect(told(6)).toEqual(['matching', 'a[.]b[,]c[.]b[,]a2[.]c', 'a[.]b[,]c[.]a[,]a2[.]c']);
	expect(told(7)[1]?.split('[,]')).toHaveLength(36);
	expect(told(8)).toEqual([
		'fill-in',
		expect.stringMatching(/^\(x\} one\[, \]two long .+\.\.\.$/),
		'internal'
	]);
	expect(fake.record.get('cmi.interactions.8.correct_responses.1.pattern')).toBe(
		'the internal customer'
	);
	expect(told(9)).toEqual(['numeric', '-0.0000001', '4[:]4']);
	expect(told(10)).toEqual(['numeric', '4.5', '2[:]8.25']);
	expect(told(11)).toEqual(['numeric', '1000', '8[:]']);
	expect(told(12)).toEqual(['numeric', undefined, undefined]);
	expect(told(13)).toEqual(['likert', '10', undefined]);
	expect(told(14)).toEqual(['likert', 'd2', undefined]);
});
