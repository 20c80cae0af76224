import { describe, expect, test } from 'vitest';
import type { Outline } from '#course/course.ts';
import { narrow } from '#course/narrow.ts';
import { governed, policyOf } from '#course/policy.ts';
import { counter, lesson, outline } from '#progress/sample-progress.ts';

const check = lesson(9, [counter(9, { objective: 'tell' })], 'assessment');
const assessed: Outline = { ...outline, lessons: [...outline.lessons, check] };
const ruled = (part: Outline | undefined) =>
	part && {
		lessons: part.lessons.map(({ number }) => number),
		objectives: part.objectives.map(({ id }) => id),
		completion: part.completion,
		pass: part.pass?.mark
	};

describe('a lesson by itself', () => {
	test('asks for evidence of what it asks everybody about, and is scored by its own questions', () => {
		expect(ruled(narrow(outline, 3))).toEqual({
			lessons: [3],
			objectives: ['tell', 'act'],
			completion: 'objectives',
			pass: 75
		});
		expect(ruled(narrow(outline, 7))).toEqual({
			lessons: [7],
			objectives: ['act'],
			completion: 'objectives',
			pass: undefined
		});
	});

	test('leaves the verdict to the assessment where there is one', () => {
		expect(ruled(narrow(assessed, 3))?.pass).toBeUndefined();
		expect(ruled(narrow(assessed, 9))).toMatchObject({ completion: 'assessment', pass: 75 });
	});

	test.each([
		['nothing', []],
		['what is optional', [counter(1, { objective: 'tell', optional: true })]],
		['what is for some roles', [counter(1, { objective: 'tell', only: ['a'] })]],
		['what stands for no objective', [counter(1)]]
	])('that asks %s is completed by being opened', (_what, activities) => {
		const course = { ...outline, lessons: [lesson(3, activities)] };
		expect(ruled(narrow(course, 3))).toMatchObject({ completion: 'visited', objectives: [] });
	});

	test.each([
		['visited', 3, 'visited'],
		['visited', 9, 'visited'],
		['assessment', 3, 'visited'],
		['assessment', 9, 'assessment']
	] as const)('in a course completed by "%s", lesson %d is by "%s"', (completion, number, own) => {
		expect(narrow({ ...assessed, completion }, number)?.completion).toBe(own);
	});

	test('that is not there is nothing', () => {
		expect(narrow(outline, 99)).toBeUndefined();
	});
});

test.each([
	[undefined, 75],
	[0.9, 90],
	[2 / 3, 66.67],
	[0, 0],
	[1.5, 75],
	[Number.NaN, 75]
])('a pass mark of %s that an LMS names makes it %d', (mastery, mark) => {
	expect(governed(outline, policyOf(outline), mastery).pass).toEqual({ mark, every: false });
	expect(
		governed({ ...outline, pass: undefined }, policyOf(outline), mastery).pass
	).toBeUndefined();
});
