import type { Course } from '#course/course.ts';
import type { Problem } from '#course/problem.ts';
import type { Release } from '#course/release.ts';
import { draftVersion } from '#course/version.ts';
import { changedFiles, fingerprint } from './fingerprint.ts';
import { sortProblems } from './format-problem.ts';
import type { ReadCourse } from './read-course.ts';
import { readReleases } from './read-releases.ts';

/** What learners were given of a course, and whether it is still the same. */
export interface Released {
	/** The last one last. */
	readonly releases: readonly Release[];
	/** True: there was none yet, or its content or its version have changed since the last. */
	readonly isDraft: boolean;
}

/**
 * A course with its releases. One that has changed since the last has the version of a draft, in all languages; one whose
 * releases cannot be read is none.
 *
 * @param folder the course's
 */
export async function withReleases(
	folder: string,
	read: ReadCourse
): Promise<ReadCourse & { readonly released: Released }> {
	const broken: Problem[] = [];
	const releases = await readReleases(folder, (problem) => broken.push(problem));
	const last = releases.at(-1);
	const isDraft = !last || (await hasChanged(folder, read, last));
	const marked = (one: Course): Course =>
		last && isDraft ? { ...one, version: draftVersion(one.version, last.version) } : one;
	return {
		...read,
		course: broken.length > 0 ? undefined : read.course && marked(read.course),
		problems: sortProblems([...read.problems, ...broken]),
		translations: read.translations.map((one) => ({ ...one, course: marked(one.course) })),
		released: { releases, isDraft }
	};
}

async function hasChanged(
	folder: string,
	{ course }: ReadCourse,
	{ version, content }: Release
): Promise<boolean> {
	return (
		course?.version !== version ||
		changedFiles(content.files, await fingerprint(folder)).length > 0
	);
}
