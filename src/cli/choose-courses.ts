import { findCourses, NoCourseError } from '#content/load-course.ts';
import { listed, nearest } from '#content/nearest.ts';
import { UserError } from './user-error.ts';

export interface ChosenCourse {
	/** The folder's name. */
	readonly id: string;
	/** Absolute. */
	readonly folder: string;
}

/**
 * The courses of a content folder that were named, or all of them. Rejects with a {@link UserError} for a
 * folder without courses and for a name that none of them has.
 */
export async function chooseCourses(
	content: string,
	names: readonly string[]
): Promise<readonly ChosenCourse[]> {
	const courses = await findCourses(content).catch((error: unknown) => {
		throw error instanceof NoCourseError ? new UserError(error.message) : error;
	});
	if (names.length === 0) return courses;
	return [...new Set(names)].map((name) => byName(courses, name));
}

function byName(courses: readonly ChosenCourse[], name: string): ChosenCourse {
	const course = courses.find(({ id }) => id === name);
	if (course) return course;
	const ids = courses.map(({ id }) => id);
	const meant = nearest(name, ids);
	const all = `There ${ids.length === 1 ? 'is' : 'are'} ${listed(ids)}.`;
	throw new UserError(
		`There is no course "${name}".`,
		meant === undefined ? all : `Did you mean "${meant}"?`
	);
}
