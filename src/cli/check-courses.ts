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
	/** True: for other programs instead of people. */
	readonly json?: boolean | undefined;
	readonly log: Log;
}

/** Checks courses that exist; resolves to 1 if any of them has an error, else to 0. */
export async function check(command: CheckCommand): Promise<number> {
	const chosen = await chooseCourses(command.content, command.courses);
	return runCheck({ ...command, courses: chosen.map(({ id }) => id) });
}
