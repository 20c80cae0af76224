import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadKinds } from '#activities/learner.ts';
import { anyQuestion } from '#activities/question/question.samples.ts';
import { anyPlayed } from '#activities/scenario/scenario.samples.ts';
import type { Outline, OutlineActivity } from '#course/course.ts';
import { decode, encode } from './codec.ts';
import { isSameStanding, lighterForms } from './lighter.ts';
import { counted, isSameProgress, merge } from './merge.ts';
import { noProgress, replay, toStored, type LearnerEvent, type Progress } from './progress.ts';
import { counter as counterOf, lesson, outline as sample } from './sample-progress.ts';
import { standingOf } from './standing.ts';

const kinds = await loadKinds(
	['question', 'scenario', 'poll', 'reflection'].map((kind) => ({ kind }))
);

/** Any activity: the sample's counters, changed. */
const counter = (number: number, changes: Partial<OutlineActivity>): OutlineActivity => ({
	...counterOf(number),
	...changes
});

interface Part {
	readonly kind: string;
	readonly rules: unknown;
	readonly events: readonly unknown[];
}

const opinion = (again: boolean, value: number) => ({
	type: 'poll.answered',
	again,
	version: 1,
	value
});

const somePart: fc.Arbitrary<Part> = fc.oneof(
	anyQuestion.map(({ rules, logs }) => ({ kind: 'question', rules, events: logs[0] ?? [] })),
	anyPlayed.map(({ rules, logs }) => ({ kind: 'scenario', rules, events: logs[0] ?? [] })),
	fc.record({
		kind: fc.constant('poll'),
		rules: fc.constant({ scale: 5, shared: true }),
		events: fc.constantFrom([], [opinion(false, 2)], [opinion(false, 2), opinion(true, 5)])
	}),
	fc.record({
		kind: fc.constant('reflection'),
		rules: fc.constant({}),
		events: fc.constantFrom([], [{ type: 'text.written' }], [{ type: 'text.declined' }])
	})
);

/** A course with what somebody has done in it. */
const someCourse = fc
	.record({
		parts: fc.array(
			fc.tuple(somePart, fc.constantFrom(undefined, 'tell', 'act'), fc.nat(2), fc.boolean()),
			{ minLength: 1, maxLength: 8 }
		),
		pass: fc.constantFrom(undefined, { mark: 50, every: true }),
		completion: fc.constantFrom('objectives' as const, 'visited' as const, 'assessment' as const),
		assessed: fc.boolean()
	})
	.map(({ parts, pass, completion, assessed }) => {
		const activities = parts.map(
			([{ kind, rules }, objective, points, optional], index): OutlineActivity =>
				counter(index + 1, { kind, rules, objective, points, optional })
		);
		const half = Math.ceil(activities.length / 2);
		const outline: Outline = {
			...sample,
			pass,
			completion,
			lessons: [
				{ ...lesson(1, activities.slice(0, half)), testout: [1] },
				lesson(2, activities.slice(half), assessed ? 'assessment' : 'lesson')
			]
		};
		const events: LearnerEvent[] = [
			{ lesson: 1 },
			...parts.flatMap(([{ events }], index) =>
				events.map((event) => ({ activity: index + 1, event }))
			)
		];
		const { progress } = replay(outline, kinds, events);
		return { outline, whole: { ...progress, carried: new Map([[300, [1, 2]]]) } };
	});

const lengthOf = (outline: Outline, progress: Progress) =>
	encode({ stored: toStored(outline, kinds, progress), release: 1, counter: 7 }).length;

describe('progress that an LMS has no room for', () => {
	test('gets lighter step by step, and at each comes to the same standing', () => {
		fc.assert(
			fc.property(someCourse, ({ outline, whole }) => {
				let before = Infinity;
				for (const lighter of lighterForms(outline, kinds, whole)) {
					const now = standingOf(outline, kinds, lighter);
					expect(isSameStanding(now, standingOf(outline, kinds, whole))).toBe(true);
					expect(lengthOf(outline, lighter)).toBeLessThanOrEqual(before);
					before = lengthOf(outline, lighter);
				}
			})
		);
	});

	test('is read again in any form, and with the device’s copy is whole', () => {
		fc.assert(
			fc.property(someCourse, ({ outline, whole }) => {
				for (const lighter of lighterForms(outline, kinds, whole)) {
					const text = encode({
						stored: toStored(outline, kinds, lighter),
						release: 1,
						counter: 7
					});
					const save = decode(text);
					if (!('stored' in save)) throw new Error('It cannot be read.');
					const read = counted(outline, kinds, save);
					expect(isSameProgress(outline, kinds, read.progress, lighter)).toBe(true);
					const both = merge(outline, kinds, read, { progress: whole, counter: 7 });
					expect(both.progress).toEqual(whole);
				}
			})
		);
	});

	test('keeps every answer that earns or could earn, and every test-out', () => {
		fc.assert(
			fc.property(someCourse, ({ outline, whole }) => {
				const last = [...lighterForms(outline, kinds, whole)].at(-1) ?? noProgress;
				const scored = outline.lessons
					.flatMap(({ activities }) => activities)
					.filter(
						({ number, points, objective }) =>
							number === 1 || (outline.pass && points > 0 && objective)
					);
				const results = standingOf(outline, kinds, whole).results;
				for (const { number } of scored) {
					// Where there is an assessment only its questions count.
					const isInCheck = outline.lessons.every(({ kind }) => kind === 'lesson');
					if (!isInCheck && number !== 1) continue;
					expect(last.states.has(number)).toBe(results.get(number)?.begun);
				}
			})
		);
	});

	test('loses what comes first in the order first', () => {
		const outline: Outline = {
			...sample,
			pass: undefined,
			lessons: [
				lesson(1, [
					counter(1, { kind: 'poll', rules: { scale: 5, shared: true }, points: 0 }),
					counter(2, { kind: 'reflection', rules: {}, objective: 'tell', points: 0 })
				])
			]
		};
		const { progress } = replay(outline, kinds, [
			{ activity: 1, event: opinion(false, 2) },
			{ activity: 1, event: opinion(true, 5) },
			{ activity: 2, event: { type: 'text.written' } }
		]);
		const whole = { ...progress, carried: new Map([[9, [1]]]) };
		const forms = [...lighterForms(outline, kinds, whole)].map((one) => [
			...toStored(outline, kinds, one).activities
		]);
		expect(forms).toEqual([
			[
				[1, [1, 2, 1, 5]],
				[2, [2]],
				[9, [1]]
			],
			[
				[1, [1, 2, 1, 5]],
				[2, [2]]
			],
			[
				[1, [1, 2]],
				[2, [2]]
			],
			[
				[1, [1, 2]],
				[2, [2]]
			],
			[
				[1, [1, 2]],
				[2, [2]]
			],
			[[2, [2]]]
		]);
	});
});
