import { expect, test } from 'vitest';
import type { Standing } from '#progress/standing.ts';
import { enPages } from '#ui/texts/en-pages.ts';
import { verdictOf } from './verdict.ts';

const standing = (part: Partial<Standing>): Standing => ({
	results: new Map(),
	lessons: [],
	role: undefined,
	objectives: [
		{ id: 'a', done: true, score: 1 },
		{ id: 'b', done: false, score: 0 }
	],
	completed: false,
	passed: false,
	failed: false,
	score: 0.5,
	measure: 0.5,
	...part
});
const pass = { mark: 70, every: false };
const texts = enPages.results;

test.each([
	['before anything is known', undefined, texts.intro],
	['with one objective open', standing({}), texts.workedOn(1, 2)],
	['passed with an objective open', standing({ passed: true }), texts.passed],
	['passed and completed', standing({ passed: true, completed: true }), texts.completePassed],
	['completed below the mark with tries left', standing({ completed: true }), texts.complete],
	['failed', standing({ completed: true, failed: true }), texts.failed],
	['nothing begun', standing({ objectives: [] }), texts.workedOn(0, 0)]
])('the results say where the learner stands: %s', (_when, now, said) => {
	expect(verdictOf(now, pass, texts)).toBe(said);
});

test('a course without a pass rule speaks of completion only', () => {
	expect(verdictOf(standing({ passed: true, completed: true }), undefined, texts)).toBe(
		texts.complete
	);
});
