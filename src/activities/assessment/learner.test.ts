import { describe, expect, test } from 'vitest';
import { describeLaws } from '../learner-laws.ts';
import { anyAssessment, attemptWith, bank } from './assessment.samples.ts';
import { keyOf, notBegun, unit } from './assessment.ts';
import { learner } from './learner.ts';

describeLaws(learner, anyAssessment);

const right = () => [2];
const wrong = () => [1];
/** Right for one objective, wrong for the other. */
const only = (least: number, most: number) => (item: number) =>
	item >= least && item <= most ? [2] : [1];

describe('an attempt', () => {
	test('asks as many of each draw as it says, none twice', () => {
		const { asked } = attemptWith(bank, notBegun, 5, () => undefined);
		const numbers = asked.map(({ number }) => number);
		expect(new Set(numbers).size).toBe(3);
		expect(numbers.filter((number) => number < 20)).toHaveLength(1);
	});

	test('is over with its last answer, and gives evidence then and not before', () => {
		const open = attemptWith(bank, notBegun, 5, (item) => (item < 20 ? [2] : undefined));
		expect(learner.result(bank, open)).toMatchObject({ begun: true, done: false, earned: 0 });
		const over = attemptWith(bank, notBegun, 5, wrong);
		expect(learner.result(bank, over)).toMatchObject({ done: true, earned: 0, final: false });
	});

	test('takes one answer a question, and none to a question that it does not ask', () => {
		const open = attemptWith(bank, notBegun, 5, () => undefined);
		const item = open.asked[0]?.number ?? 0;
		const once = learner.step(bank, open, { type: 'item.answered', item, options: [1] });
		expect(once).toBeDefined();
		for (const again of [item, 999]) {
			const event = { type: 'item.answered', item: again, options: [2] } as const;
			expect(learner.step(bank, once ?? open, event)).toBeUndefined();
		}
	});

	test('is not followed by another before it is over, nor by more than there are', () => {
		const open = attemptWith(bank, notBegun, 5, () => undefined);
		expect(attemptWith(bank, open, 6, right)).toBe(open);
		const first = attemptWith(bank, notBegun, 5, wrong);
		const second = attemptWith(bank, first, 6, wrong);
		expect(second.attempt).toBe(2);
		expect(attemptWith(bank, second, 7, right)).toBe(second);
		expect(learner.result(bank, second).final).toBe(true);
	});

	test('is never the last where learners have as many as they like', () => {
		const endless = { ...bank, attempts: 0 };
		const third = [5, 6, 7].reduce(
			(state, seed) => attemptWith(endless, state, seed, wrong),
			notBegun
		);
		expect(third.attempt).toBe(3);
		expect(learner.result(endless, third).final).toBe(false);
	});
});

describe('over several attempts', () => {
	test('the best of each objective counts', () => {
		const first = attemptWith(bank, notBegun, 5, only(1, 19));
		const second = attemptWith(bank, first, 6, only(20, 99));
		expect(learner.result(bank, first).objectives).toEqual([
			{ id: 'tell', done: true, earned: 1, of: 1 },
			{ id: 'act', done: true, earned: 0, of: 4 }
		]);
		expect(learner.result(bank, second)).toMatchObject({ earned: 1, final: true });
	});

	test('two devices keep the later attempt and the best of both', () => {
		const phone = attemptWith(bank, notBegun, 5, only(1, 19));
		const laptop = attemptWith(bank, attemptWith(bank, notBegun, 8, wrong), 9, only(20, 99));
		const merged = learner.merge(bank, phone, laptop);
		expect(merged.attempt).toBe(2);
		expect(merged.best).toEqual(
			[
				{ key: keyOf('tell'), earned: unit },
				{ key: keyOf('act'), earned: 4 * unit }
			].sort((a, b) => a.key - b.key)
		);
	});
});

describe('after an update of the course', () => {
	const smaller = { ...bank, items: bank.items.filter(({ number }) => number !== 21) };

	test('a question that is gone is replaced, and the others keep their answers', () => {
		const open = attemptWith(bank, notBegun, 5, (item) => (item === 21 ? undefined : [2]));
		const numbers = learner.toNumbers(bank, open);
		const events = learner.fromNumbers(smaller, numbers) ?? [];
		const state = events.reduce((now, event) => learner.step(smaller, now, event) ?? now, notBegun);
		expect(state.asked.map(({ number }) => number)).not.toContain(21);
		expect(state.asked.every(({ answer }) => answer)).toBe(true);
	});

	test('what was earned stays earned', () => {
		const over = attemptWith(bank, notBegun, 5, right);
		const events = learner.fromNumbers(smaller, learner.toNumbers(bank, over)) ?? [];
		const state = events.reduce((now, event) => learner.step(smaller, now, event) ?? now, notBegun);
		expect(learner.result(smaller, state).earned).toBe(1);
	});
});

test('numbers of another form are refused', () => {
	for (const numbers of [[0], [1, 5, 1, 3], [1, 5, 2, 9, 0, 3, 0], [1, 5, 0, 11, 4, 1], [1.5]])
		expect(learner.fromNumbers(bank, numbers)).toBeUndefined();
});
