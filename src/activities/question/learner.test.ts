import { describe, expect, test } from 'vitest';
import { describeLaws } from '../learner-laws.ts';
import { learner } from './learner.ts';
import { anyQuestion, leads, receivers } from './question.samples.ts';
import { earnedShare, rightness } from './question.ts';

describeLaws(learner, anyQuestion);

const given = (...options: number[]) => ({ type: 'answer.given', options }) as const;
const { rules } = leads;

describe('an answer', () => {
	test('is refused when it is empty, unknown, double or too late', () => {
		const fresh = learner.fresh(rules);
		for (const nonsense of [given(), given(9), given(1, 2)])
			expect(learner.step(rules, fresh, nonsense)).toBeUndefined();
		expect(learner.step(rules, { tries: [[2]] }, given(1))).toBeUndefined();
		expect(learner.step(rules, { tries: [[1], [3]] }, given(2))).toBeUndefined();
	});

	test('is kept in ascending order, each option once', () => {
		expect(learner.step(receivers.rules, { tries: [] }, given(3, 1, 3))).toEqual({
			tries: [[1, 3]]
		});
	});
});

describe('the points of a question', () => {
	test('are full for a right first try and none for a later one', () => {
		expect(learner.result(rules, { tries: [[2]] })).toEqual({ begun: true, done: true, earned: 1 });
		expect(learner.result(rules, { tries: [[1], [2]] })).toEqual({
			begun: true,
			done: true,
			earned: 0
		});
		expect(learner.result(rules, { tries: [[1]] }).done).toBe(false);
	});

	test('are shared with `partial`: by what is right, and less with every try', () => {
		const shares = [[[1, 3]], [[1]], [[1, 2]], [[1], [1, 3]], [[2], [2, 4], [1, 3]]].map((tries) =>
			earnedShare(receivers.rules, { tries })
		);
		expect(shares).toEqual([1, 1 / 2, 0, 2 / 3, 1 / 3]);
	});

	test('are none for ticking everything where half the options are wrong', () => {
		expect(rightness(receivers.rules, [1, 2, 3, 4])).toBe(0);
	});
});

describe('two devices', () => {
	test('keep the better of two different tries, up to the first right one', () => {
		expect(learner.merge(rules, { tries: [[1], [3]] }, { tries: [[2]] })).toEqual({ tries: [[2]] });
		expect(
			learner.merge(receivers.rules, { tries: [[2], [1, 3]] }, { tries: [[1], [2], [4]] })
		).toEqual({ tries: [[1], [1, 3]] });
	});
});

test('a single choice costs one number a try', () => {
	expect(learner.toNumbers(rules, { tries: [[1], [3]] })).toEqual([2, 6]);
	expect(learner.toNumbers(rules, { tries: [[1, 3], [2]] })).toEqual([3, 6, 4]);
});

test('numbers of another form are refused', () => {
	for (const numbers of [[3], [7, 2], [3, 2], [-2], [0.5]])
		expect(learner.fromNumbers(rules, numbers)).toBeUndefined();
});
