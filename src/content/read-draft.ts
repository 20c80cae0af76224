import type { BlockForms } from '#activities/author.ts';
import type { Problem, ProblemInFile } from '#course/problem.ts';
import type { DraftCourse } from './build-course.ts';
import { checkCourse, checkLesson } from './check-course.ts';
import { checkFileNames } from './check-file-names.ts';
import { checkLessonFiles } from './check-lesson-files.ts';
import { checkProse } from './check-prose.ts';
import { collectTerms } from './collect-terms.ts';
import type { CourseMap } from './course-map.ts';
import { gatherLessons } from './gather-lessons.ts';
import { houseToken } from './house-term.ts';
import { mapCourse } from './map-course.ts';
import { parseCourse, parseLesson, type ParsedCourse, type ParsedLesson } from './parse-lesson.ts';
import { readActivities } from './read-activities.ts';
import type { CourseFiles } from './read-course.ts';

type Into = (file: string) => (problem: ProblemInFile) => void;

/** Everything but numbers: parse each file, then compare them with each other. */
export function readDraft(
	files: CourseFiles,
	forms: BlockForms,
	problems: Problem[]
): DraftCourse {
	const into: Into = (file) => (problem) => problems.push({ ...problem, file });
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

	for (const lesson of lessons) checkLesson(lesson, map, into(lesson.file));
	const folders = [...(files.translations?.keys() ?? [])];
	const draft = readPages({ course, lessons, map, folders }, forms, into);
	const activities = draft.lessons.flatMap((lesson) => lesson.activities);
	// Nothing is said of the course as a whole when a part of it is unknown.
	if (unread.size === 0) checkCourse(course, lessons, activities, map, into);
	return draft;
}

interface Pages {
	readonly course: ParsedCourse;
	readonly lessons: readonly ParsedLesson[];
	readonly map: CourseMap;
	/** Of translations: no lesson can have such an address. */
	readonly folders?: readonly string[];
}

/** What stands on the pages of one language. */
export function readPages(
	{ course, lessons, map, folders = [] }: Pages,
	forms: BlockForms,
	into: Into
): DraftCourse {
	const language = course.front.settings?.language ?? 'en';
	checkProse(course, map, into('course.md'));
	checkLessonFiles(lessons, into, folders);
	const read = lessons.map((parsed) => {
		checkProse(parsed, map, into(parsed.file));
		const activities = readActivities(parsed, map, language, into(parsed.file));
		return { parsed, activities };
	});
	const drafts = gatherLessons(read, forms, map, language, into);
	return { course, lessons: drafts, map, terms: collectTerms(drafts, language, into) };
}

/** A Markdown file at the top of the folder, but for the settings and a readme for colleagues. */
export function isLesson(file: string): boolean {
	return file.endsWith('.md') && !['course.md', 'readme.md'].includes(file.toLowerCase());
}

/** Where course.md cannot be read, the token stands for itself: one message is enough. */
export function termOf(course: ParsedCourse): string | undefined {
	if (!course.front.readable) return houseToken;
	const term: unknown = Reflect.get(Object(course.front.raw), 'houseTerm');
	return typeof term === 'string' ? term : undefined;
}
