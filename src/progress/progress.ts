import type { LearnerKind, Kinds } from '#activities/learner.ts';
import type { Outline, OutlineActivity } from '#course/course.ts';

/** One thing a learner did, dated by its place in the log and not by a clock. */
export type LearnerEvent =
	/** An answer, a choice, a text: what it holds is the activity's kind's own business. */
	| { readonly activity: number; readonly event: unknown }
	/** A lesson was opened: it counts as visited, and it is where the learner is now. */
	| { readonly lesson: number };

/** Everything a learner has done, in normal form: two logs that come to the same are the same value. */
export interface Progress {
	/** The number of the lesson opened last; 0 before the first. */
	readonly place: number;
	/** Numbers of lessons, ascending; also of lessons that this build no longer has. */
	readonly visited: readonly number[];
	/** By activity number, ascending. Only activities that something was done in. */
	readonly states: ReadonlyMap<number, unknown>;
	/** Numbers of activities that this build does not have or cannot read: kept, and written back. */
	readonly carried: ReadonlyMap<number, readonly number[]>;
}

/** Progress as numbers, the form that is encoded. It needs no course to be read. */
export interface Stored {
	readonly place: number;
	readonly visited: readonly number[];
	/** By activity number, ascending; no list is empty. */
	readonly activities: ReadonlyMap<number, readonly number[]>;
}

export interface Replayed {
	readonly progress: Progress;
	/** Events that no longer make sense, because the course was updated since. They change nothing. */
	readonly skipped: number;
}

export const noProgress: Progress = {
	place: 0,
	visited: [],
	states: new Map(),
	carried: new Map()
};

interface Known {
	readonly activity: OutlineActivity;
	readonly kind: LearnerKind;
}

/** The activities of a course by number, each with its kind. A kind that is not loaded is left out. */
export function knownActivities(outline: Outline, kinds: Kinds): ReadonlyMap<number, Known> {
	const known = new Map<number, Known>();
	for (const activity of outline.lessons.flatMap(({ activities }) => activities)) {
		const kind = kinds[activity.kind];
		if (kind) known.set(activity.number, { activity, kind });
	}
	return known;
}

/** Undefined: the event makes no sense in this course, or not any more. */
export function step(
	outline: Outline,
	kinds: Kinds,
	progress: Progress,
	event: LearnerEvent
): Progress | undefined {
	if ('lesson' in event) return visit(outline, progress, event.lesson);
	const known = knownActivities(outline, kinds).get(event.activity);
	return known && act(known, progress, event.event);
}

function visit(outline: Outline, progress: Progress, lesson: number): Progress | undefined {
	if (!outline.lessons.some(({ number }) => number === lesson)) return undefined;
	return { ...progress, place: lesson, visited: ascending([...progress.visited, lesson]) };
}

function act({ activity, kind }: Known, progress: Progress, event: unknown): Progress | undefined {
	const before = progress.states.get(activity.number) ?? kind.fresh(activity.rules);
	const after = kind.step(activity.rules, before, event);
	if (after === undefined) return undefined;
	const states = new Map(progress.states).set(activity.number, after);
	if (kind.toNumbers(activity.rules, after).length === 0) states.delete(activity.number);
	return { ...progress, states: sortedByKey(states) };
}

/** What a log of events comes to, starting from nothing or from earlier progress. */
export function replay(
	outline: Outline,
	kinds: Kinds,
	events: Iterable<LearnerEvent>,
	from: Progress = noProgress
): Replayed {
	let progress = from;
	let skipped = 0;
	for (const event of events) {
		const next = step(outline, kinds, progress, event);
		if (next) progress = next;
		else skipped += 1;
	}
	return { progress, skipped };
}

/**
 * The shortest log that comes to `progress`. Law: `replay(eventsOf(x))` is x, but for what is carried and for
 * lessons that this build does not have, which no event stands for.
 */
export function eventsOf(outline: Outline, kinds: Kinds, progress: Progress): LearnerEvent[] {
	const { place, visited } = progress;
	const lessons = [
		...visited.filter((lesson) => lesson !== place),
		...(place === 0 ? [] : [place])
	];
	const known = knownActivities(outline, kinds);
	return [
		...lessons.map((lesson) => ({ lesson })),
		...[...progress.states.keys()].flatMap((activity) =>
			eventsIn(known.get(activity), progress).map((event) => ({ activity, event }))
		)
	];
}

/** The shortest list of one activity's own events; empty where nothing was done. */
export function eventsOfActivity(
	outline: Outline,
	kinds: Kinds,
	progress: Progress,
	activity: number
): readonly unknown[] {
	return eventsIn(knownActivities(outline, kinds).get(activity), progress);
}

function eventsIn(known: Known | undefined, { states }: Progress): readonly unknown[] {
	if (!known) return [];
	const { activity, kind } = known;
	const state = states.get(activity.number);
	return state === undefined ? [] : kind.events(activity.rules, state);
}

export function toStored(outline: Outline, kinds: Kinds, progress: Progress): Stored {
	const known = knownActivities(outline, kinds);
	const activities = new Map(progress.carried);
	for (const [number, state] of progress.states) {
		const found = known.get(number);
		if (found) activities.set(number, found.kind.toNumbers(found.activity.rules, state));
	}
	return { place: progress.place, visited: progress.visited, activities: sortedByKey(activities) };
}

/** Reads numbers into this build's course. What it cannot read is carried, or counted as skipped. */
export function fromStored(outline: Outline, kinds: Kinds, stored: Stored): Replayed {
	const known = knownActivities(outline, kinds);
	const hasPlace = outline.lessons.some(({ number }) => number === stored.place);
	const carried = new Map<number, readonly number[]>();
	const events: LearnerEvent[] = [];
	for (const [activity, numbers] of stored.activities) {
		const found = known.get(activity);
		const own = found?.kind.fromNumbers(found.activity.rules, numbers);
		if (own) events.push(...own.map((event) => ({ activity, event })));
		else carried.set(activity, numbers);
	}
	const place = hasPlace ? stored.place : 0;
	return replay(outline, kinds, events, { ...noProgress, place, visited: stored.visited, carried });
}

/** Each number once, in order. */
export function ascending(numbers: Iterable<number>): number[] {
	return [...new Set(numbers)].sort((a, b) => a - b);
}

export function sortedByKey<Value>(map: ReadonlyMap<number, Value>): Map<number, Value> {
	return new Map([...map].sort(([a], [b]) => a - b));
}
