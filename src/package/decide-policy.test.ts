import { expect, test } from 'vitest';
import type { Course, Lesson } from '#course/course.ts';
import { decidePolicy, refresherPolicy, type PolicyOptions } from './decide-policy.ts';
import { sampleCourse } from './sample.test-data.ts';

const assessment = { kind: 'assessment' } as Lesson;
const pass = { mark: 80, every: false };
const judged = { pass, report: 'passed-failed' } as const;

test('without options it is what the course says', () => {
	const course = sampleCourse({ ...judged, completion: 'visited' });
	expect(decidePolicy(course, {})).toEqual({
		policy: {
			completion: 'visited',
			report: 'passed-failed',
			mastery: false,
			score: 'full',
			interactions: 'full',
			exit: 'suspend',
			failed: 'final'
		},
		contradictions: []
	});
});

test('an option that was not typed leaves the course as it is', () => {
	const course = sampleCourse({ completion: 'visited' });
	expect(decidePolicy(course, { completion: undefined }).policy.completion).toBe('visited');
});

const rows: readonly (readonly [string, Partial<Course>, PolicyOptions, readonly RegExp[]])[] = [
	['a verdict without a pass mark', {}, { report: 'passed-failed' }, [/passed-failed.*pass mark/]],
	['a verdict with one', { pass }, { report: 'passed-failed' }, []],
	[
		'the assessment of a course without one',
		{},
		{ completion: 'assessment' },
		[/kind: assessment/]
	],
	['the assessment', { lessons: [assessment] }, { completion: 'assessment' }, []],
	['mastery without a pass mark', {}, { mastery: true }, [/--mastery.*pass mark/]],
	['mastery', judged, { mastery: true }, []],
	[
		'mastery and no verdict',
		judged,
		{ mastery: true, report: 'completed-only' },
		[/completed-only/]
	],
	['mastery and no score', judged, { mastery: true, score: 'off' }, [/--score off/]],
	[
		'mastery in a course that asks for more than a score',
		{ ...judged, pass: { mark: 80, every: true } },
		{ mastery: true },
		[/every/]
	],
	['failed never without a verdict', {}, { failed: 'never' }, [/--failed never/]],
	['failed never', judged, { failed: 'never' }, []],
	[
		'several at once',
		{},
		{ mastery: true, score: 'off', completion: 'assessment' },
		[/kind: assessment/, /pass mark/, /--score off/]
	]
];

test.each(rows)('%s', (_what, course, options, found) => {
	const { contradictions } = decidePolicy(sampleCourse(course), options);
	expect(contradictions).toEqual(found.map((one) => expect.stringMatching(one) as string));
	for (const line of contradictions) expect(line).toMatch(/\. (Add|Use|Leave) .*\.$/);
});

test('a refresher takes over what has a say in it', () => {
	const { policy } = decidePolicy(sampleCourse(judged), {
		mastery: true,
		failed: 'never',
		interactions: 'off',
		exit: 'normal'
	});
	expect(refresherPolicy(sampleCourse(), policy)).toMatchObject({
		report: 'completed-only',
		mastery: false,
		failed: 'final',
		interactions: 'off',
		exit: 'normal'
	});
});
