import { describe, expect, test } from 'vitest';
import { hours, leads, named, receivers, sides, steps } from './question.samples.ts';
import { describeNumber } from './forms/describe-number.ts';
import { choiceId } from '#course/interaction.ts';
import { reportAnswer } from './report.ts';

describe('an answer as an LMS records it', () => {
	test('says what was asked, chosen and right', () => {
		expect(
			reportAnswer(leads, { attempt: 2, options: [2], text: '', at: 1000, seconds: 7 })
		).toEqual({
			id: 'leads-2',
			type: 'choice',
			description: 'Who is the internal customer?',
			objective: 'classify',
			response: ['b'],
			correct: ['b'],
			result: 'correct',
			weighting: 1,
			at: 1000,
			seconds: 7
		});
	});

	test('is incorrect when only part of it is right', () => {
		const report = reportAnswer(receivers, {
			attempt: 1,
			options: [2, 3],
			text: '',
			at: 0,
			seconds: 0
		});
		expect(report).toMatchObject({
			response: ['b', 'c'],
			correct: ['a', 'c'],
			result: 'incorrect'
		});
	});

	const moment = { attempt: 1, text: '', at: 0, seconds: 0 };

	test('of an order is its items in that order', () => {
		expect(reportAnswer(steps, { ...moment, options: [2, 1, 3, 4] })).toMatchObject({
			type: 'sequencing',
			response: ['b', 'a', 'c', 'd'],
			correct: ['a', 'b', 'c', 'd'],
			result: 'incorrect'
		});
	});

	test('of rows is a pair for each', () => {
		expect(reportAnswer(sides, { ...moment, options: [4, 5, 4] })).toMatchObject({
			type: 'matching',
			response: ['a.d', 'b.e', 'c.d'],
			correct: ['a.d', 'b.e', 'c.d'],
			result: 'correct'
		});
	});

	test('of a text is what was typed, beside all that is accepted', () => {
		expect(reportAnswer(named, { ...moment, options: [0], text: ' a client ' })).toMatchObject({
			type: 'fill-in',
			response: ['a client'],
			correct: ['Internal customer', 'customer'],
			result: 'incorrect'
		});
	});

	test('of a number is the number with a decimal point, beside its range', () => {
		const german = {
			...hours,
			rules: { ...hours.rules, accepted: ['1,1 ± 0,1 h'], decimal: ',' }
		} as const;
		const answer = { ...moment, options: [1], text: '1,15 h' };
		const described = describeNumber(german.rules, answer.text);
		expect(reportAnswer(german, answer, described)).toMatchObject({
			type: 'numeric',
			response: ['1.15'],
			correct: ['1:1.2'],
			result: 'correct'
		});
		const exact = { ...hours, rules: { ...hours.rules, accepted: ['12'] } };
		expect(describeNumber(exact.rules, '3').correct).toEqual(['12']);
	});

	test('names options by letters, and goes on after z', () => {
		expect([1, 26, 27, 52, 53].map(choiceId)).toEqual(['a', 'z', 'a2', 'z2', 'a3']);
	});
});
