import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode, type Save } from './codec.ts';
import { ascending, sortedByKey } from './progress.ts';

const someNumbers = fc.array(fc.maxSafeNat(), { minLength: 1, maxLength: 8 });

const someSave: fc.Arbitrary<Save> = fc.record({
	stored: fc.record({
		place: fc.nat(),
		visited: fc.array(fc.nat({ max: 5000 })).map(ascending),
		activities: fc
			.array(fc.tuple(fc.nat({ max: 5000 }), someNumbers), { maxLength: 12 })
			.map((entries) => sortedByKey(new Map<number, readonly number[]>(entries)))
	}),
	release: fc.nat(),
	counter: fc.maxSafeNat()
});

const sample = encode({
	stored: {
		place: 7,
		visited: [3, 7],
		activities: new Map([
			[1, [2]],
			[200, [1, 300]]
		])
	},
	release: 2,
	counter: 41
});

test('what was encoded is decoded', () => {
	fc.assert(
		fc.property(someSave, (save) => {
			expect(decode(encode(save))).toEqual(save);
		})
	);
});

test('the form of version 1 never changes, because learners hold strings of it', () => {
	expect(sample).toBe('p1DhKRswIpBwIDAwEBAsYBAgGsAg');
});

test('a string starts with a letter and has letters, digits, - and _ only', () => {
	fc.assert(
		fc.property(someSave, (save) => {
			expect(encode(save)).toMatch(/^p1[A-Za-z0-9_-]+$/);
		})
	);
});

test('two saves that differ only in their counter are different strings', () => {
	fc.assert(
		fc.property(someSave, fc.maxSafeNat(), (save, counter) => {
			fc.pre(counter !== save.counter);
			expect(encode({ ...save, counter })).not.toBe(encode(save));
		})
	);
});

describe('damage is detected and kept', () => {
	test('cut off anywhere', () => {
		fc.assert(
			fc.property(someSave, fc.nat(), (save, at) => {
				const text = encode(save);
				const cut = text.slice(0, at % text.length);
				expect(decode(cut)).toEqual({ garbage: cut });
			})
		);
	});

	test('any one character changed', () => {
		for (const at of [...sample].keys()) {
			for (const other of 'AZaz09_- {é') {
				if (sample[at] === other) continue;
				const damaged = sample.slice(0, at) + other + sample.slice(at + 1);
				expect(decode(damaged)).toEqual({ garbage: damaged });
			}
		}
	});

	test('something behind it', () => {
		fc.assert(
			fc.property(someSave, fc.string({ minLength: 1 }), (save, rest) => {
				expect(decode(encode(save) + rest)).toHaveProperty('garbage');
			})
		);
	});

	test('any text at all', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(decode(text)).toEqual({ garbage: text });
			})
		);
	});

	test('a checksum that is right over numbers that are not', () => {
		// Bodies that only a wrong or hostile program writes: a number without end, one too big, a list longer than
		// the rest, nothing.
		for (const text of [
			'p1K5p0PQAAAACA',
			'p1lNG0R____________wEAAAA',
			'p1zFIzzgAAAAUB',
			'p1AAAAAA',
			''
		]) {
			expect(decode(text)).toEqual({ garbage: text });
		}
	});
});
