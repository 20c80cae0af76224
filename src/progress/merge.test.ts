import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merge, type Counted } from './merge.ts';
import { replay } from './progress.ts';
import { kinds, outline, someProgress } from './sample-progress.ts';
import { standingOf } from './standing.ts';

const someCounted: fc.Arbitrary<Counted> = fc.record({
	progress: someProgress,
	counter: fc.nat({ max: 5 })
});

test('it does not matter which of two is merged into which', () => {
	fc.assert(
		fc.property(someCounted, someCounted, (a, b) => {
			expect(merge(outline, kinds, a, b)).toEqual(merge(outline, kinds, b, a));
		})
	);
});

test('merging the same again changes nothing', () => {
	fc.assert(
		fc.property(someCounted, someCounted, (a, b) => {
			const both = merge(outline, kinds, a, b);
			expect(merge(outline, kinds, a, a)).toEqual(a);
			expect(merge(outline, kinds, both, b)).toEqual(both);
		})
	);
});

test('merging lowers nothing that either had reached', () => {
	fc.assert(
		fc.property(someCounted, someCounted, (a, b) => {
			const before = standingOf(outline, kinds, a.progress);
			const after = standingOf(outline, kinds, merge(outline, kinds, a, b).progress);
			expect(after.score).toBeGreaterThanOrEqual(before.score ?? 0);
			expect(after.measure).toBeGreaterThanOrEqual(before.measure);
		})
	);
});

test('the learner is where the higher counter says', () => {
	const one = { progress: replay(outline, kinds, [{ lesson: 7 }]).progress, counter: 4 };
	const other = { progress: replay(outline, kinds, [{ lesson: 3 }]).progress, counter: 5 };
	const { progress, counter } = merge(outline, kinds, one, other);
	expect(progress.place).toBe(3);
	expect(progress.visited).toEqual([3, 7]);
	expect(counter).toBe(5);
});
