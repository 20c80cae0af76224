import { reportKeyOf } from '#activities/report-key.ts';
import { outlineOf, type Course } from '#course/course.ts';
import { spellKey } from '#lms/spelled-key.ts';
import type { PackageFile } from '#package/package-file.ts';
import { writeReportKey } from '#package/report-key.ts';
import { scoredActivities } from '#progress/standing.ts';

/** The key to the reports of a course, or of a refresher. */
export async function createReportKey(course: Course): Promise<PackageFile> {
	const scored = new Set(
		course.pass ? scoredActivities(outlineOf(course)).map(({ number }) => number) : []
	);
	const objectives = new Map(
		course.objectives.map(({ id, text, reported }) => [id, reported ?? text])
	);
	const found = await reportKeyOf(course);
	return writeReportKey(
		found.flatMap(({ lesson, activity, entries }) =>
			entries.map((entry) => ({
				entry,
				lesson: lesson.title,
				objective: entry.objective && objectives.get(entry.objective),
				scored: scored.has(activity.number) && entry.weighting > 0,
				spelled: spellKey(entry)
			}))
		)
	);
}
