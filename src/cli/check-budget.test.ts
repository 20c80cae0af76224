import { expect, test } from 'vitest';
import type { Activity, Course } from '#course/course.ts';
import { loadCourse } from '#content/load-course.ts';
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

/** Each form with five options, items or rows, and all that can be kept of it. */
function mixed(number: number): Activity {
	const { rules, ...rest } = question(number, 5);
	const five = [1, 2, 3, 4, 5];
	const rows = [6, 7, 8, 9, 10];
	const common = { ...(rules as object), confidence: true, shuffle: true };
	const forms = [
		{ ...common, multiple: false, key: [1] },
		common,
		{ ...common, form: 'order', key: five },
		{ ...common, form: 'match', rows, key: five },
		{ ...common, form: 'classify', rows, key: five },
		{ ...common, form: 'typed', key: [1] }
	];
	return { ...rest, rules: forms[number % forms.length] };
}

test('a hundred questions of all forms with three tries each fit beside five scenarios', async () => {
	const { course } = await loadCourse('content/internal-customers');
	const scenario = course?.lessons
		.flatMap(({ activities }) => activities)
		.find(({ kind }) => kind === 'scenario');
	if (!scenario) throw new Error('There is no scenario to measure.');
	const scenarios = [101, 102, 103, 104, 105].map((number) => ({ ...scenario, number }));
	const questions = hundred.map(({ number }) => mixed(number));
	const budget = await measureProgress(courseOf([...questions, ...scenarios]));
	// The rest is for whatever else a course has.
	expect(budget.length).toBeLessThan(1500);
});

test('a course that asks for more than every LMS keeps is an error that names the biggest activities', async () => {
	const big = [
		...hundred,
		question(101, 60),
		question(102, 40),
		...[200, 400, 600, 800].flatMap((more) =>
			hundred.map((one) => ({ ...one, number: one.number + more, id: `r${one.number + more}` }))
		)
	];
	const problem = budgetProblem(await measureProgress(courseOf(big)), 'c/course.md');
	expect(problem).toMatchObject({ code: 'course/too-much-progress', severity: 'error' });
	expect(problem?.message).toContain('no more than 3500 are safe');
	expect(problem?.hint).toMatch(/which need most: "q101" \(\d+\), "q102"/);
});
