import { loadKinds, type Kinds } from '#activities/learner.ts';
import { loadUpdates, type Updates } from '#activities/update.ts';
import type { OutlineActivity } from '#course/course.ts';
import { changeClasses, type Content, type Size, type Update } from '#course/release.ts';
import { replay, fromStored, toStored, type LearnerEvent } from '#progress/progress.ts';
import { standingOf } from '#progress/standing.ts';
import { activityChanges } from './activity-changes.ts';
import type { Compared } from './compared.ts';
import { courseChanges } from './course-changes.ts';
import { lessonChanges } from './lesson-changes.ts';

/** Says everything that is different, and what learners who are half-way will see of it: the gravest first. */
export async function compareContent(before: Content, after: Content): Promise<Update> {
	const activities = [before, after].flatMap(allActivities);
	const [kinds, updates] = await Promise.all([
		loadKinds(activities),
		loadUpdates(activities.map(({ kind }) => kind))
	]);
	const compared: Compared = { contents: [before, after], kinds, updates };
	const changes = [
		...courseChanges(compared),
		...lessonChanges(compared),
		...activityChanges(compared)
	];
	const rank = (one: (typeof changes)[number]) => -changeClasses.indexOf(one.is);
	return {
		changes: changes.sort((a, b) => rank(a) - rank(b)),
		staysComplete: staysComplete(before, after, kinds, updates)
	};
}

/** The largest of all changes. */
export function sizeOf({ changes }: Pick<Update, 'changes'>): Size {
	const sizes = changes.map(({ size }) => size);
	if (sizes.includes('major')) return 'major';
	return sizes.includes('minor') ? 'minor' : 'patch';
}

/** Parts of activities that would credit learners with what they have not done, by activity number. */
export async function unearnedCredits(
	before: Content,
	after: Content
): Promise<ReadonlyMap<number, readonly number[]>> {
	const old = new Map(allActivities(before).map((one) => [one.number, one]));
	const updates = await loadUpdates([...old.values()].map(({ kind }) => kind));
	const found = allActivities(after).flatMap(({ number, kind, rules }) => {
		const was = old.get(number);
		const parts = was && was.kind === kind ? updates[kind]?.credits?.(was.rules, rules) : undefined;
		return parts && parts.length > 0 ? [[number, parts] as const] : [];
	});
	return new Map(found);
}

function allActivities({ outline }: Content): readonly OutlineActivity[] {
	return outline.lessons.flatMap(({ activities }) => activities);
}

/** A learner who has done everything as well as can be, opened in the update. */
function staysComplete(before: Content, after: Content, kinds: Kinds, updates: Updates): boolean {
	const log: LearnerEvent[] = [
		...before.outline.lessons.map(({ number }) => ({ lesson: number })),
		...allActivities(before).flatMap(({ number, kind, rules }) =>
			(updates[kind]?.logs(rules)[0] ?? []).map((event) => ({ activity: number, event }))
		)
	];
	const { progress } = replay(before.outline, kinds, log);
	if (!standingOf(before.outline, kinds, progress).completed) return true;
	const stored = toStored(before.outline, kinds, progress);
	const opened = fromStored(after.outline, kinds, stored).progress;
	return standingOf(after.outline, kinds, opened).completed;
}
