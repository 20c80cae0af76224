import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAssessment, bank } from './assessment.samples.ts';
import { countMissing, drawItems } from './draw.ts';

test('any seed draws as many as every draw asks for, none twice, each from where it may', () => {
	fc.assert(
		fc.property(anyAssessment, fc.integer({ min: 1, max: 16_383 }), ({ rules }, seed) => {
			const drawn = drawItems(rules, seed, []);
			expect(new Set(drawn).size).toBe(drawn.length);
			for (const { count, from } of rules.draws)
				expect(drawn.filter((number) => from.includes(number))).toHaveLength(count);
			const asked = drawn.map((number) => ({ number, answer: undefined }));
			expect(countMissing(rules, asked)).toBe(0);
			expect(drawItems(rules, seed, asked)).toEqual([]);
		})
	);
});

test('the same seed draws the same, and others draw others', () => {
	expect(drawItems(bank, 7, [])).toEqual(drawItems(bank, 7, []));
	const sets = Array.from({ length: 50 }, (_, seed) => drawItems(bank, seed + 1, []).join());
	expect(new Set(sets).size).toBeGreaterThan(5);
});

test('a new attempt asks what the last one did not, as far as there is any', () => {
	const first = drawItems(bank, 3, []).map((number) => ({ number, answer: undefined }));
	for (let seed = 1; seed < 40; seed++) {
		const second = drawItems(bank, seed, [], first);
		const again = second.filter((number) => first.some((item) => item.number === number));
		// One of three is new for sure; of the two out of three, one has to come again.
		expect(again).toHaveLength(1);
		expect(again[0]).toBeGreaterThan(20);
	}
});

test('only what is missing is drawn for an attempt that has lost a question', () => {
	const asked = [
		{ number: 11, answer: [2] },
		{ number: 21, answer: undefined }
	];
	const [one, ...more] = drawItems(bank, 4, asked);
	expect([22, 23]).toContain(one);
	expect(more).toEqual([]);
});
