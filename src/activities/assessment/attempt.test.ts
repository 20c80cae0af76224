import { describe, expect, test } from 'vitest';
import { plainRules } from '../question/question.samples.ts';
import { attemptWith, bank } from './assessment.samples.ts';
import { keyOf, notBegun, unit, type AssessmentEvent, type AssessmentRules } from './assessment.ts';
import { mostAttempts, stepAssessment } from './attempt.ts';
import { mostSeed } from './draw.ts';
import { learner } from './learner.ts';

const drawn = (items: readonly number[], seed = 5, attempt = 1): AssessmentEvent => ({
	type: 'items.drawn',
	attempt,
	seed,
	items
});
const whole = [11, 21, 22];

describe('what is drawn', () => {
	test('is taken once, as far as it is in the bank', () => {
		const state = stepAssessment(bank, notBegun, drawn([11, 11, 99, 21, 22]));
		expect(state?.asked.map(({ number }) => number)).toEqual(whole);
		expect(stepAssessment(bank, notBegun, drawn([99]))).toBeUndefined();
	});

	test('has a seed that can be kept', () => {
		for (const seed of [0, mostSeed])
			expect(stepAssessment(bank, notBegun, drawn(whole, seed))?.seed).toBe(seed);
		for (const seed of [-1, mostSeed + 1, 1.5])
			expect(stepAssessment(bank, notBegun, drawn(whole, seed))).toBeUndefined();
	});

	test('is added to an attempt that lacks a question, and to no other', () => {
		const lacking = stepAssessment(bank, notBegun, drawn([11, 21])) ?? notBegun;
		const mended = stepAssessment(bank, lacking, drawn([21, 23], 6));
		expect(mended?.asked.map(({ number }) => number)).toEqual([11, 21, 23]);
		expect(stepAssessment(bank, mended ?? notBegun, drawn([22], 7))).toBeUndefined();
		expect(stepAssessment(bank, notBegun, drawn(whole, 5, 0))).toBeUndefined();
	});

	test('is not over while a question is lacking, though all that is asked is answered', () => {
		const lacking = stepAssessment(bank, notBegun, drawn([11])) ?? notBegun;
		const answer = { type: 'item.answered', item: 11, options: [2] } as const;
		const answered = stepAssessment(bank, lacking, answer) ?? notBegun;
		expect(learner.result(bank, answered).done).toBe(false);
		expect(stepAssessment(bank, answered, drawn(whole, 5, 2))).toBeUndefined();
	});
});

test('earlier attempts are recalled at the start alone, and only as many as anybody makes', () => {
	const recalled = (attempt: number): AssessmentEvent => ({
		type: 'attempts.recalled',
		attempt,
		best: [{ key: keyOf('act'), earned: unit }]
	});
	for (const attempt of [0, 1.5, mostAttempts + 1])
		expect(stepAssessment(bank, notBegun, recalled(attempt))).toBeUndefined();
	for (const attempt of [1, mostAttempts])
		expect(stepAssessment(bank, notBegun, recalled(attempt))?.attempt).toBe(attempt);
	const begun = attemptWith(bank, notBegun, 5, () => undefined);
	expect(stepAssessment(bank, begun, recalled(2))).toBeUndefined();
});

test('part of a point is kept as part of a point', () => {
	const rules = {
		...plainRules,
		form: 'choice',
		tries: 1,
		partial: true,
		multiple: true,
		options: [1, 2, 3, 4],
		key: [1, 2]
	} as const;
	const one: AssessmentRules = {
		attempts: 0,
		draws: [{ count: 1, from: [31] }],
		items: [{ number: 31, objective: 'act', points: 3, rules }]
	};
	const half = attemptWith(one, notBegun, 5, () => [1]);
	expect(learner.result(one, half)).toMatchObject({
		earned: 1 / 2,
		final: false,
		objectives: [{ id: 'act', done: true, earned: 1.5, of: 3 }]
	});
});

test('of two devices in the same attempt, the one with more answers goes on', () => {
	const answered = (most: number) => {
		let left = most;
		return attemptWith(bank, notBegun, 5, () => (left-- > 0 ? [1] : undefined));
	};
	const [less, more] = [answered(1), answered(2)];
	expect(learner.merge(bank, less, more)).toEqual(more);
	expect(learner.merge(bank, more, less)).toEqual(more);
});

test('the most that is kept counts every attempt, objective and answer', () => {
	const [attempts, seed, objectives, ...rest] = learner.worstCase(bank);
	expect([attempts, seed, objectives]).toEqual([2, mostSeed, 2]);
	expect(rest.slice(0, 4)).toEqual([keyOf('tell'), unit, keyOf('act'), 4 * unit]);
	expect(learner.worstCase({ ...bank, attempts: 0 })[0]).toBe(mostAttempts);
});
