import { describe, expect, test } from 'vitest';
import { observeApi, type ApiCall } from './observe-api.ts';
import { createApi } from './page/create-api.ts';
import { beginLaunch, emptyRecord, seedOf, type KeptRecord } from './record.ts';
import { elements, type RunTime } from './run-time.ts';

const choices = { learner: { id: 'alex', name: 'Alex' }, mode: 'normal', credit: true } as const;

/** A launch with the real run-time; `keeps` false plays a server that is gone. */
async function launch(runTime: RunTime, before: KeptRecord = emptyRecord) {
	const state = { keeps: true, record: beginLaunch(runTime, before), waiting: 0 };
	const calls: ApiCall[] = [];
	const api = observeApi({
		runTime,
		api: await createApi(runTime, seedOf(runTime, state.record, choices)),
		record: state.record,
		store(next) {
			if (state.keeps) state.record = next;
			return state.keeps;
		},
		onCall(call, _record, waiting) {
			calls.push(call);
			state.waiting = waiting;
		},
		now: () => 0
	});
	const prefix = runTime === 'scorm-1.2' ? 'LMS' : '';
	const ask = (name: string, ...args: string[]) => api[prefix + name]?.(...args);
	const end = () => ask(runTime === 'scorm-1.2' ? 'Finish' : 'Terminate', '');
	return { state, calls, ask, end, api };
}

describe.each(['scorm-1.2', 'scorm-2004'] as const)('a watched run-time of %s', (runTime) => {
	const names = elements[runTime];

	test('keeps what was committed, and only that', async () => {
		const { ask, state } = await launch(runTime);
		expect(ask('Initialize', '')).toBe('true');
		ask('SetValue', names.suspendData, 'A1');
		expect(state.waiting).toBe(1);
		expect(state.record.values).not.toHaveProperty([names.suspendData]);
		expect(ask('Commit', '')).toBe('true');
		expect(state.waiting).toBe(0);
		ask('SetValue', names.suspendData, 'A2');
		expect(state.record.values[names.suspendData]).toBe('A1');
	});

	test('brings back place, data and twelve answers at the next launch', async () => {
		const first = await launch(runTime);
		first.ask('Initialize', '');
		first.ask('SetValue', names.exit, 'suspend');
		first.ask('SetValue', names.suspendData, 'A1');
		first.ask('SetValue', names.location, 'who');
		for (let i = 0; i < 12; i++) {
			expect(first.ask('SetValue', `cmi.interactions.${i}.id`, `q${i}`)).toBe('true');
			expect(first.ask('SetValue', `cmi.interactions.${i}.type`, 'choice')).toBe('true');
		}
		expect(first.end()).toBe('true');

		const second = await launch(runTime, first.state.record);
		second.ask('Initialize', '');
		expect(second.ask('GetValue', names.entry)).toBe('resume');
		expect(second.ask('GetValue', names.suspendData)).toBe('A1');
		expect(second.ask('GetValue', names.location)).toBe('who');
		expect(second.ask('GetValue', 'cmi.interactions._count')).toBe('12');
		expect(second.ask('GetValue', names.learnerName)).toBe('Alex');
	});

	test('fails a commit that cannot be stored, and says why when it is asked', async () => {
		const { ask, state } = await launch(runTime);
		ask('Initialize', '');
		ask('SetValue', names.suspendData, 'A1');
		state.keeps = false;
		expect(ask('Commit', '')).toBe('false');
		expect(ask('GetLastError')).toBe('101');
		state.keeps = true;
		expect(ask('Commit', '')).toBe('true');
		expect(ask('GetLastError')).toBe('0');
		expect(state.record.values[names.suspendData]).toBe('A1');
	});

	test('writes down every call with its answer and error', async () => {
		const { ask, calls } = await launch(runTime);
		ask('Initialize', '');
		ask('SetValue', names.learnerId, 'somebody');
		ask('GetLastError');
		expect(calls.map(({ name, args, answer, error }) => [name, args, answer, error])).toEqual([
			['Initialize', [''], 'true', '0'],
			['SetValue', [names.learnerId, 'somebody'], 'false', runTime === 'scorm-1.2' ? '403' : '404']
		]);
		expect(calls[1]?.meaning).not.toBe('');
	});

	test('a value that was refused is not kept', async () => {
		const { ask, state } = await launch(runTime);
		ask('Initialize', '');
		ask('SetValue', names.exit, 'nonsense');
		ask('Commit', '');
		expect(state.record.values).not.toHaveProperty([names.exit]);
	});
});

test('SCORM 1.2 suspend data is refused above 4,096 characters', async () => {
	const { ask } = await launch('scorm-1.2');
	ask('Initialize', '');
	expect(ask('SetValue', 'cmi.suspend_data', 'x'.repeat(4096))).toBe('true');
	expect(ask('SetValue', 'cmi.suspend_data', 'x'.repeat(4097))).toBe('false');
	expect(ask('GetLastError')).toBe('405');
	expect(ask('GetValue', 'cmi.suspend_data')).toHaveLength(4096);
});

test('the API has exactly the calls of its standard', async () => {
	expect(Object.keys((await launch('scorm-1.2')).api)).toEqual([
		'LMSInitialize',
		'LMSFinish',
		'LMSGetValue',
		'LMSSetValue',
		'LMSCommit',
		'LMSGetLastError',
		'LMSGetErrorString',
		'LMSGetDiagnostic'
	]);
	expect(Object.keys((await launch('scorm-2004')).api)).toContain('Terminate');
});
