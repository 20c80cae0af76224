import { describe, expect, test } from 'vitest';
import { leads, receivers } from './question.samples.ts';
import { choiceId } from '#course/interaction.ts';
import { reportAnswer } from './report.ts';

describe('an answer as an LMS records it', () => {
	test('says what was asked, chosen and right', () => {
		expect(reportAnswer(leads, { attempt: 2, options: [2], at: 1000, seconds: 7 })).toEqual({
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
		const report = reportAnswer(receivers, { attempt: 1, options: [3, 2], at: 0, seconds: 0 });
		expect(report).toMatchObject({
			response: ['b', 'c'],
			correct: ['a', 'c'],
			result: 'incorrect'
		});
	});

	test('names options by letters, and goes on after z', () => {
		expect([1, 26, 27, 52, 53].map(choiceId)).toEqual(['a', 'z', 'a2', 'z2', 'a3']);
	});
});
