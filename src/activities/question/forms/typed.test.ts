import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hours, named } from '../question.samples.ts';
import { readAccepted, readNumber } from './number-text.ts';
import { matchTyped } from './typed-change.ts';

describe('a text', () => {
	const exact = { ...named.rules, accepted: ['Café', 'cafe'], exact: true };

	test.each([
		['Internal customer', 1],
		['  internal\tCUSTOMER ', 1],
		['Customer', 2],
		['Ínternal Customér', 1],
		['internalcustomer', 0],
		['nobody', 0]
	])('%j matches accepted answer %j', (text, match) => {
		expect(matchTyped(named.rules, text)).toBe(match);
	});

	test('counts capitals and accents when it has to be exact, but no space around it', () => {
		expect(['Café', ' Cafe\u0301 ', 'cafe', 'Cafe'].map((text) => matchTyped(exact, text))).toEqual(
			[1, 1, 2, 0]
		);
	});

	test('may have the quotes and dashes that a phone makes of what is typed', () => {
		const accepted = { ...named.rules, accepted: ['the team\'s "own" follow-up'] };
		expect(matchTyped(accepted, 'The team’s “own” follow–up')).toBe(1);
	});

	test('is no answer when it is empty', () => {
		expect(matchTyped(named.rules, ' \n')).toBeUndefined();
	});
});

describe('a number', () => {
	test.each([
		['12', '.', 12],
		['-3.5', '.', -3.5],
		['−3,5', ',', -3.5],
		['+4', '.', 4],
		['.5', '.', 0.5],
		['12,000', '.', 12000],
		['12,000', ',', 12],
		['12.000', ',', 12000],
		['1.234.567,89', ',', 1234567.89],
		['1 234 567.89', '.', 1234567.89],
		['1’234’567.89', '.', 1234567.89],
		['1\u202f234,5', ',', 1234.5],
		['1,5', '.', 1.5],
		['1.5', ',', 1.5],
		['-0', '.', 0]
	] as const)('%j with a decimal %j is %j', (text, decimal, value) => {
		expect(readNumber(text, decimal)).toEqual({ value, unit: '' });
	});

	test.each(['twelve', '1,2,3', '1.234,5', '12 34', '', '-', 'about 12', '1.500.000'])(
		'%j is none',
		(text) => {
			expect(readNumber(text, '.')).toBeUndefined();
		}
	);

	test('comes back as it is written in either language', () => {
		const languages = [
			['en', '.'],
			['de', ','],
			['fr', ',']
		] as const;
		fc.assert(
			fc.property(fc.integer(), fc.nat(99), fc.constantFrom(...languages), (whole, cents, of) => {
				const number = whole + cents / 100;
				const text = new Intl.NumberFormat(of[0], { maximumFractionDigits: 2 }).format(number);
				expect(readNumber(text, of[1])?.value).toBeCloseTo(number, 6);
			})
		);
	});

	test('may have its unit behind it', () => {
		expect(readNumber('12 km/h', '.')).toEqual({ value: 12, unit: 'km/h' });
		expect(readNumber('1 500m2', '.')).toEqual({ value: 1500, unit: 'm2' });
	});
});

describe('an accepted number', () => {
	test.each([
		['12', { value: 12, tolerance: 0, unit: '' }],
		['12 ± 0.5', { value: 12, tolerance: 0.5, unit: '' }],
		['12+-0.5 kg', { value: 12, tolerance: 0.5, unit: 'kg' }],
		['12 kg +/- 0.5 kg', { value: 12, tolerance: 0.5, unit: 'kg' }],
		['-1 ± 1', { value: -1, tolerance: 1, unit: '' }]
	])('is read: %j', (text, accepted) => {
		expect(readAccepted(text, '.')).toEqual(accepted);
	});

	test.each(['twelve', '12 ±', '± 1', '12 ± -1', '1 ± 2 ± 3', '12 kg ± 5 m'])(
		'is not read: %j',
		(text) => {
			expect(readAccepted(text, '.')).toBeUndefined();
		}
	);

	test('takes what lies within its tolerance, its ends among that', () => {
		const match = (text: string, accepted = '1.1 ± 0.1') =>
			matchTyped({ ...hours.rules, accepted: [accepted] }, text);
		expect(['1', '1.2', '1.15', '0.99', '1.21'].map((text) => match(text))).toEqual([
			1, 1, 1, 0, 0
		]);
		expect(match('0', '0')).toBe(1);
		expect(match('0.000001', '0')).toBe(0);
	});

	test('takes its unit, no unit, and no other unit', () => {
		expect(['12 h', '12', '12 H', '12 kg'].map((text) => matchTyped(hours.rules, text))).toEqual([
			1, 1, 1, 0
		]);
		expect(matchTyped({ ...hours.rules, accepted: ['12'] }, '12 h')).toBeUndefined();
	});
});
