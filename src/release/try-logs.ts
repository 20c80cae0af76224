import type { Kinds, Result } from '#activities/learner.ts';
import type { UpdateKind } from '#activities/update.ts';
import type { Outline, OutlineActivity } from '#course/course.ts';
import { fromStored, replay, toStored, type Progress } from '#progress/progress.ts';
import { standingOf } from '#progress/standing.ts';

/** What became of one learner's work in one activity when it was opened in the update. */
export interface Tried {
	readonly before: Result;
	readonly after: Result;
	/** True: all that was kept of it is there and means what it meant. */
	readonly whole: boolean;
}

/**
 * Lets learners do in one activity whatever can be done there, stores it as it is stored, and opens it in the update.
 *
 * @param numbers of one activity in two outlines: without it in the second, nothing of it can be opened
 */
export function tryLogs(
	[before, after]: readonly [Outline, Outline],
	activity: OutlineActivity,
	kinds: Kinds,
	kind: UpdateKind
): readonly Tried[] {
	const { number } = activity;
	const [old, now] = [only(before, number), only(after, number)];
	return kind.logs(activity.rules).map((events) => {
		const log = events.map((event) => ({ activity: number, event }));
		const { progress } = replay(old, kinds, log);
		const stored = toStored(old, kinds, progress);
		const opened = fromStored(now, kinds, stored);
		const kept = toStored(now, kinds, { ...opened.progress, carried: new Map() });
		return {
			before: resultOf(old, kinds, progress, number),
			after: resultOf(now, kinds, opened.progress, number),
			whole:
				opened.skipped === 0 &&
				String(kept.activities.get(number)) === String(stored.activities.get(number))
		};
	});
}

/** A course of one activity, so that hundreds of learners are opened in no time. */
function only(outline: Outline, number: number): Outline {
	const isIt = (one: OutlineActivity) => one.number === number;
	return {
		...outline,
		lessons: outline.lessons
			.filter(({ activities }) => activities.some(isIt))
			.map((lesson) => ({ ...lesson, testout: [], activities: lesson.activities.filter(isIt) }))
	};
}

const nothing: Result = { begun: false, done: false, earned: undefined };

function resultOf(outline: Outline, kinds: Kinds, progress: Progress, number: number): Result {
	return standingOf(outline, kinds, progress).results.get(number) ?? nothing;
}
