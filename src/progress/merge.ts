import type { Kinds } from '#activities/learner.ts';
import type { Outline } from '#course/course.ts';
import type { Save } from './codec.ts';
import {
	ascending,
	fromStored,
	knownActivities,
	noProgress,
	sortedByKey,
	toStored,
	type Progress
} from './progress.ts';

/** Progress with the count that orders it against another copy of the same learner's. */
export interface Counted {
	readonly progress: Progress;
	readonly counter: number;
}

/**
 * One learner's progress on two devices as one: nothing that either holds is lost. Commutative and idempotent. The
 * place is that of the higher counter.
 */
export function merge(outline: Outline, kinds: Kinds, a: Counted, b: Counted): Counted {
	const carried = union(a.progress.carried, b.progress.carried, (_number, one, other) =>
		isLater(one, other) ? one : other
	);
	const known = knownActivities(outline, kinds);
	const states = union(a.progress.states, b.progress.states, (number, one, other) => {
		const found = known.get(number);
		return found ? found.kind.merge(found.activity.rules, one, other) : one;
	});
	const visited = ascending([...a.progress.visited, ...b.progress.visited]);
	const place = isLater([b.counter, b.progress.place], [a.counter, a.progress.place])
		? b.progress.place
		: a.progress.place;
	return {
		progress: { place, visited, states, carried },
		counter: Math.max(a.counter, b.counter)
	};
}

/** Whether two hold the same answers and visits. Where the learner is counts for nothing. */
export function isSameProgress(outline: Outline, kinds: Kinds, a: Progress, b: Progress): boolean {
	return form(outline, kinds, a) === form(outline, kinds, b);
}

/** What of it was done in these lessons. */
export function within({ lessons }: Outline, { place, visited, states }: Progress): Progress {
	const numbers = new Set(lessons.map(({ number }) => number));
	const activities = new Set(
		lessons.flatMap((lesson) => lesson.activities.map(({ number }) => number))
	);
	return {
		place,
		visited: visited.filter((number) => numbers.has(number)),
		states: new Map([...states].filter(([number]) => activities.has(number))),
		carried: new Map()
	};
}

function form(outline: Outline, kinds: Kinds, progress: Progress): string {
	const { visited, activities } = toStored(outline, kinds, progress);
	return JSON.stringify([visited, ...activities]);
}

/** A save as this build understands it. */
export function counted(outline: Outline, kinds: Kinds, save: Save | undefined): Counted {
	if (!save) return { progress: noProgress, counter: 0 };
	return { progress: fromStored(outline, kinds, save.stored).progress, counter: save.counter };
}

function union<Value>(
	a: ReadonlyMap<number, Value>,
	b: ReadonlyMap<number, Value>,
	both: (number: number, one: Value, other: Value) => Value
): Map<number, Value> {
	const result = new Map(a);
	for (const [number, other] of b) {
		const one = result.get(number);
		result.set(number, one === undefined ? other : both(number, one, other));
	}
	return sortedByKey(result);
}

/** Any total order will do for numbers nobody here can read: the longer list, else the higher number at the first difference. */
function isLater(one: readonly number[], other: readonly number[]): boolean {
	if (one.length !== other.length) return one.length > other.length;
	const index = one.findIndex((number, i) => number !== other[i]);
	return index >= 0 && (one[index] ?? 0) > (other[index] ?? 0);
}
