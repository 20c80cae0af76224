import { expect, test } from 'vitest';
import type { Activity, Course } from '#course/course.ts';
import { budgetProblem, measureProgress } from './check-budget.ts';

const question = (number: number, options: number): Activity => ({
	kind: 'question',
	id: `q${number}`,
	number,
	objective: 'know',
	points: 1,
	optional: false,
	title: 'Which?',
	rules: {
		form: 'choice',
		tries: 3,
		options: Array.from({ length: options }, (_, index) => index + 1),
		key: [1, 2],
		multiple: true,
		partial: false,
		hints: 0
	},
	words: {}
});

function courseOf(activities: readonly Activity[]): Course {
	return {
		id: 'c',
		title: 'C',
		description: undefined,
		language: 'en',
		version: '1.0.0',
		release: 0,
		licence: undefined,
		objectives: [{ id: 'know', text: 'Know it' }],
		sources: [],
		terms: [],
		pass: undefined,
		completion: 'objectives',
		report: 'completed-only',
		houseTerm: undefined,
		theme: undefined,
		lessons: [
			{
				number: 1,
				id: 'a',
				title: 'A',
				kind: 'lesson',
				objectives: [],
				sources: [],
				minutes: { least: 1, most: 2 },
				sections: [],
				views: [],
				testout: [],
				activities
			}
		]
	};
}

const hundred = Array.from({ length: 100 }, (_, index) => question(index + 1, 4));

test('a hundred questions with three tries each fit', async () => {
	const budget = await measureProgress(courseOf(hundred));
	expect(budget.length).toBeLessThan(3500);
	expect(budgetProblem(budget, 'c/course.md')).toBeUndefined();
});

test('a course that asks for more than every LMS keeps is an error that names the biggest activities', async () => {
	const big = [
		...hundred,
		question(101, 60),
		question(102, 40),
		...hundred.map((one) => ({ ...one, number: one.number + 200, id: `r${one.number}` }))
	];
	const problem = budgetProblem(await measureProgress(courseOf(big)), 'c/course.md');
	expect(problem).toMatchObject({ code: 'course/too-much-progress', severity: 'error' });
	expect(problem?.message).toContain('no more than 3500 are safe');
	expect(problem?.hint).toMatch(/which need most: "q101" \(\d+\), "q102"/);
});
