import fc from 'fast-check';
import { vi } from 'vitest';
import type { Kinds } from '#activities/learner.ts';
import type { Course, Outline } from '#course/course.ts';
import { policyValues, type Policy } from '#course/policy.ts';
import type { CourseSession } from '#lms/course-session.ts';
import { decidePolicy, type Cut } from '#package/decide-policy.ts';
import { writePackageNote } from '#package/package-note.ts';
import type { Standard } from '#package/standard.ts';
import { counterKind, outline, type CounterRules } from '#progress/sample-progress.ts';
import { answer, raised } from './stage.ts';

/** The course of an outline, with words that nobody looks at. */
export function courseOf(outline: Outline): Course {
	return {
		...outline,
		terms: [],
		theme: undefined,
		lessons: outline.lessons.map((lesson) => ({
			...lesson,
			views: [],
			activities: lesson.activities.map((one) => ({ ...one, title: 'A question', words: {} }))
		}))
	};
}

/** PACKAGE.txt of it. */
export function noteOf(outline: Outline, policy: Policy, standard: Standard, cut: Cut): string {
	const site = outline.lessons.map(({ id }) => ({
		path: `${id}/index.html`,
		bytes: new Uint8Array(100)
	}));
	const course = courseOf(outline);
	const { bytes } = writePackageNote({ course, standard, policy, cut, site, progress: 50 });
	return new TextDecoder().decode(bytes);
}

/** Questions that can be finished with half of their points. */
export const half: Kinds = {
	counter: {
		...counterKind,
		result: (rules: CounterRules, state: number) => ({
			...counterKind.result(rules, state),
			earned: state / rules.most / 2
		})
	}
};

const anyPolicy = fc.record({
	...(Object.fromEntries(
		Object.entries(policyValues).map(([part, values]) => [part, fc.constantFrom(...values)])
	) as { [Part in keyof typeof policyValues]: fc.Arbitrary<Policy[Part]> }),
	mastery: fc.boolean()
});

/** Those that make sense for the sample course. */
export const somePolicy = anyPolicy.filter(
	(policy) => decidePolicy(courseOf(outline), policy).contradictions.length === 0
);

/** A session, and whether its network works. */
export interface Playing {
	readonly session: CourseSession;
	online: boolean;
}

/** What a learner does, and what the network does meanwhile. */
export const someTurns = fc.array(
	fc.oneof(
		fc.record({ to: fc.integer({ min: 1, max: 4 }), activity: fc.constantFrom(1, 5, 6, 200) }),
		fc.record({ lesson: fc.constantFrom(3, 7) }),
		fc.record({ online: fc.boolean() })
	),
	{ maxLength: 12 }
);

export async function play(launch: Playing, turn: object): Promise<void> {
	if ('online' in turn) launch.online = turn.online === true;
	if ('lesson' in turn) launch.session.visit(Number(turn.lesson));
	if ('activity' in turn && 'to' in turn) {
		const activity = Number(turn.activity);
		const id = `counter-${activity}-${String(turn.to)}`;
		await launch.session.record(activity, raised(Number(turn.to)), answer(id));
	}
	await vi.advanceTimersByTimeAsync(4000);
}

/** Everything that there is to do. */
export const everything = [
	{ lesson: 3 },
	{ activity: 1, to: 4 },
	{ activity: 5, to: 4 },
	{ lesson: 7 },
	{ activity: 6, to: 1 }
];
