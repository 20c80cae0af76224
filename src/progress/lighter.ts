import { ballasts, type Kinds } from '#activities/learner.ts';
import type { Outline } from '#course/course.ts';
import { knownActivities, type Progress } from './progress.ts';
import { scoredActivities, standingOf, type Standing } from './standing.ts';

/**
 * Ever lighter forms of the same progress, the whole first, for an LMS that has no room for it. Left out, in this order:
 * what this build does not know; of each activity what its kind can do without ({@link ballasts}); then one by one,
 * in the order of the course, whole activities that are not scored, finished ones first. What would change the standing
 * stays: where a result or evidence hangs on it, nothing is left out. Law: each form merges with the whole to the whole.
 */
export function* lighterForms(
	outline: Outline,
	kinds: Kinds,
	whole: Progress
): Generator<Progress, void> {
	let lighter = whole;
	yield lighter;
	yield (lighter = { ...lighter, carried: new Map() });
	for (const ballast of ballasts) {
		const states = new Map(lighter.states);
		for (const [number, { activity, kind }] of knownActivities(outline, kinds)) {
			const state = states.get(number);
			if (state === undefined || !kind.without) continue;
			states.set(number, kind.without(activity.rules, state, ballast));
		}
		yield (lighter = { ...lighter, states });
	}
	yield* withoutActivities(outline, kinds, lighter);
}

function* withoutActivities(outline: Outline, kinds: Kinds, from: Progress): Generator<Progress> {
	const standing = standingOf(outline, kinds, from);
	let lighter = from;
	for (const number of dispensable(outline, standing)) {
		if (!lighter.states.has(number)) continue;
		const states = new Map(lighter.states);
		states.delete(number);
		const next = { ...lighter, states };
		if (isSameStanding(standing, standingOf(outline, kinds, next))) yield (lighter = next);
	}
}

/** Numbers of activities. Whoever met a scored question or one of a test-out afresh on another device could earn it twice. */
function dispensable(outline: Outline, { results }: Standing): number[] {
	const earning = new Set([
		...scoredActivities(outline).map(({ number }) => number),
		...outline.lessons.flatMap(({ testout }) => testout)
	]);
	const all = outline.lessons
		.flatMap(({ activities }) => activities)
		.map(({ number }) => number)
		.filter((number) => !earning.has(number));
	const isDone = (number: number) => results.get(number)?.done === true;
	return [...all.filter(isDone), ...all.filter((number) => !isDone(number))];
}

/** Whether two come to the same for whoever reads the record: completion, verdict, score, evidence, role. */
export function isSameStanding(a: Standing, b: Standing): boolean {
	return recordOf(a) === recordOf(b);
}

function recordOf(standing: Standing): string {
	const { completed, passed, failed, score, measure, objectives, role } = standing;
	return JSON.stringify([completed, passed, failed, score, measure, objectives, role]);
}
