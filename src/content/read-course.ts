import type { BlockForms, CourseFile, ProofTable } from '#activities/author.ts';
import type { Course } from '#course/course.ts';
import type { Problem, ProblemInFile } from '#course/problem.ts';
import { buildCourse, placesOf, type DraftCourse } from './build-course.ts';
import { checkCourse, checkLesson } from './check-course.ts';
import { checkFileNames } from './check-file-names.ts';
import { checkLessonFiles } from './check-lesson-files.ts';
import { adviseCourse } from './advice/advise-course.ts';
import { blueprintOf, type Blueprint } from './blueprint.ts';
import { checkProse } from './check-prose.ts';
import { collectTerms } from './collect-terms.ts';
import { sortProblems } from './format-problem.ts';
import { gatherLessons } from './gather-lessons.ts';
import { emptyLock, readLock, writeLock, type Lock } from './ids-lock.ts';
import { houseToken } from './house-term.ts';
import type { ImageSize } from './image-size.ts';
import { mapCourse } from './map-course.ts';
import { numberThings, type Numbered } from './number-things.ts';
import { parseCourse, parseLesson, type ParsedCourse } from './parse-lesson.ts';
import { readActivities, thingsOf, type PlacedActivity } from './read-activities.ts';
import { readingOf, type LessonReading } from './reading-ease/lesson-reading.ts';
import { renderPages, type LessonPage } from './render-pages.ts';

/** A course folder's content, without the disk it came from. */
export interface CourseFiles {
	/** The folder's name. */
	readonly id: string;
	/** Text of the Markdown files at the folder's top, and of ids.lock, by name. */
	readonly texts: ReadonlyMap<string, string>;
	/** Files of these names that are not text, and what is wrong with each. */
	readonly unread?: ReadonlyMap<string, ProblemInFile>;
	/** All other files, by path in the folder; the size of those that are pictures. */
	readonly media: ReadonlyMap<string, ImageSize | undefined>;
	/** What is known of those besides, where a disk was there to ask. */
	readonly files?: ReadonlyMap<string, CourseFile>;
}

export interface ReadCourse {
	/** Undefined as soon as there is one error. */
	readonly course: Course | undefined;
	readonly problems: readonly Problem[];
	/** Empty without a course. */
	readonly pages: readonly LessonPage[];
	readonly overview: LessonPage;
	/** Where each activity and its parts stand, by the activity's number; empty without a course. */
	readonly places: ReadonlyMap<number, PlacedActivity>;
	/** Of each activity that can be proven, with errors or without. */
	readonly proofs: readonly ActivityProof[];
	/** What shows that learners have reached each objective, and what each lesson asks of a reader. */
	readonly figures: CourseFigures | undefined;
	/** What ids.lock should say now; as it was when anything is in doubt. */
	readonly lock: string;
}

export interface ReadOptions {
	/** True: things without a number get one; false: that is an error. */
	readonly write: boolean;
	/** The command that checks this course, for hints to name. */
	readonly command: string;
}

/** Reads a course, or says everything that is wrong with it. Files are named as in `files.texts`. */
export async function readCourse(
	files: CourseFiles,
	forms: BlockForms,
	options: ReadOptions
): Promise<ReadCourse> {
	const problems: Problem[] = [];
	const draft = readDraft(files, forms, problems);
	const numbered = numberDraft(files, draft, options, problems);
	const rendered = hasError(problems) ? undefined : await renderPages(draft, problems);
	if (rendered === undefined || hasError(problems)) {
		return {
			course: undefined,
			problems: sortProblems(problems),
			pages: [],
			overview: { lesson: '', file: 'course.md', svelte: '' },
			places: new Map(),
			proofs: proofsOf(draft),
			figures: undefined,
			lock: files.texts.get('ids.lock') ?? ''
		};
	}
	adviseCourse(draft, forms, problems);
	return {
		course: buildCourse(files.id, draft, numbered),
		problems: sortProblems(problems),
		...rendered,
		places: placesOf(draft, numbered),
		proofs: proofsOf(draft),
		figures: { blueprint: () => blueprintOf(draft), reading: () => readingOf(draft) },
		lock: writeLock(numbered.lock)
	};
}

/** Counted on demand. */
export interface CourseFigures {
	readonly blueprint: () => Blueprint;
	readonly reading: () => readonly LessonReading[];
}

/** What its kind can prove of an activity, on demand. */
export interface ActivityProof {
	readonly file: string;
	readonly id: string;
	readonly title: string;
	readonly prove: () => readonly ProofTable[];
}

function proofsOf({ lessons }: DraftCourse): readonly ActivityProof[] {
	return lessons.flatMap(({ parsed, activities }) =>
		activities.flatMap(({ found, draft }) => {
			if (!draft || draft.is !== undefined || !draft.prove) return [];
			const { prove, title } = draft;
			return { file: parsed.file, id: found.block.id, title, prove };
		})
	);
}

function hasError(problems: readonly Problem[]): boolean {
	return problems.some(({ severity }) => severity === 'error');
}

/** Everything but numbers: parse each file, then compare them with each other. */
function readDraft(files: CourseFiles, forms: BlockForms, problems: Problem[]): DraftCourse {
	const into = (file: string) => (problem: ProblemInFile) => problems.push({ ...problem, file });
	const { texts, unread = new Map<string, ProblemInFile>() } = files;
	for (const [file, problem] of unread) into(file)(problem);
	checkFileNames([...texts.keys(), ...files.media.keys()], into);
	// A file that is no text is known by its name alone; one message is enough for it.
	const intoRead = (file: string) => (unread.has(file) ? () => {} : into(file));
	const course = parseCourse(texts.get('course.md') ?? '', forms, intoRead('course.md'));
	const houseTerm = termOf(course);
	const lessons = [...texts.keys(), ...unread.keys()]
		.filter(isLesson)
		.map((file) => parseLesson(file, texts.get(file) ?? '', forms, houseTerm, intoRead(file)))
		.sort((a, b) => a.order - b.order || (a.file < b.file ? -1 : 1));
	const map = mapCourse(course, lessons, files, houseTerm);
	const language = course.front.settings?.language ?? 'en';

	checkProse(course, map, into('course.md'));
	checkLessonFiles(lessons, into);
	const read = lessons.map((parsed) => {
		checkProse(parsed, map, into(parsed.file));
		checkLesson(parsed, map, into(parsed.file));
		const activities = readActivities(parsed, map, language, into(parsed.file));
		return { parsed, activities };
	});
	const drafts = gatherLessons(read, forms, map, language, into);
	const activities = drafts.flatMap((draft) => draft.activities);
	// Nothing is said of the course as a whole when a part of it is unknown.
	if (unread.size === 0) checkCourse(course, lessons, activities, map, into);
	return { course, lessons: drafts, map, terms: collectTerms(drafts, language, into) };
}

/** A Markdown file at the top of the folder, but for the settings and a readme for colleagues. */
export function isLesson(file: string): boolean {
	return file.endsWith('.md') && !['course.md', 'readme.md'].includes(file.toLowerCase());
}

/** Where course.md cannot be read, the token stands for itself: one message is enough. */
function termOf(course: ParsedCourse): string | undefined {
	if (!course.front.readable) return houseToken;
	const term: unknown = Reflect.get(Object(course.front.raw), 'houseTerm');
	return typeof term === 'string' ? term : undefined;
}

function numberDraft(
	files: CourseFiles,
	draft: DraftCourse,
	{ write, command }: ReadOptions,
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
		problems.push(noLock(command));
		return { numbers: new Map(), lock };
	}
	const numbered = numberThings(things, lock, command, write, (problem) => problems.push(problem));
	const isNew = writeLock(numbered.lock) !== writeLock(lock);
	if (isNew && !write && !hasError(problems)) problems.push(staleLock(command));
	return numbered;
}

/** Nothing is lost yet, but the next edit would be compared with the wrong text. */
function staleLock(command: string): Problem {
	return {
		code: 'ids/stale',
		severity: 'warning',
		file: 'ids.lock',
		at: { line: 1, column: 1, length: 7 },
		message:
			'Since this file was written, texts were reworded or removed. Until it is brought up to date, a later change could be taken for another one, and a learner half-way could lose an answer.',
		hint: `Run ${command} --write, and commit ids.lock.`
	};
}

function noLock(command: string): Problem {
	return {
		code: 'ids/no-lock',
		severity: 'error',
		file: 'course.md',
		at: { line: 1, column: 1, length: 3 },
		message:
			'The course has no file ids.lock yet. It holds the numbers under which the progress of learners is stored, so that an update of the course loses nothing.',
		hint: `Run ${command} --write, and commit ids.lock.`
	};
}
