import type { Course } from '#course/course.ts';
import type { Problem, ProblemInFile } from '#course/problem.ts';
import { buildCourse, type DraftCourse } from './build-course.ts';
import { checkCourse, checkLesson } from './check-course.ts';
import { checkLessonFiles } from './check-lesson-files.ts';
import { checkProse } from './check-prose.ts';
import { sortProblems } from './format-problem.ts';
import { emptyLock, readLock, writeLock, type Lock } from './ids-lock.ts';
import type { ImageSize } from './image-size.ts';
import { mapCourse } from './map-course.ts';
import { numberThings, type Numbered } from './number-things.ts';
import { parseCourse, parseLesson, type ParsedCourse } from './parse-lesson.ts';
import { readActivities, thingsOf } from './read-activities.ts';
import type { AuthorKinds } from './read-blocks.ts';
import { renderPages, type LessonPage } from './render-pages.ts';

/** A course folder's content, without the disk it came from. */
export interface CourseFiles {
	/** The folder's name. */
	readonly id: string;
	/** Text of the Markdown files at the folder's top, and of ids.lock, by name. */
	readonly texts: ReadonlyMap<string, string>;
	/** All other files, by path in the folder; the size of those that are pictures. */
	readonly media: ReadonlyMap<string, ImageSize | undefined>;
}

export interface ReadCourse {
	/** Undefined as soon as there is one error. */
	readonly course: Course | undefined;
	readonly problems: readonly Problem[];
	/** Empty without a course. */
	readonly pages: readonly LessonPage[];
	readonly overview: LessonPage;
	/** What ids.lock should say now; as it was when anything is in doubt. */
	readonly lock: string;
}

/**
 * Reads a course, or says everything that is wrong with it. Files are named as in `files.texts`.
 *
 * @param write true: things without a number get one; false: that is an error
 */
export async function readCourse(
	files: CourseFiles,
	kinds: AuthorKinds,
	write: boolean
): Promise<ReadCourse> {
	const problems: Problem[] = [];
	const draft = readDraft(files, kinds, problems);
	const numbered = numberDraft(files, draft, write, problems);
	const rendered = hasError(problems) ? undefined : await renderPages(draft, problems);
	if (rendered === undefined || hasError(problems)) {
		return {
			course: undefined,
			problems: sortProblems(problems),
			pages: [],
			overview: { lesson: '', file: 'course.md', svelte: '' },
			lock: files.texts.get('ids.lock') ?? ''
		};
	}
	return {
		course: buildCourse(files.id, draft, numbered),
		problems: sortProblems(problems),
		...rendered,
		lock: writeLock(numbered.lock)
	};
}

function hasError(problems: readonly Problem[]): boolean {
	return problems.some(({ severity }) => severity === 'error');
}

/** Everything but numbers: parse each file, then compare them with each other. */
function readDraft(files: CourseFiles, kinds: AuthorKinds, problems: Problem[]): DraftCourse {
	const into = (file: string) => (problem: ProblemInFile) => problems.push({ ...problem, file });
	const settingsText = files.texts.get('course.md') ?? '';
	const course = parseCourse(settingsText, kinds, into('course.md'));
	const houseTerm = termOf(course);
	const lessons = [...files.texts]
		.filter(([file]) => isLesson(file))
		.map(([file, text]) => parseLesson(file, text, kinds, houseTerm, into(file)))
		.sort((a, b) => a.order - b.order || (a.file < b.file ? -1 : 1));
	const map = mapCourse(course, lessons, files, houseTerm);
	const language = course.front.settings?.language ?? 'en';

	checkProse(course, map, into('course.md'));
	checkLessonFiles(lessons, into);
	const drafts = lessons.map((parsed) => {
		checkProse(parsed, map, into(parsed.file));
		checkLesson(parsed, map, into(parsed.file));
		const activities = readActivities(parsed, map, language, into(parsed.file));
		return { parsed, activities };
	});
	checkCourse(
		course,
		lessons,
		drafts.flatMap(({ activities }) => activities),
		map,
		into
	);
	return { course, lessons: drafts, map };
}

/** A Markdown file at the top of the folder, but for the settings and a readme for colleagues. */
export function isLesson(file: string): boolean {
	return file.endsWith('.md') && file !== 'course.md' && file.toLowerCase() !== 'readme.md';
}

function termOf(course: ParsedCourse): string | undefined {
	const term: unknown = Reflect.get(Object(course.front.raw), 'houseTerm');
	return typeof term === 'string' ? term : undefined;
}

function numberDraft(
	files: CourseFiles,
	draft: DraftCourse,
	write: boolean,
	problems: Problem[]
): Numbered {
	const text = files.texts.get('ids.lock');
	const lock: Lock =
		text === undefined
			? emptyLock
			: readLock(text, (problem) => problems.push({ ...problem, file: 'ids.lock' }));
	const things = draft.lessons.flatMap(({ parsed, activities }) => thingsOf(parsed, activities));
	// With a block unread its number would look removed: nothing is concluded from half a course.
	if (hasError(problems)) return { numbers: new Map(), lock };
	if (text === undefined && !write) {
		problems.push(noLock(files.id));
		return { numbers: new Map(), lock };
	}
	const numbered = numberThings(things, lock, files.id, write, (problem) => problems.push(problem));
	const isNew = writeLock(numbered.lock) !== writeLock(lock);
	if (isNew && !write && !hasError(problems)) problems.push(staleLock(files.id));
	return numbered;
}

/** Nothing is lost yet, but the next edit would be compared with the wrong text. */
function staleLock(id: string): Problem {
	return {
		code: 'ids/stale',
		severity: 'warning',
		file: 'ids.lock',
		at: { line: 1, column: 1, length: 7 },
		message:
			'Since this file was written, texts were reworded or removed. Until it is brought up to date, a later change could be taken for another one, and a learner half-way could lose an answer.',
		hint: `Run npm run check -- ${id} --write, and commit ids.lock.`
	};
}

function noLock(id: string): Problem {
	return {
		code: 'ids/no-lock',
		severity: 'error',
		file: 'course.md',
		at: { line: 1, column: 1, length: 3 },
		message:
			'The course has no file ids.lock yet. It holds the numbers under which the progress of learners is stored, so that an update of the course loses nothing.',
		hint: `Run npm run check -- ${id} --write, and commit ids.lock.`
	};
}
