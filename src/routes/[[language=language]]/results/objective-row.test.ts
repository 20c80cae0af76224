import { expect, test } from 'vitest';
import type { Outline, OutlineActivity } from '#course/course.ts';
import type { Standing } from '#progress/standing.ts';
import { objectiveRows } from './objective-row.ts';

const activity = (number: number, objective: string) =>
	({ number, objective, id: `a${number}` }) as OutlineActivity;

const outline = {
	pass: { mark: 70, every: false },
	objectives: [
		{ id: 'know', text: 'Know' },
		{ id: 'feel', text: 'Feel' }
	],
	lessons: [
		{ id: 'one', activities: [activity(1, 'know'), activity(2, 'know')] },
		{ id: 'two', activities: [activity(3, 'feel')] }
	]
} as unknown as Outline;

function standing(
	know: { done: boolean; score: number | undefined },
	results: [number, { begun: boolean; done: boolean; earned: number | undefined }][] = []
): Standing {
	return {
		results: new Map(results),
		objectives: [
			{ id: 'know', ...know },
			{ id: 'feel', done: true, score: undefined }
		]
	} as unknown as Standing;
}

const finished = (earned: number) => ({ begun: true, done: true, earned });

test.each([
	['before anything is known', undefined, 'open'],
	['without evidence', standing({ done: false, score: 0 }), 'open'],
	['with more to do', standing({ done: true, score: 0.5 }, [[1, finished(1)]]), 'begun'],
	[
		'finished below the mark',
		standing({ done: true, score: 0.5 }, [
			[1, finished(1)],
			[2, finished(0)]
		]),
		'mistakes'
	],
	['with a score at the mark', standing({ done: true, score: 0.7 }), 'shown']
])('an objective %s', (_when, now, state) => {
	expect(objectiveRows(outline, now)[0]?.state).toBe(state);
});

test('an objective that nothing scores is worked on, never shown', () => {
	expect(objectiveRows(outline, standing({ done: false, score: 0 }))[1]?.state).toBe('worked');
});

test('the link leads to what is open first, then to what went wrong', () => {
	const target = (...results: Parameters<typeof standing>[1] & object) =>
		objectiveRows(outline, standing({ done: true, score: 0.5 }, results))[0]?.activity?.id;
	expect(target([1, finished(1)])).toBe('a2');
	expect(target([1, finished(1)], [2, finished(0)])).toBe('a2');
	expect(target([1, finished(0)], [2, finished(0)])).toBe('a1');
	expect(target([1, finished(1)], [2, finished(1)])).toBe('a1');
});
