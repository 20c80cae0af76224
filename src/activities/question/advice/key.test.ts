import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostLength } from './key-length.ts';
import { atLeast, findCrowd } from './key-position.ts';

describe('the length of a right option', () => {
	test.each([
		[[20, 20], 34],
		[[60, 60], 84],
		// Beside one long option another may be as long.
		[[10, 60], 74]
	])('beside others of %j is at most %i', (others, most) => {
		expect(mostLength(others)).toBe(most);
	});
});

describe('the place of right options', () => {
	/** Keys of questions with as many options, so many in each place. */
	const keys = (of: number, ...counts: readonly number[]) =>
		counts.flatMap((count, position) => Array.from({ length: count }, () => ({ position, of })));

	test.each([
		[keys(3, 1, 6, 0), undefined],
		[keys(3, 1, 6, 1), undefined],
		[keys(3, 1, 7, 0), { position: 1, keys: 7 }],
		[keys(4, 1, 1, 0, 6), { position: 3, keys: 6 }],
		[keys(3, 12, 4, 4), { position: 0, keys: 12 }],
		[keys(3, 11, 5, 4), undefined],
		[keys(3, 7, 7, 6), undefined],
		// Improbable, but most right options stand elsewhere.
		[[...keys(3, 3, 3, 3), ...keys(4, 0, 0, 0, 4)], undefined]
	])('is a habit or chance: %#', (given, crowd) => {
		expect(findCrowd(given)).toEqual(crowd);
	});

	test('is judged by the binomial tail where all have as many options', () => {
		const choose = (n: number, k: number): number =>
			k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k;
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 2, max: 6 }), (n, of) => {
				const odds = Array.from({ length: n }, () => 1 / of);
				for (let count = 0; count <= n; count++) {
					let tail = 0;
					for (let k = count; k <= n; k++)
						tail += choose(n, k) * (1 / of) ** k * (1 - 1 / of) ** (n - k);
					expect(atLeast(count, odds)).toBeCloseTo(tail, 9);
				}
			})
		);
	});
});
