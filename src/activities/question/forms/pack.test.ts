import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from './pack.ts';

const digits = fc.array(
	fc
		.integer({ min: 1, max: 40 })
		.chain((base) => fc.record({ value: fc.nat(base - 1), base: fc.constant(base) })),
	{ minLength: 1, maxLength: 40 }
);

test('digits come back from their numbers, whatever stands behind those', () => {
	fc.assert(
		fc.property(digits, fc.array(fc.maxSafeNat()), (all, behind) => {
			const numbers = pack(all);
			expect(numbers.every(Number.isSafeInteger)).toBe(true);
			const bases = all.map(({ base }) => base);
			expect(unpack([...numbers, ...behind], bases)).toEqual({
				answer: all.map(({ value }) => value),
				count: numbers.length
			});
		})
	);
});

test('what fits into one number takes one', () => {
	const five = [4, 3, 2, 1, 0].map((value) => ({ value, base: 5 }));
	expect(pack(five)).toEqual([4 + 5 * 3 + 25 * 2 + 125]);
});

test('numbers of other bases are refused', () => {
	expect(unpack([], [2])).toBeUndefined();
	expect(unpack([2], [2])).toBeUndefined();
	expect(unpack([2 ** 52, 0], [2 ** 40, 2 ** 40])).toBeUndefined();
	expect(unpack([1], [2 ** 40, 2 ** 40])).toBeUndefined();
});
