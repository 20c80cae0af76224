import fc from 'fast-check';
import { expect, test } from 'vitest';
import { budgetOf } from './budget.ts';
import { encode } from './codec.ts';
import { replay, toStored } from './progress.ts';
import { counter, kinds, lesson, outline, someEvent } from './sample-progress.ts';

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
