import { relative } from 'node:path';
import type { Course } from '#course/course.ts';
import { loadCourse } from '#content/load-course.ts';
import { listed } from '#content/nearest.ts';
import { buildSite, type BuiltSite } from './build-site.ts';
import { writeCatalogue } from './catalogue.ts';
import { runCheck } from './check.ts';
import { chooseCourses, type ChosenCourse } from './choose-courses.ts';
import { projectRoot, type Log } from './project.ts';
import { readReporting, type Reporting } from './reporting.ts';
import { UserError } from './user-error.ts';

export interface BuildCommand {
	/** Absolute: the folder that holds the courses. */
	readonly content: string;
	/** Names of courses; none means all. */
	readonly courses: readonly string[];
	/** Absolute: where sites go. */
	readonly out: string;
	readonly force: boolean;
	/** The one language (BCP 47) that is built, beside the site that has all. Without it, that site is. */
	readonly language?: string | undefined;
	readonly log: Log;
}

export interface BuiltCourse {
	readonly chosen: ChosenCourse;
	readonly course: Course;
	/** The same in the other languages that are built with it. */
	readonly translations: readonly Course[];
	readonly site: BuiltSite;
	/** Undefined: all that there are. */
	readonly language: string | undefined;
	/** Where the site sends what learners do; undefined: nowhere. */
	readonly reporting: Reporting | undefined;
}

/**
 * Builds the websites of courses that have been checked, and a page that lists them. Says what it does as
 * it goes.
 */
export async function buildCourses(command: BuildCommand): Promise<readonly BuiltCourse[]> {
	const built: BuiltCourse[] = [];
	for (const chosen of await chooseCourses(command.content, command.courses)) {
		const { course, translations, language } = await loadWanted(chosen, command.language);
		const started = Date.now();
		command.log(`Building   ${chosen.id}${language === undefined ? '' : ` in ${language}`} …`);
		const reporting = readReporting(course, command.log);
		const site = await buildSite(chosen, { ...command, language, reporting });
		const path = relative(projectRoot, site.folder) || site.folder;
		const seconds = ((Date.now() - started) / 1000).toFixed(1);
		command.log(site.fresh ? `Built      ${path} in ${seconds} s` : `Unchanged  ${path}`);
		built.push({ chosen, course, translations, site, language, reporting });
	}
	// It lists what is there in all languages.
	if (command.language !== undefined) return built;
	await writeCatalogue(
		command.out,
		built.map(({ course }) => course)
	);
	return built;
}

/** The course in the language that is wanted, or in all of them. Rejects with a {@link UserError} where it has errors. */
async function loadWanted(
	{ id, folder }: ChosenCourse,
	wanted: string | undefined
): Promise<Pick<BuiltCourse, 'course' | 'translations' | 'language'>> {
	const { course, translations } = await loadCourse(folder);
	if (!course)
		throw new UserError(`The course "${id}" has errors.`, 'Find them with: npm run check');
	if (wanted === undefined) {
		return { course, translations: translations.map((one) => one.course), language: undefined };
	}
	const languages = [course, ...translations.map((one) => one.course)].map((one) => one.language);
	const language = languages.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
	const only = language === undefined ? undefined : await loadCourse(folder, { language });
	if (only?.course) return { course: only.course, translations: [], language };
	throw new UserError(
		`The course "${id}" is not there in "${wanted}".`,
		`There ${languages.length === 1 ? 'is' : 'are'} ${listed(languages)}.`
	);
}

/** Checks and builds; resolves to 1, before anything is built, if a course has an error. */
export async function build(command: BuildCommand): Promise<number> {
	const checked = await runCheck({ ...command, write: false });
	if (checked === 0) await buildCourses(command);
	return checked;
}
