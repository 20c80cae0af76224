import type { BlockForms } from '#activities/author.ts';
import type { Problem, ProblemInFile } from '#course/problem.ts';
import type { DraftCourse } from './build-course.ts';
import { checkFileNames } from './check-file-names.ts';
import { compareTranslation } from './compare-translation.ts';
import { mapCourse } from './map-course.ts';
import { parseLesson, parseTranslatedCourse, type ParsedLesson } from './parse-lesson.ts';
import type { CourseFiles } from './read-course.ts';
import { isLesson, readPages, termOf } from './read-draft.ts';
import { checkLessonSettings, mergeCourseSettings } from './translated-settings.ts';
import { extraLesson, missingCourse, missingLesson, type Languages } from './report-translation.ts';
import { languageName } from './language-tag.ts';

/** A course in another language, with the main language's structure. */
export interface Translation {
	/** The folder's name: BCP 47. */
	readonly language: string;
	readonly draft: DraftCourse;
}

export interface TranslationOptions {
	/** True: its pages go where those of the main language are, since nothing else is built. */
	readonly alone: boolean;
}

/** Reads one translation, or says everything that is wrong with it. Undefined without its course.md. */
export function readTranslation(
	language: string,
	files: CourseFiles,
	main: DraftCourse,
	forms: BlockForms,
	problems: Problem[],
	{ alone }: TranslationOptions
): Translation | undefined {
	const own = files.translations?.get(language);
	if (!own) return undefined;
	const into = (file: string) => (problem: ProblemInFile) =>
		problems.push({ ...problem, file: `${language}/${file}` });
	const intoMain = (file: string) => (problem: ProblemInFile) =>
		problems.push({ ...problem, file });
	const languages = namesOf(main, language);
	for (const [file, problem] of own.unread ?? []) into(file)(problem);
	checkFileNames([...own.texts.keys()], into);
	const source = own.texts.get('course.md');
	if (source === undefined) {
		if (!own.unread?.has('course.md')) intoMain('course.md')(missingCourse(languages));
		return undefined;
	}
	const written = parseTranslatedCourse(source, forms, main.map.houseTerm, into('course.md'));
	const course = mergeCourseSettings(written, main.course, languages, into('course.md'));
	const houseTerm = termOf(course);
	const lessons = main.lessons.flatMap(({ parsed }) => {
		const text = own.texts.get(parsed.file);
		if (text === undefined && !own.unread?.has(parsed.file)) {
			intoMain(parsed.file)(missingLesson(parsed, languages));
		}
		if (text === undefined) return [];
		const lesson = parseLesson(parsed.file, text, forms, houseTerm, into(parsed.file));
		return [withMain(lesson, parsed, languages, into(parsed.file))];
	});
	const mainFiles = main.lessons.map(({ parsed }) => parsed.file);
	for (const file of own.texts.keys()) {
		if (isLesson(file) && !mainFiles.includes(file)) into(file)(extraLesson(file, mainFiles, languages));
	}
	const map = mapCourse(course, lessons, { ...files, ...own }, houseTerm);
	const draft = readPages(
		{
			course,
			lessons,
			map: {
				...map,
				pages: new Map([...unreadPages(main), ...map.pages]),
				blocks: main.map.blocks,
				...(!alone && { at: { folder: `${language}/`, own: own.own } })
			}
		},
		forms,
		into
	);
	compareTranslation(main, draft, languages, into);
	return { language, draft };
}

/** A lesson that is missing is one mistake, and a link to it no other. */
function unreadPages(main: DraftCourse): DraftCourse['map']['pages'] {
	return new Map(
		[...main.map.pages].map(([file, { id }]) => [file, { id, anchors: undefined }] as const)
	);
}

function namesOf(main: DraftCourse, language: string): Languages {
	const tag = main.course.front.settings?.language ?? 'en';
	return {
		main: languageName(tag) ?? tag,
		own: languageName(language) ?? language,
		mainTag: tag,
		tag: language
	};
}

/** A lesson's place, id and settings are those of the main language; its title is its own. */
function withMain(
	lesson: ParsedLesson,
	main: ParsedLesson,
	languages: Languages,
	report: (problem: ProblemInFile) => void
): ParsedLesson {
	checkLessonSettings(lesson.front, main, languages, report);
	const { settings } = lesson.front;
	const shared = main.front.settings;
	return {
		...lesson,
		id: main.id,
		order: main.order,
		front: {
			...lesson.front,
			settings: settings && shared && { ...shared, title: settings.title }
		}
	};
}
