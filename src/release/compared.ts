import type { Kinds } from '#activities/learner.ts';
import type { Updates } from '#activities/update.ts';
import type { OutlineActivity } from '#course/course.ts';
import type { Content } from '#course/release.ts';
import { scoredActivities } from '#progress/standing.ts';

/** What was released last and what is to be released now, with what is known of their kinds of activity. */
export interface Compared {
	readonly contents: readonly [before: Content, after: Content];
	readonly kinds: Kinds;
	readonly updates: Updates;
}

export interface PlacedActivity {
	readonly activity: OutlineActivity;
	readonly title: string;
	/** A number for all that it says. */
	readonly text: string;
	/** The title of its lesson. */
	readonly lesson: string;
	readonly lessonNumber: number;
	/** True: the score depends on it, so that results say something else when it means something else. */
	readonly scored: boolean;
}

/** By number, in the order of the course. */
export function activitiesOf({
	outline,
	activities
}: Content): ReadonlyMap<number, PlacedActivity> {
	const scored = new Set(scoredActivities(outline).map(({ number }) => number));
	return new Map(
		outline.lessons.flatMap((lesson) =>
			lesson.activities.map((activity) => {
				const { title = activity.id, text = '' } = activities.get(activity.number) ?? {};
				const at = { lesson: lesson.title, lessonNumber: lesson.number };
				const worth = { scored: scored.has(activity.number) };
				return [activity.number, { activity, title, text, ...at, ...worth }] as const;
			})
		)
	);
}

/** Whether two plain values differ, whatever the order of their members and whether what is absent was written. */
export function changed(a: unknown, b: unknown): boolean {
	return normal(a) !== normal(b);
}

/** True: the same members, in lists too, if in another order. */
export function isReordered(a: unknown, b: unknown): boolean {
	return !changed(inAnyOrder(a), inAnyOrder(b));
}

function inAnyOrder(value: unknown): unknown {
	if (Array.isArray(value)) return value.map((one) => normal(inAnyOrder(one))).sort();
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inAnyOrder(one)]));
}

function normal(value: unknown): string {
	return (
		JSON.stringify(value, (_key, one: unknown) =>
			typeof one === 'object' && one !== null && !Array.isArray(one)
				? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
				: one
		) ?? ''
	);
}
