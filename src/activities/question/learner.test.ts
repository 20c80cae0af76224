import { describe, expect, test } from 'vitest';
import { describeLaws } from '../learner-laws.ts';
import { learner } from './learner.ts';
import {
	anyOfForm,
	leads,
	named,
	plainRules,
	receivers,
	sides,
	steps
} from './question.samples.ts';
import {
	earnedShare,
	rightness,
	unanswered,
	verdictOf,
	type QuestionRules,
	type QuestionState
} from './question.ts';

for (const [form, sample] of Object.entries(anyOfForm))
	describe(`of form ${form}`, () => describeLaws(learner, sample));

const given = (...options: number[]) => ({ type: 'answer.given', options }) as const;
const after = (...tries: number[][]): QuestionState => ({ ...unanswered, tries });
const { rules } = leads;

describe('an answer', () => {
	test('is refused when it is empty, unknown, double or too late', () => {
		const fresh = learner.fresh(rules);
		for (const nonsense of [given(), given(9), given(1, 2)])
			expect(learner.step(rules, fresh, nonsense)).toBeUndefined();
		expect(learner.step(rules, after([2]), given(1))).toBeUndefined();
		expect(learner.step(rules, after([1], [3]), given(2))).toBeUndefined();
	});

	test('is kept in ascending order, each option once', () => {
		expect(learner.step(receivers.rules, unanswered, given(3, 1, 3))).toEqual(after([1, 3]));
	});

	test.each([
		['an order without an item', steps.rules, given(1, 2, 3)],
		['an order with an item twice', steps.rules, given(1, 2, 3, 3)],
		['rows of which one has nothing', sides.rules, given(4, 0, 4)],
		['rows with an unknown column', sides.rules, given(4, 6, 4)],
		['more rows than there are', sides.rules, given(4, 5, 4, 4)],
		['an accepted text that there is not', named.rules, given(3)],
		['two texts', named.rules, given(1, 2)]
	])('is none: %s', (_what, of: QuestionRules, event) => {
		expect(learner.step(of, unanswered, event)).toBeUndefined();
	});
});

describe('how sure a learner was, and the order that was shown', () => {
	const both = { ...rules, confidence: true, shuffle: true };

	test('are kept with the first answer only', () => {
		const first = learner.step(both, unanswered, { ...given(1), confidence: 3, seed: 90 });
		expect(first).toEqual({ ...after([1]), confidence: 3, seed: 90 });
		const second = learner.step(both, first ?? unanswered, {
			...given(2),
			confidence: 1,
			seed: 4
		});
		expect(second).toEqual({ ...after([1], [2]), confidence: 3, seed: 90 });
	});

	test('are not kept where the question does not ask for them', () => {
		expect(learner.step(rules, unanswered, { ...given(1), confidence: 3, seed: 90 })).toEqual(
			after([1])
		);
	});

	test('earn nothing', () => {
		const sure = { ...after([2]), confidence: 3, seed: 1 } as const;
		expect(learner.result(both, sure)).toEqual(learner.result(both, after([2])));
	});
});

describe('asking again', () => {
	test('is for a finished question, keeps the better outcome and changes no points', () => {
		const again = (state: QuestionState, right: boolean) =>
			learner.step(rules, state, { type: 'review.answered', right });
		expect(again(after([1]), true)).toBeUndefined();
		const missed = after([1], [3]);
		expect(again(missed, false)).toEqual({ ...missed, reviewed: 1 });
		expect(again({ ...missed, reviewed: 1 }, true)).toEqual({ ...missed, reviewed: 2 });
		expect(again({ ...missed, reviewed: 2 }, false)).toEqual({ ...missed, reviewed: 2 });
		expect(learner.result(rules, { ...missed, reviewed: 2 }).earned).toBe(0);
	});
});

describe('the points of a question', () => {
	test('are full for a right first try and none for a later one', () => {
		expect(learner.result(rules, after([2]))).toEqual({ begun: true, done: true, earned: 1 });
		expect(learner.result(rules, after([1], [2]))).toEqual({
			begun: true,
			done: true,
			earned: 0
		});
		expect(learner.result(rules, after([1])).done).toBe(false);
	});

	test('are shared with `partial`: by what is right, and less with every try', () => {
		const shares = [[[1, 3]], [[1]], [[1, 2]], [[1], [1, 3]], [[2], [2, 4], [1, 3]]].map((tries) =>
			earnedShare(receivers.rules, after(...tries))
		);
		expect(shares).toEqual([1, 1 / 2, 0, 2 / 3, 1 / 3]);
	});

	test('are none for ticking everything where half the options are wrong', () => {
		expect(rightness(receivers.rules, [1, 2, 3, 4])).toBe(0);
	});

	test('are shared by right places, and by right rows', () => {
		expect(rightness(steps.rules, [1, 2, 4, 3])).toBe(1 / 2);
		expect(verdictOf(steps.rules, [1, 2, 4, 3])).toBe('partly');
		expect(verdictOf(steps.rules, [2, 1, 4, 3])).toBe('wrong');
		expect(rightness(sides.rules, [4, 5, 5])).toBe(2 / 3);
		expect(verdictOf(sides.rules, [5, 4, 5])).toBe('wrong');
	});

	test('are all or nothing for a text, whichever accepted one it is', () => {
		expect([1, 2, 0].map((match) => verdictOf(named.rules, [match]))).toEqual([
			'right',
			'right',
			'wrong'
		]);
	});
});

describe('two devices', () => {
	test('keep the better of two different tries, up to the first right one', () => {
		expect(learner.merge(rules, after([1], [3]), after([2]))).toEqual(after([2]));
		expect(learner.merge(receivers.rules, after([2], [1, 3]), after([1], [2], [4]))).toEqual(
			after([1], [1, 3])
		);
	});

	test('keep the one of two partly right tries that has more of it right', () => {
		const oneRight = after([1, 4, 2, 3]);
		const twoRight = after([3, 2, 1, 4]);
		expect(learner.merge(steps.rules, oneRight, twoRight)).toEqual(twoRight);
		expect(learner.merge(steps.rules, twoRight, oneRight)).toEqual(twoRight);
	});
});

describe('what is stored', () => {
	test('is one small number and one a try', () => {
		expect(learner.toNumbers(rules, after([1], [3]))).toEqual([0, 1, 3]);
		expect(learner.toNumbers(receivers.rules, after([1, 3], [2]))).toEqual([0, 10, 4]);
		expect(learner.toNumbers(steps.rules, after([1, 2, 3, 4]))).toEqual([0, 0]);
		expect(learner.toNumbers(sides.rules, after([4, 5, 5]))).toEqual([0, 6]);
		expect(
			learner.toNumbers(rules, { ...after([2]), confidence: 3, seed: 2, reviewed: 1 })
		).toEqual([34, 2]);
	});

	test('is a number an option where their numbers are high', () => {
		expect(learner.toNumbers({ ...receivers.rules, options: [1, 60] }, after([1, 60]))).toEqual([
			0, 7, 241
		]);
	});

	test('outlives a further option, and a row that moved', () => {
		const numbers = learner.toNumbers(receivers.rules, after([1, 3]));
		const more = { ...receivers.rules, options: [5, 1, 2, 3, 4] };
		expect(learner.fromNumbers(more, numbers)).toEqual([given(1, 3)]);
		const moved = { ...sides.rules, rows: [3, 1, 2], key: [4, 4, 5] };
		const rows = learner.toNumbers(sides.rules, after([4, 5, 5]));
		expect(learner.fromNumbers(moved, rows)).toEqual([given(5, 4, 5)]);
	});

	test('makes no second try the first one when an update takes the option of the first away', () => {
		const numbers = learner.toNumbers(rules, after([1], [2]));
		const fewer = { ...rules, options: [2, 3] };
		const state = (learner.fromNumbers(fewer, numbers) ?? []).reduce(
			(before, event) => learner.step(fewer, before, event) ?? before,
			unanswered
		);
		expect(state).toEqual(unanswered);
	});

	test('is refused in another form', () => {
		for (const numbers of [[0, 0], [0, 3], [0, 7, 2], [0, 243, 241], [-2], [0.5]])
			expect(learner.fromNumbers(receivers.rules, numbers)).toBeUndefined();
		for (const numbers of [
			[0, 24],
			[0, 5, 99]
		])
			expect(learner.fromNumbers(steps.rules, numbers)).toBeUndefined();
		expect(learner.fromNumbers(sides.rules, [0, 8])).toBeUndefined();
	});

	test('takes, with three tries at five options or rows, so many bytes at most', () => {
		const five = { ...plainRules, tries: 3, options: [1, 2, 3, 4, 5], key: [1] };
		const rows = [6, 7, 8, 9, 10];
		const sizes = [
			{ ...five, form: 'choice', multiple: false },
			{ ...five, form: 'choice', multiple: true, confidence: true, shuffle: true },
			{ ...five, form: 'order', key: five.options },
			{ ...five, form: 'match', rows, key: five.options },
			{ ...five, form: 'classify', rows, options: [1, 2, 3], key: [1, 1, 1, 1, 1] },
			{ ...five, form: 'typed', accepted: ['a'], number: false, exact: false, decimal: '.' }
		].map((one) => learner.worstCase(one as QuestionRules).map((number) => (number < 128 ? 1 : 2)));
		expect(sizes.map((bytes) => bytes.reduce<number>((sum, size) => sum + size, 0))).toEqual([
			4, 5, 5, 8, 7, 4
		]);
	});
});
