import fc from 'fast-check';
import type { LearnerKind, Kinds } from '#activities/learner.ts';
import type { Outline, OutlineActivity, OutlineLesson } from '#course/course.ts';
import { replay, type LearnerEvent, type Progress } from './progress.ts';

/** The smallest kind there is, for tests: a counter that goes up to `most`; done at the top, earning on the way. */
export interface CounterRules {
	readonly most: number;
}

export type CounterEvent = { readonly type: 'count.raised'; readonly to: number };

export const counterKind: LearnerKind<CounterRules, number, CounterEvent> = {
	kind: 'counter',
	fresh: () => 0,
	step: ({ most }, state, { to }) => (to > state && to <= most ? to : undefined),
	events: (_rules, state) => (state === 0 ? [] : [{ type: 'count.raised', to: state }]),
	merge: (_rules, a, b) => Math.max(a, b),
	toNumbers: (_rules, state) => (state === 0 ? [] : [state]),
	fromNumbers: (_rules, numbers) =>
		numbers.length === 1 ? [{ type: 'count.raised', to: numbers[0] ?? 0 }] : undefined,
	worstCase: ({ most }) => [most],
	result: ({ most }, state) => ({ begun: state > 0, done: state === most, earned: state / most })
};

export const kinds: Kinds = { counter: counterKind };

export function raise(activity: number, to: number): LearnerEvent {
	return { activity, event: { type: 'count.raised', to } };
}

export function counter(
	number: number,
	changes: Partial<OutlineActivity<CounterRules>> = {}
): OutlineActivity {
	return {
		kind: 'counter',
		id: `counter-${number}`,
		number,
		objective: undefined,
		points: 1,
		optional: false,
		rules: { most: 4 },
		...changes
	};
}

export function lesson(
	number: number,
	activities: readonly OutlineActivity[],
	kind: 'lesson' | 'assessment' = 'lesson'
): OutlineLesson {
	return {
		number,
		id: `lesson-${number}`,
		title: `Lesson ${number}`,
		kind,
		objectives: [],
		sources: [],
		minutes: { least: 1, most: 2 },
		testout: [],
		sections: [],
		activities
	};
}

/** Two lessons, two objectives, a pass mark; lesson 3 has two counters, lesson 7 one scored and one optional. */
export const outline: Outline = {
	id: 'sample',
	title: 'Sample',
	description: undefined,
	language: 'en',
	version: '1.0.0',
	release: 2,
	licence: undefined,
	objectives: [
		{ id: 'tell', text: 'Tell one from the other' },
		{ id: 'act', text: 'Act on it' }
	],
	sources: [],
	pass: { mark: 75, every: false },
	completion: 'objectives',
	report: 'passed-failed',
	houseTerm: undefined,
	lessons: [
		lesson(3, [counter(1, { objective: 'tell' }), counter(5, { objective: 'act', points: 3 })]),
		lesson(7, [
			counter(6, { objective: 'act', points: 0, rules: { most: 1 } }),
			counter(200, { optional: true })
		])
	]
};

/** Events as learners and updates make them: possible, out of range, of unknown activities and lessons. */
export const someEvent: fc.Arbitrary<LearnerEvent> = fc.oneof(
	fc.record({ lesson: fc.constantFrom(3, 7, 99) }),
	fc
		.tuple(fc.constantFrom(1, 5, 6, 200, 1000), fc.integer({ min: 0, max: 5 }))
		.map(([activity, to]) => raise(activity, to))
);

export const someProgress: fc.Arbitrary<Progress> = fc
	.tuple(
		fc.array(someEvent, { maxLength: 20 }),
		fc.dictionary(
			fc.constantFrom('40', '41', '3000'),
			fc.array(fc.nat(), { minLength: 1, maxLength: 5 })
		)
	)
	.map(([events, foreign]) => {
		const carried = new Map(
			Object.entries(foreign).map(([number, numbers]) => [Number(number), numbers] as const)
		);
		return { ...replay(outline, kinds, events).progress, carried };
	});
