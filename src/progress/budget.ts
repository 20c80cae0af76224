import type { Kinds } from '#activities/learner.ts';
import type { Outline } from '#course/course.ts';
import { encode } from './codec.ts';
import { ascending, knownActivities, sortedByKey, type Stored } from './progress.ts';

/** Characters. The narrowest LMS standard keeps 4,096; the rest is for activities of later releases. */
export const progressLimit = 3500;

export interface Budget {
	/** Characters of the longest progress string that any learner of this course can have. */
	readonly length: number;
	readonly limit: number;
	/** What takes the room, the biggest first. */
	readonly consumers: readonly Consumer[];
}

export interface Consumer {
	readonly lesson: string;
	readonly activity: string;
	readonly characters: number;
}

// More saves than a learner can make in a lifetime, and still few digits.
const mostSaves = 2 ** 31;

/** Measures the worst case of a course. Over the limit, an export has to fail: a learner's answers would be cut off. */
export function budgetOf(outline: Outline, kinds: Kinds): Budget {
	const worst = worstCase(outline, kinds);
	const length = lengthOf(outline, worst);
	const consumers = outline.lessons.flatMap((lesson) =>
		lesson.activities.map(({ id, number }) => {
			const activities = new Map(worst.activities);
			activities.delete(number);
			const characters = length - lengthOf(outline, { ...worst, activities });
			return { lesson: lesson.id, activity: id, characters };
		})
	);
	return {
		length,
		limit: progressLimit,
		consumers: consumers.sort((a, b) => b.characters - a.characters)
	};
}

function worstCase(outline: Outline, kinds: Kinds): Stored {
	const visited = ascending(outline.lessons.map(({ number }) => number));
	const activities = new Map<number, readonly number[]>();
	for (const [number, { activity, kind }] of knownActivities(outline, kinds)) {
		activities.set(number, kind.worstCase(activity.rules));
	}
	return { place: visited.at(-1) ?? 0, visited, activities: sortedByKey(activities) };
}

function lengthOf({ release }: Outline, stored: Stored): number {
	return encode({ stored, release, counter: mostSaves }).length;
}
