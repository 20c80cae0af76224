import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kinds, Result } from '#activities/learner.ts';
import type { Outline } from '#course/course.ts';
import { replay, type LearnerEvent } from './progress.ts';
import {
	counter,
	counterKind,
	kinds,
	lesson,
	outline,
	raise,
	someEvent,
	type CounterRules
} from './sample-progress.ts';
import { reaches, standingOf, type Standing } from './standing.ts';

function after(events: readonly LearnerEvent[], course: Outline = outline): Standing {
	return standingOf(course, kinds, replay(course, kinds, events).progress);
}

const rules: Outline[] = (['objectives', 'visited', 'assessment'] as const).flatMap(
	(completion) => [
		{ ...outline, completion },
		{ ...outline, completion, pass: { mark: 50, every: true } },
		{ ...outline, completion, lessons: [...outline.lessons, lesson(9, [counter(9)], 'assessment')] }
	]
);

test('whatever a learner does next, nothing falls', () => {
	fc.assert(
		fc.property(fc.constantFrom(...rules), fc.array(someEvent), (course, events) => {
			const course9 = events.map((event, i) => (i % 5 === 4 ? raise(9, (i % 4) + 1) : event));
			const standings = course9.map((_, count) => after(course9.slice(0, count), course));
			for (const [index, now] of standings.entries()) {
				const before = standings[index - 1] ?? now;
				expect(now.score).toBeGreaterThanOrEqual(before.score ?? 0);
				expect(now.measure).toBeGreaterThanOrEqual(before.measure);
				expect(Number(now.completed)).toBeGreaterThanOrEqual(Number(before.completed));
				expect(Number(now.passed)).toBeGreaterThanOrEqual(Number(before.passed));
				expect(now.completed).toBe(now.measure === 1);
				expect(now.passed && now.failed).toBe(false);
			}
		})
	);
});

describe('completion', () => {
	test('by objectives asks for evidence for each', () => {
		expect(after([raise(1, 4)])).toMatchObject({ completed: false, measure: 0.5 });
		expect(after([raise(1, 4), raise(6, 1)])).toMatchObject({ completed: true, measure: 1 });
	});

	test('by visits asks for every lesson', () => {
		const course = { ...outline, completion: 'visited' as const };
		expect(after([{ lesson: 3 }], course)).toMatchObject({ completed: false, measure: 0.5 });
		expect(after([{ lesson: 3 }, { lesson: 7 }], course).completed).toBe(true);
	});

	test('by visits asks for no answer, also where there is an assessment', () => {
		const check = lesson(9, [counter(9)], 'assessment');
		const course = {
			...outline,
			completion: 'visited' as const,
			lessons: [...outline.lessons, check]
		};
		expect(after([raise(9, 4)], course)).toMatchObject({ completed: false, measure: 0 });
		const visits = [3, 7, 9].map((number) => ({ lesson: number }));
		expect(after(visits, course)).toMatchObject({ completed: true, measure: 1 });
	});

	test('by assessment asks for all of it but what is optional', () => {
		const check = lesson(
			9,
			[counter(9), counter(10), counter(11, { optional: true })],
			'assessment'
		);
		const course = {
			...outline,
			completion: 'assessment' as const,
			lessons: [...outline.lessons, check]
		};
		expect(after([raise(9, 4)], course)).toMatchObject({ completed: false, measure: 0.5 });
		expect(after([raise(9, 4), raise(10, 4)], course).completed).toBe(true);
	});

	test('by assessment in a course without one asks for every lesson', () => {
		const course = { ...outline, completion: 'assessment' as const };
		expect(after([{ lesson: 3 }, { lesson: 7 }], course).completed).toBe(true);
	});
});

describe('a part of a lesson for some roles', () => {
	const said = (role: string): Result => ({ begun: true, done: true, earned: undefined, role });
	const saying: Kinds = {
		...kinds,
		role: { ...counterKind, kind: 'role', result: (_rules, state) => said(state === 1 ? 'a' : 'b') }
	};
	const course: Outline = {
		...outline,
		lessons: [
			lesson(3, [
				counter(1),
				counter(5, { only: ['a'] }),
				counter(6, { only: ['a', 'b'] }),
				{ ...counter(9, { optional: true }), kind: 'role' }
			])
		]
	};
	const standing = (events: readonly LearnerEvent[], known = saying) =>
		standingOf(course, known, replay(course, known, events).progress);

	test('is asked of them, and of nobody who has not said a role', () => {
		expect(standing([raise(1, 4)], kinds)).toMatchObject({
			role: undefined,
			lessons: [{ done: 1, of: 1 }]
		});
		expect(standing([raise(9, 1)])).toMatchObject({ role: 'a', lessons: [{ done: 0, of: 3 }] });
		expect(standing([raise(9, 2)])).toMatchObject({ role: 'b', lessons: [{ done: 0, of: 2 }] });
	});

	test('stays counted once it is done, whatever role comes next', () => {
		const events = [raise(9, 1), raise(5, 4), raise(9, 2)];
		expect(standing(events)).toMatchObject({ role: 'b', lessons: [{ done: 1, of: 3 }] });
	});
});

describe('the score', () => {
	test('is earned of possible points of all questions with an objective', () => {
		expect(after([raise(1, 4), raise(5, 2), raise(200, 4)]).score).toBe(2.5 / 4);
	});

	test('is that of the assessment alone where there is one', () => {
		const course = {
			...outline,
			lessons: [...outline.lessons, lesson(9, [counter(9)], 'assessment')]
		};
		expect(after([raise(1, 4), raise(9, 2)], course).score).toBe(0.5);
	});

	test('does not exist in a course without a pass mark', () => {
		const standing = after([raise(1, 4), raise(5, 1)], { ...outline, pass: undefined });
		expect(standing).toMatchObject({ score: undefined, passed: false, failed: false });
		expect(standing.objectives.map(({ score }) => score)).toEqual([undefined, undefined]);
	});

	test('of an objective counts only its own questions', () => {
		expect(after([raise(5, 3)]).objectives).toEqual([
			{ id: 'tell', done: false, score: 0 },
			{ id: 'act', done: false, score: 0.75 }
		]);
	});
});

describe('the verdict', () => {
	test('is passed from the mark on, exactly at the mark too', () => {
		expect(after([raise(5, 3)])).toMatchObject({ passed: false, failed: false });
		expect(after([raise(5, 4)])).toMatchObject({ score: 0.75, passed: true, failed: false });
	});

	test('with `every` waits until no objective is left at zero', () => {
		const course = { ...outline, pass: { mark: 50, every: true } };
		expect(after([raise(5, 4)], course)).toMatchObject({
			score: 0.75,
			passed: false,
			failed: false
		});
		expect(after([raise(5, 4), raise(1, 1)], course).passed).toBe(true);
	});

	test('is failed only when every scored question is finished', () => {
		// A question that can be finished without earning all of its points.
		const half = {
			...counterKind,
			result: (rules: CounterRules, state: number) => ({
				...counterKind.result(rules, state),
				earned: state / rules.most / 2
			})
		};
		const scored = (to: number) => {
			const events = [raise(1, 4), raise(5, to)];
			return standingOf(outline, { counter: half }, replay(outline, kinds, events).progress);
		};
		expect(scored(3)).toMatchObject({ passed: false, failed: false });
		expect(scored(4)).toMatchObject({ passed: false, failed: true, score: 0.5 });
	});
});

test('a lesson counts what is finished of what is not optional', () => {
	expect(after([{ lesson: 7 }, raise(6, 1), raise(200, 4)]).lessons).toEqual([
		{ number: 3, id: 'lesson-3', visited: false, tested: false, done: 0, of: 2 },
		{ number: 7, id: 'lesson-7', visited: true, tested: false, done: 1, of: 1 }
	]);
});

describe('a test-out', () => {
	const tested = {
		...outline,
		lessons: outline.lessons.map((one) => ({ ...one, testout: [1, 5] }))
	};
	const lessonsAfter = (events: readonly LearnerEvent[]) =>
		standingOf(tested, kinds, replay(tested, kinds, events).progress).lessons.map(
			(one) => one.tested
		);

	test('is passed with all of its questions right, and not with some', () => {
		expect(lessonsAfter([])).toEqual([false, false]);
		expect(lessonsAfter([raise(1, 4)])).toEqual([false, false]);
		expect(lessonsAfter([raise(1, 4), raise(5, 3)])).toEqual([false, false]);
		expect(lessonsAfter([raise(1, 4), raise(5, 4)])).toEqual([true, true]);
	});

	test('is not passed by a lesson that has none', () => {
		expect(after([raise(1, 4), raise(5, 4)]).lessons.map((one) => one.tested)).toEqual([
			false,
			false
		]);
	});
});

test('an activity that stands for several objectives counts for each of them, and not for its own', () => {
	const exam = {
		...counterKind,
		result: (rules: CounterRules, state: number) => ({
			...counterKind.result(rules, state),
			objectives: [
				{ id: 'tell', done: state >= 1, earned: Math.min(state, 1), of: 1 },
				{ id: 'act', done: state >= 4, earned: state / 2, of: 2 }
			]
		})
	};
	const lessons = [lesson(9, [counter(9, { kind: 'exam', objective: 'tell', points: 3 })])];
	const course = { ...outline, lessons };
	const both = { ...kinds, exam };
	const { progress } = replay(course, both, [raise(9, 1)]);
	expect(standingOf(course, both, progress)).toMatchObject({
		objectives: [
			{ id: 'tell', done: true, score: 1 },
			{ id: 'act', done: false, score: 0.25 }
		],
		score: 0.5,
		measure: 0.5
	});
});

test('an activity can be final before it is done, and done before it is final', () => {
	const standing = (final: boolean, to: number) => {
		const kind = {
			...counterKind,
			result: (rules: CounterRules, state: number) => ({
				...counterKind.result(rules, state),
				earned: 0,
				final
			})
		};
		const events = [raise(1, to), raise(5, to)];
		return standingOf(outline, { counter: kind }, replay(outline, kinds, events).progress);
	};
	expect(standing(true, 1).failed).toBe(true);
	expect(standing(false, 4).failed).toBe(false);
});

test('activities whose kind is not loaded count as not begun', () => {
	const { progress } = replay(outline, kinds, [raise(1, 4), raise(5, 4), raise(6, 1)]);
	expect(standingOf(outline, {}, progress)).toMatchObject({
		lessons: [
			{ done: 0, of: 2 },
			{ done: 0, of: 1 }
		],
		objectives: [{ done: false }, { done: false }],
		score: 0,
		failed: false
	});
});

test('a course in which nothing can be scored is neither passed nor failed', () => {
	const course = { ...outline, lessons: [lesson(3, [counter(1)])] };
	expect(after([raise(1, 4)], course)).toMatchObject({
		score: undefined,
		passed: false,
		failed: false
	});
});

test('a mark is reached by thirds that do not add up', () => {
	expect(reaches(0.1 + 0.2, 30)).toBe(true);
	expect(reaches(2 / 3, 67)).toBe(false);
	expect(reaches(0.7499, 75)).toBe(false);
});
