import type { KeyEntry } from '#course/report-key.ts';
import type { Activity, Course, Lesson } from '#course/course.ts';
import type { AuthorKind } from './author.ts';
import { kinds } from './kinds.ts';

/** What reports may show of one activity. */
export interface KeyOfActivity {
	readonly lesson: Lesson;
	readonly activity: Activity;
	readonly entries: readonly KeyEntry[];
}

/** All that reports on a course may show, in its order. Nothing of what is private: no LMS is told of that. */
export async function reportKeyOf({ lessons }: Course): Promise<readonly KeyOfActivity[]> {
	const authors = await Promise.all(
		kinds.map(async (kind) => (await import(`./${kind}/author.ts`)) as { author: AuthorKind })
	);
	const byKind = new Map(authors.map(({ author }) => [author.kind, author]));
	return lessons.flatMap((lesson) =>
		lesson.activities.map((activity) => ({
			lesson,
			activity,
			entries: byKind.get(activity.kind)?.reportKey?.(activity) ?? []
		}))
	);
}
