import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, listed, nearest, suggest } from './nearest.ts';

test.each([
	['', '', 0],
	['find', 'find', 0],
	['fnid', 'find', 1],
	['titel', 'title', 1],
	['trys', 'tries', 2],
	['descripton', 'description', 1]
])('%j is %j by %i steps', (from, to, steps) => {
	expect(editDistance(from, to)).toBe(steps);
});

test('a distance is the same both ways, and at most the longer word', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
			expect(editDistance(a, b)).toBe(editDistance(b, a));
			expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
			expect(editDistance(a, b) === 0).toBe(a === b);
		})
	);
});

test('the nearest word is one that could have been meant, or none', () => {
	const known = ['objective', 'tries', 'id', 'minutes'];
	expect(nearest('Objectiv', known)).toBe('objective');
	expect(nearest('try', known)).toBeUndefined();
	expect(nearest('and', known)).toBeUndefined();
	expect(nearest('seconds', known)).toBeUndefined();
	expect(nearest('x', [])).toBeUndefined();
});

test('a suggestion is the word that was meant, or else what there is', () => {
	expect(suggest('fnid', ['find', 'act'], 'There are')).toBe('Did you mean "find"?');
	expect(suggest('other', ['find', 'act'], 'There are')).toBe('There are "find" and "act".');
	expect(suggest('other', ['find'], 'There are')).toBe('There is only "find".');
	expect(suggest('other', [], 'Add it.')).toBe('Add it.');
	expect(listed(['a', 'b', 'c'], 'or')).toBe('"a", "b" or "c"');
});
