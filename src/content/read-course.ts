import type { BlockForms, CourseFile, ProofTable } from '#activities/author.ts';
import type { Course } from '#course/course.ts';
import type { Problem, ProblemInFile } from '#course/problem.ts';
import { buildCourse, placesOf, type DraftCourse } from './build-course.ts';
import { adviseCourse } from './advice/advise-course.ts';
import { blueprintOf, type Blueprint } from './blueprint.ts';
import { sortProblems } from './format-problem.ts';
import { emptyLock, readLock, writeLock, type Lock } from './ids-lock.ts';
import type { ImageSize } from './image-size.ts';
import { numberThings, type Numbered } from './number-things.ts';
import { numberTranslation } from './number-translation.ts';
import { thingsOf, type PlacedActivity } from './read-activities.ts';
import { readDraft } from './read-draft.ts';
import { readTranslation, type Translation } from './read-translation.ts';
import { readingOf, type LessonReading } from './reading-ease/lesson-reading.ts';
import { renderPages, type LessonPage } from './render-pages.ts';
import { mainLanguageFolder, unknownLanguageFolder } from './report-translation.ts';

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
	/** By folder, which is called after its language (BCP 47). */
	readonly translations?: ReadonlyMap<string, TranslationFiles>;
	/** Folders with a course.md of their own whose name is no language. */
	readonly oddFolders?: readonly string[];
}

/** A folder of a translation. Names and paths are those in it, as in the main language's folder. */
export interface TranslationFiles extends Pick<CourseFiles, 'texts' | 'unread' | 'media' | 'files'> {
	/** Of `media` and `files`, which hold those of the main language as well, the paths of its own. */
	readonly own: ReadonlySet<string>;
}

/** A course in one language, ready to be built. */
export interface Edition {
	readonly course: Course;
	/** In the order of the lessons. */
	readonly pages: readonly LessonPage[];
	readonly overview: LessonPage;
}

export interface ReadCourse {
	/** Undefined as soon as there is one error. */
	readonly course: Course | undefined;
	readonly problems: readonly Problem[];
	/** Empty without a course. */
	readonly pages: readonly LessonPage[];
	readonly overview: LessonPage;
	/** The course in its other languages, in alphabetical order of their tags. Empty without a course. */
	readonly translations: readonly Edition[];
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
	/** The one language (BCP 47) that the course is to have, at the site's root. Without it, it has all. */
	readonly language?: string | undefined;
	/** True: a translation that is behind the main language is left out, with warnings, and keeps nobody from writing on. */
	readonly lenient?: boolean | undefined;
}

/** Reads a course, or says everything that is wrong with it. Files are named as in `files.texts`. */
export async function readCourse(
	files: CourseFiles,
	forms: BlockForms,
	options: ReadOptions
): Promise<ReadCourse> {
	const problems: Problem[] = [];
	const draft = readDraft(files, forms, problems);
	const translations = translationsOf(files, draft, forms, options, problems);
	const numbered = numberDraft(files, draft, options, problems);
	const editions = hasError(problems)
		? []
		: await editionsOf(files.id, draft, translations, numbered, problems);
	const [main, ...others] = chosenEditions(editions, options.language);
	const lock = files.texts.get('ids.lock') ?? '';
	if (!main || hasError(problems)) {
		return {
			course: undefined,
			problems: sortProblems(problems),
			pages: [],
			overview: { lesson: '', file: 'course.md', svelte: '' },
			translations: [],
			places: new Map(),
			proofs: proofsOf(draft),
			figures: undefined,
			lock
		};
	}
	adviseCourse(draft, forms, problems);
	return {
		...main,
		problems: sortProblems(problems),
		translations: others,
		places: placesOf(draft, numbered),
		proofs: proofsOf(draft),
		figures: { blueprint: () => blueprintOf(draft), reading: () => readingOf(draft) },
		lock: writeLock(numbered.lock)
	};
}

/** Those that a site can have. */
function translationsOf(
	files: CourseFiles,
	main: DraftCourse,
	forms: BlockForms,
	options: ReadOptions,
	problems: Problem[]
): readonly Translation[] {
	if (!options.lenient) return readTranslations(files, main, forms, options, problems);
	const found: Problem[] = [];
	const all = readTranslations(files, main, forms, options, found);
	problems.push(...found.map((problem): Problem => ({ ...problem, severity: 'warning' })));
	const isIn = (language: string) => (problem: Problem) => problem.file.startsWith(`${language}/`);
	return all.filter(({ language }) => !hasError(found.filter(isIn(language))));
}

function readTranslations(
	files: CourseFiles,
	main: DraftCourse,
	forms: BlockForms,
	{ language }: ReadOptions,
	problems: Problem[]
): readonly Translation[] {
	for (const name of files.oddFolders ?? []) {
		problems.push({ ...unknownLanguageFolder(name), file: `${name}/course.md` });
	}
	const tag = main.course.front.settings?.language.toLowerCase();
	return [...(files.translations?.keys() ?? [])].sort().flatMap((name) => {
		if (name.toLowerCase() === tag) {
			problems.push({ ...mainLanguageFolder(name), file: `${name}/course.md` });
			return [];
		}
		const options = { alone: name === language };
		return readTranslation(name, files, main, forms, problems, options) ?? [];
	});
}

/** The main language first. */
async function editionsOf(
	id: string,
	main: DraftCourse,
	translations: readonly Translation[],
	numbered: Numbered,
	problems: Problem[]
): Promise<readonly Edition[]> {
	const pages = await renderPages(main, problems);
	const editions = [{ course: buildCourse(id, main, numbered), ...pages }];
	for (const { language, draft } of translations) {
		const found: Problem[] = [];
		const inFolder = <T extends { readonly file: string }>(one: T): T => ({
			...one,
			file: `${language}/${one.file}`
		});
		const rendered = await renderPages(draft, found);
		problems.push(...found.map(inFolder));
		editions.push({
			course: buildCourse(id, draft, numberTranslation(main, draft, numbered), main),
			pages: rendered.pages.map(inFolder),
			overview: inFolder(rendered.overview)
		});
	}
	return editions;
}

/** All of them, or the only one that is wanted. */
function chosenEditions(
	editions: readonly Edition[],
	language: string | undefined
): readonly Edition[] {
	if (language === undefined) return editions;
	return editions.filter(({ course }) => course.language === language);
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
