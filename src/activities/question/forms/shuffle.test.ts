import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainRules } from '../question.samples.ts';
import { unanswered } from '../question.ts';
import { shownOrder } from './order-change.ts';
import { shuffled } from './shuffle.ts';

const seeds = Array.from({ length: 128 }, (_, seed) => seed);

test('an order holds the same numbers, and a seed stands for one order', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.nat(), { maxLength: 12 }), fc.nat(127), (numbers, seed) => {
			const once = shuffled(numbers, seed);
			expect([...once].sort()).toEqual([...numbers].sort());
			expect(shuffled(numbers, seed)).toEqual(once);
		})
	);
});

test('never changes, because learners come back to the order they saw', () => {
	expect([0, 1, 127].map((seed) => shuffled([1, 2, 3, 4, 5], seed).join('')))
		.toMatchInlineSnapshot(`
		[
		  "54231",
		  "12543",
		  "52314",
		]
	`);
});

test('every place is about as likely as any other', () => {
	for (const length of [2, 3, 4, 5]) {
		const numbers = Array.from({ length }, (_, index) => index);
		for (const number of numbers) {
			const firsts = seeds.filter((seed) => shuffled(numbers, seed)[0] === number);
			expect(firsts.length).toBeGreaterThan(seeds.length / length / 2);
		}
	}
});

test('items never start in the right order', () => {
	for (const length of [2, 3, 4]) {
		const key = Array.from({ length }, (_, index) => index + 1);
		for (const seed of seeds) {
			const rules = { ...plainRules, form: 'order', options: key, key } as const;
			expect(shownOrder(rules, { choice: [], state: unanswered, seed })).not.toEqual(key);
		}
	}
});

test('a page without scripts shows right sides in another order than the left ones', () => {
	for (let length = 2; length < 9; length++) {
		const numbers = Array.from({ length }, (_, index) => index);
		expect(shuffled(numbers, 0)).not.toEqual(numbers);
	}
});
