import { runCheck } from './check.ts';
import { chooseCourses } from './choose-courses.ts';
import type { Log } from './project.ts';

export interface CheckCommand {
	/** Absolute: the folder that holds the courses. */
	readonly content: string;
	/** Names of courses; none means all. */
	readonly courses: readonly string[];
	/** True: new activities get their lasting numbers. */
	readonly write: boolean;
	readonly log: Log;
}

/** Checks courses that exist; resolves to 1 if any of them has an error, else to 0. */
export async function check({ content, courses, write, log }: CheckCommand): Promise<number> {
	const chosen = await chooseCourses(content, courses);
	return runCheck({ content, courses: chosen.map(({ id }) => id), write, log });
}
