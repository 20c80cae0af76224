import {
	counted,
	formatProblem,
	noPaint,
	sortProblems,
	summariseProblems,
	terminalPaint
} from '#content/format-problem.ts';
import { checkCommand } from '#content/check-command.ts';
import { loadCourse, type LoadedCourse } from '#content/load-course.ts';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { budgetProblem, measureProgress } from './check-budget.ts';
import { checkTheme } from './check-theme.ts';
import { chooseCourses } from './choose-courses.ts';
import { formatProof } from './format-proof.ts';
import { projectRoot } from './project.ts';

export interface CheckOptions {
	/** The folder with the courses, or a course itself. */
	readonly content: string;
	/** Ids of the courses to check; none means all. */
	readonly courses: readonly string[];
	/** Append numbers for what is new to ids.lock. */
	readonly write: boolean;
	/** One JSON object a line for each problem, for other programs. */
	readonly json?: boolean | undefined;
	/** An absolute path: where the maps of the scenarios go. Without it, none are drawn. */
	readonly map?: string | undefined;
	/** Show the proof of each activity that can be proven; not with `json`. */
	readonly prove?: boolean | undefined;
	/** Show what gives evidence for which objective, and how hard each lesson is to read; not with `json`. */
	readonly blueprint?: boolean | undefined;
	/** Follow every link as a Git host does. */
	readonly gitLinks?: boolean | undefined;
	/** Takes one message, of one line or several. */
	readonly log: (message: string) => void;
}

/**
 * Checks courses and says everything that is wrong with them. Rejects with a UserError when there is no
 * such course.
 *
 * @returns the exit code: 1 when there is an error, 0 for warnings only
 */
export async function runCheck(options: CheckOptions): Promise<number> {
	let failed = false;
	for (const { id, folder } of await chooseCourses(options.content, options.courses)) {
		const command = checkCommand(id, shownContent(options.content));
		const read = await loadCourse(folder, { write: options.write, command });
		const whole = await withWhole(folder, read);
		const loaded = options.gitLinks === true ? await withGitLinks(folder, whole) : whole;
		failed ||= loaded.problems.some(({ severity }) => severity === 'error');
		if (options.json === true) logJson(loaded, options);
		else logProblems(id, loaded, options);
		if (options.map !== undefined) await drawMaps(id, loaded, options.map, options);
		if (options.prove === true && options.json !== true) logProofs(loaded, options);
		if (options.blueprint === true && options.json !== true) await logFigures(id, loaded, options);
	}
	return failed ? 1 : 0;
}

/** As it can be typed where the command was typed; undefined for the folder that is searched anyway. */
function shownContent(content: string): string | undefined {
	const here = process.env.INIT_CWD ?? process.cwd();
	const folder = resolve(here, content);
	if (folder === resolve(projectRoot, 'content')) return undefined;
	const path = relative(here, folder);
	if (path === '') return '.';
	return path.startsWith('..') || isAbsolute(path) ? folder : path;
}

/** What only the whole course shows: progress that would not fit in an LMS, and a theme that learners could not read. */
async function withWhole(folder: string, loaded: LoadedCourse): Promise<LoadedCourse> {
	const { course, overview } = loaded;
	if (!course) return loaded;
	const budget = budgetProblem(await measureProgress(course), overview.file);
	const theme = course.theme === undefined ? undefined : join(dirname(overview.file), course.theme);
	const css = theme && (await readFile(join(folder, course.theme ?? ''), 'utf8'));
	const more = [...(budget ? [budget] : []), ...(theme && css ? await checkTheme(css, theme) : [])];
	if (more.length === 0) return loaded;
	const texts = new Map([...loaded.texts, ...(theme && css ? ([[theme, css]] as const) : [])]);
	return { ...loaded, texts, problems: [...loaded.problems, ...more] };
}

async function withGitLinks(folder: string, loaded: LoadedCourse): Promise<LoadedCourse> {
	const { gitLinkProblems } = await import('./check-git-links.ts');
	return { ...loaded, problems: [...loaded.problems, ...(await gitLinkProblems(folder, loaded))] };
}

function logJson({ problems }: LoadedCourse, { log }: CheckOptions): void {
	for (const problem of sortProblems(problems)) log(JSON.stringify(problem));
}

function logProblems(id: string, loaded: LoadedCourse, { log }: CheckOptions): void {
	for (const text of formatProblems(loaded)) log(`${text}\n`);
	log(`${id}: ${summariseCourse(loaded)}`);
}

async function drawMaps(
	id: string,
	loaded: LoadedCourse,
	out: string,
	{ json, log }: CheckOptions
): Promise<void> {
	const { writeMaps } = await import('./write-maps.ts');
	const written = await writeMaps(loaded, out);
	if (json === true) return;
	log(
		written
			? `${id}: ${counted(written.scenarios, 'scenario')} drawn in ${relative(process.env.INIT_CWD ?? process.cwd(), written.page)}`
			: `${id}: no map is drawn while the course has mistakes`
	);
}

function logProofs({ proofs }: LoadedCourse, { log }: CheckOptions): void {
	for (const proof of proofs) log(`\n${formatProof(proof)}`);
}

async function logFigures(
	id: string,
	{ figures, course }: LoadedCourse,
	{ log }: CheckOptions
): Promise<void> {
	if (!figures || !course) {
		log(`${id}: there is no blueprint while the course has mistakes`);
		return;
	}
	const { figuresTables } = await import('./figures.ts');
	const { formatFigures } = await import('./format-figures.ts');
	for (const table of figuresTables(figures, course.language)) log(`\n${formatFigures(table)}`);
}

/** Every problem of a course as a terminal shows it; in colour where the terminal has some. */
export function formatProblems({
	problems,
	texts
}: Pick<LoadedCourse, 'problems' | 'texts'>): string[] {
	const paint = process.stdout.isTTY && !process.env['NO_COLOR'] ? terminalPaint : noPaint;
	return sortProblems(problems).map((problem) =>
		formatProblem(problem, texts.get(problem.file), paint)
	);
}

/** "1 lesson, 9 activities, no problems", or how many problems in how many files. */
export function summariseCourse({ course, problems }: LoadedCourse): string {
	const summary = summariseProblems(problems);
	if (course === undefined) return summary;
	const activities = course.lessons.reduce((sum, lesson) => sum + lesson.activities.length, 0);
	const lessons = counted(course.lessons.length, 'lesson');
	return `${lessons}, ${counted(activities, 'activity')}, ${summary}`;
}
