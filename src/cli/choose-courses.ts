import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { findCourses } from '#content/load-course.ts';
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
	const found = (await isFolder(content)) ? await findCourses(content) : undefined;
	if (!found) {
		throw new UserError(
			`There is no folder ${content}.`,
			'Name the folder that holds your courses: --content FOLDER'
		);
	}
	const courses = found.map((folder) => ({ id: basename(folder), folder }));
	if (courses.length === 0) {
		throw new UserError(
			`There is no course in ${content}.`,
			'A course is a folder with a course.md; this folder may be one itself or hold several.'
		);
	}
	if (names.length === 0) return courses;
	return [...new Set(names)].map((name) => byName(courses, name));
}

function byName(courses: readonly ChosenCourse[], name: string): ChosenCourse {
	const course = courses.find(({ id }) => id === name);
	if (course) return course;
	const ids = courses.map(({ id }) => id);
	const meant = nearest(name, ids);
	throw new UserError(
		`There is no course "${name}".`,
		meant === undefined
			? `There ${ids.length === 1 ? 'is' : 'are'} ${listed(ids)}.`
			: `Did you mean "${meant}"?`
	);
}

async function isFolder(path: string): Promise<boolean> {
	return stat(path).then(
		(found) => found.isDirectory(),
		() => false
	);
}
