import { expect, test } from 'vitest';
import type { SessionView } from '#lms/course-session.ts';
import type { Standing } from '#progress/standing.ts';
import { enPages } from '#ui/texts/en-pages.ts';
import { verdictOf } from './verdict.ts';

type Reported = SessionView['reported'];

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

/** What a course that tells a verdict reports, unless it is said otherwise. */
const reported = (part: Partial<Standing>, changes: Partial<Reported> = {}): Reported => {
	const now = standing(part);
	const completed = now.completed && (now.passed || now.failed);
	return { lesson: undefined, pass, standing: now, completed, ...changes };
};
const lesson = { lesson: 7 };

test.each<[string, Reported | undefined, string]>([
	['before anything is known', undefined, texts.intro],
	['with one objective open', reported({}), texts.workedOn(1, 2)],
	['passed with an objective open', reported({ passed: true }), texts.passed],
	['passed and completed', reported({ passed: true, completed: true }), texts.completePassed],
	['completed below the mark with tries left', reported({ completed: true }), texts.undecided],
	[
		'the same where no verdict is told',
		reported({ completed: true }, { completed: true }),
		texts.complete
	],
	['failed', reported({ completed: true, failed: true }), texts.failed],
	[
		'failed where that is never told',
		reported({ completed: true, failed: true }, { completed: false }),
		texts.failed
	],
	['nothing begun', reported({ objectives: [] }), texts.workedOn(0, 0)],
	[
		'a lesson by itself completed',
		reported({ completed: true }, { ...lesson, pass: undefined, completed: true }),
		texts.lessonComplete
	],
	[
		'a lesson by itself passed',
		reported({ completed: true, passed: true }, lesson),
		texts.lessonPassed
	]
])('the results say where the learner stands: %s', (_when, now, said) => {
	expect(verdictOf(now, texts)).toBe(said);
});

test('a course without a pass rule speaks of completion only', () => {
	const now = reported({ completed: true }, { pass: undefined, completed: true });
	expect(verdictOf(now, texts)).toBe(texts.complete);
});
