import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted, isSameProgress, merge, type Counted } from './merge.ts';
import { noProgress, replay, toStored, type LearnerEvent, type Progress } from './progress.ts';
import { kinds, outline, raise, someProgress } from './sample-progress.ts';
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

test('of two saves with the same counter it does not matter which was first', () => {
	const at = (lesson: number) => ({
		progress: replay(outline, kinds, [{ lesson }]).progress,
		counter: 4
	});
	expect(merge(outline, kinds, at(3), at(7)).progress.place).toBe(7);
	expect(merge(outline, kinds, at(7), at(3)).progress.place).toBe(7);
});

test('of numbers that nobody here can read the longer list is kept, else the higher', () => {
	const carrying = (...numbers: number[]): Counted => ({
		progress: { ...noProgress, carried: new Map([[40, numbers]]) },
		counter: 1
	});
	const kept = (a: number[], b: number[]) =>
		merge(outline, kinds, carrying(...a), carrying(...b)).progress.carried.get(40);
	expect(kept([9], [1, 2])).toEqual([1, 2]);
	expect(kept([1, 2], [9])).toEqual([1, 2]);
	expect(kept([1, 5, 2], [1, 3, 9])).toEqual([1, 5, 2]);
	expect(kept([1, 3, 9], [1, 5, 2])).toEqual([1, 5, 2]);
});

test('a state whose kind is not loaded is kept', () => {
	const { progress } = replay(outline, kinds, [raise(1, 2)]);
	const both = merge(outline, {}, { progress, counter: 1 }, { progress, counter: 2 });
	expect(both).toEqual({ progress, counter: 2 });
});

test('progress is the same when answers and visits are, wherever the learner is', () => {
	const after = (...events: LearnerEvent[]) => replay(outline, kinds, events).progress;
	const same = (a: Progress, b: Progress) => isSameProgress(outline, kinds, a, b);
	const one = after({ lesson: 3 }, { lesson: 7 }, raise(1, 2));
	expect(same(one, after(raise(1, 2), { lesson: 7 }, { lesson: 3 }))).toBe(true);
	expect(same(one, after({ lesson: 3 }, raise(1, 2)))).toBe(false);
	expect(same(one, after({ lesson: 3 }, { lesson: 7 }, raise(1, 3)))).toBe(false);
	expect(same(one, after({ lesson: 3 }, { lesson: 7 }, raise(5, 2)))).toBe(false);
	expect(same(one, { ...one, carried: new Map([[40, [1]]]) })).toBe(false);
});

test('a save counts as what this build can read of it, and none as nothing', () => {
	const { progress } = replay(outline, kinds, [{ lesson: 3 }, raise(1, 2)]);
	const stored = toStored(outline, kinds, progress);
	expect(counted(outline, kinds, { stored, release: 2, counter: 6 })).toEqual({
		progress,
		counter: 6
	});
	expect(counted(outline, kinds, undefined)).toEqual({ progress: noProgress, counter: 0 });
});
