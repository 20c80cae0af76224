import fc from 'fast-check';
import { expect, test } from 'vitest';
import { budgetOf } from './budget.ts';
import { encode } from './codec.ts';
import { replay, toStored } from './progress.ts';
import { counter, kinds, lesson, outline, raise, someEvent } from './sample-progress.ts';

test('no learner ever needs more than the worst case', () => {
	const { length } = budgetOf(outline, kinds);
	fc.assert(
		fc.property(fc.array(someEvent, { maxLength: 60 }), fc.nat(), (events, saves) => {
			const stored = toStored(outline, kinds, replay(outline, kinds, events).progress);
			expect(encode({ stored, release: 2, counter: saves }).length).toBeLessThanOrEqual(length);
		})
	);
});

test('the biggest consumers come first, by lesson and activity', () => {
	const big = counter(300, { rules: { most: 2 ** 40 } });
	const course = { ...outline, lessons: [...outline.lessons, lesson(12, [big])] };
	const { consumers, limit } = budgetOf(course, kinds);
	expect(limit).toBe(3500);
	expect(consumers[0]).toEqual({ lesson: 'lesson-12', activity: 'counter-300', characters: 10 });
	expect(consumers).toHaveLength(5);
});

test('the worst case has every lesson visited, the last one being open', () => {
	const far = { ...outline, lessons: [...outline.lessons, lesson(5000, [])] };
	const done = [raise(1, 4), raise(5, 4), raise(6, 1), raise(200, 4)];
	const visits = [3, 7, 5000].map((number) => ({ lesson: number }));
	const stored = toStored(far, kinds, replay(far, kinds, [...done, ...visits]).progress);
	const longest = encode({ stored, release: far.release, counter: 2 ** 31 });
	expect(budgetOf(far, kinds).length).toBe(longest.length);
});

test('a course without lessons needs next to nothing', () => {
	expect(budgetOf({ ...outline, lessons: [] }, kinds)).toEqual({
		length: 18,
		limit: 3500,
		consumers: []
	});
});
