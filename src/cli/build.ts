import { relative } from 'node:path';
import type { Course } from '#course/course.ts';
import { loadCourse } from '#content/load-course.ts';
import { buildSite, type BuiltSite } from './build-site.ts';
import { writeCatalogue } from './catalogue.ts';
import { runCheck } from './check.ts';
import { chooseCourses, type ChosenCourse } from './choose-courses.ts';
import { projectRoot, type Log } from './project.ts';
import { UserError } from './user-error.ts';

export interface BuildCommand {
	/** Absolute: the folder that holds the courses. */
	readonly content: string;
	/** Names of courses; none means all. */
	readonly courses: readonly string[];
	/** Absolute: where sites go. */
	readonly out: string;
	readonly force: boolean;
	readonly log: Log;
}

export interface BuiltCourse {
	readonly chosen: ChosenCourse;
	readonly course: Course;
	readonly site: BuiltSite;
}

/**
 * Builds the websites of courses that have been checked, and a page that lists them. Says what it does as
 * it goes.
 */
export async function buildCourses(command: BuildCommand): Promise<readonly BuiltCourse[]> {
	const built: BuiltCourse[] = [];
	for (const chosen of await chooseCourses(command.content, command.courses)) {
		const { course } = await loadCourse(chosen.folder);
		if (!course)
			throw new UserError(`The course "${chosen.id}" has errors.`, 'Find them with: npm run check');
		const started = Date.now();
		command.log(`Building   ${chosen.id} …`);
		const site = await buildSite(chosen, command);
		const path = relative(projectRoot, site.folder) || site.folder;
		const seconds = ((Date.now() - started) / 1000).toFixed(1);
		command.log(site.fresh ? `Built      ${path} in ${seconds} s` : `Unchanged  ${path}`);
		built.push({ chosen, course, site });
	}
	await writeCatalogue(
		command.out,
		built.map(({ course }) => course)
	);
	return built;
}

/** Checks and builds; resolves to 1, before anything is built, if a course has an error. */
export async function build(command: BuildCommand): Promise<number> {
	const checked = await runCheck({ ...command, write: false });
	if (checked === 0) await buildCourses(command);
	return checked;
}
