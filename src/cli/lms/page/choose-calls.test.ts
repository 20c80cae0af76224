import { expect, test } from 'vitest';
import type { ApiCall } from '../observe-api.ts';
import { chooseCalls, writeCalls } from './choose-calls.ts';

function call(number: number, name: string, args: string[], error = '0'): ApiCall {
	return { number, at: number * 1500, name, args, answer: 'true', error, meaning: '' };
}

const calls = [
	call(0, 'Initialize', ['']),
	call(1, 'GetValue', ['cmi.suspend_data'], '403'),
	call(2, 'SetValue', ['cmi.suspend_data', 'Abc']),
	call(3, 'SetValue', ['cmi.mode', 'x'], '404'),
	call(4, 'Commit', [''])
];

test.each([
	['all', '', [0, 1, 2, 3, 4]],
	['set', '', [2, 3]],
	['read', '', [1]],
	['saving', '', [0, 4]],
	['refused', '', [3]],
	['all', ' SUSPEND ', [1, 2]],
	['set', 'abc', [2]]
] as const)('of kind %s with "%s" are calls %j', (kind, search, expected) => {
	expect(chooseCalls(calls, kind, search).map(({ number }) => number)).toEqual(expected);
});

test('copied calls are a line each', () => {
	expect(writeCalls(calls.slice(2, 4))).toBe(
		'3.000 SetValue("cmi.suspend_data", "Abc") -> "true"\n' +
			'4.500 SetValue("cmi.mode", "x") -> "true" error 404'
	);
});
