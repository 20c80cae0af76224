import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, posix, relative, resolve, sep } from 'node:path';
import { loadBlockForms, type BlockForms, type CourseFile } from '#activities/author.ts';
import type { Course } from '#course/course.ts';
import type { Problem, ProblemInFile } from '#course/problem.ts';
import { isPublished } from '#course/published.ts';
import { checkCommand } from './check-command.ts';
import { decodeText } from './decode-text.ts';
import { readImageSize, type ImageSize } from './image-size.ts';
import type { PlacedActivity } from './read-activities.ts';
import { languageName } from './language-tag.ts';
import { linkProblem } from './linked-file.ts';
import { releasesFolder } from './read-releases.ts';
import {
	readCourse,
	type ActivityProof,
	type CourseFigures,
	type CourseFiles,
	type Edition,
	type TranslationFiles
} from './read-course.ts';
import type { LessonPage } from './render-pages.ts';
import { withReleases, type Released } from './with-releases.ts';

/** A course as it lies on the disk, read and checked. */
export interface LoadedCourse {
	/** Undefined as soon as there is one error. */
	readonly course: Course | undefined;
	/** In all files, sorted. */
	readonly problems: readonly Problem[];
	/** The text of every file that a problem can name, by the same name. */
	readonly texts: ReadonlyMap<string, string>;
	/** In the order of the lessons; empty without a course. */
	readonly pages: readonly LessonPage[];
	readonly overview: LessonPage;
	/** The course in its other languages; empty without a course. */
	readonly translations: readonly Edition[];
	/** Where each activity and its parts stand, by the activity's number; empty without a course. */
	readonly places: ReadonlyMap<number, PlacedActivity>;
	/** Of each activity that can be proven, with errors or without. */
	readonly proofs: readonly ActivityProof[];
	/** What shows that learners have reached each objective, and what each lesson asks of a reader; undefined without a course. */
	readonly figures: CourseFigures | undefined;
	/** Pictures and other files that the site needs: their path in it, and the file. */
	readonly media: readonly { readonly path: string; readonly file: string }[];
	/** What ids.lock says; with `write`, what it says now. */
	readonly lock: string;
	readonly released: Released;
}

/** A content folder in which no course can be found. The message is for the person who typed it. */
export class NoCourseError extends Error {
	override readonly name = 'NoCourseError';
}

/**
 * The courses of a content folder: itself, if it holds a course.md, or else each folder in it that does.
 * Rejects with a {@link NoCourseError} when there is none.
 */
export async function findCourses(
	contentFolder: string
): Promise<{ readonly id: string; readonly folder: string }[]> {
	const names = await readdir(contentFolder, { withFileTypes: true }).catch((error: unknown) => {
		throw new NoCourseError(
			`There is no folder "${contentFolder}", so there is no course to read. Name another one: --content FOLDER`,
			{ cause: error }
		);
	});
	if (names.some(({ name }) => name === 'course.md')) {
		return [{ id: basename(resolve(contentFolder)), folder: contentFolder }];
	}
	const found: { id: string; folder: string }[] = [];
	for (const entry of names) {
		const folder = join(contentFolder, entry.name);
		if (entry.isDirectory() && (await isFile(join(folder, 'course.md')))) {
			found.push({ id: entry.name, folder });
		}
	}
	if (found.length > 0) return found.sort((a, b) => (a.id < b.id ? -1 : 1));
	const like = names.find(({ name }) => /^course\.(md|md\.txt|txt)$/i.test(name));
	if (like !== undefined) {
		throw new NoCourseError(
			`There is no course.md in "${contentFolder}", but a file "${like.name}". Rename it to course.md, in small letters.`
		);
	}
	throw new NoCourseError(
		`There is no course in "${contentFolder}". A course is a folder with a file course.md: the folder itself, or one inside it.`
	);
}

export interface LoadOptions {
	/** True: numbers for what is new are written to ids.lock; without it they are an error. */
	readonly write?: boolean;
	/** The command that checks this course, for hints to name. */
	readonly command?: string;
	/** The one language (BCP 47) that the course is to have. Without it, it has all that there are. */
	readonly language?: string | undefined;
	/** True: a translation that is behind the main language is left out, with warnings. */
	readonly lenient?: boolean;
}

/** Reads one course. Files are named from the working directory, so that a terminal makes links of them. */
export async function loadCourse(
	folder: string,
	options: LoadOptions = {}
): Promise<LoadedCourse> {
	return loadCourseWith(await loadBlockForms(), folder, options);
}

/** The same with kinds of activity of the caller's choice. */
export async function loadCourseWith(
	forms: BlockForms,
	folder: string,
	{ write = false, command, language, lenient }: LoadOptions = {}
): Promise<LoadedCourse> {
	const { files, media } = await readFiles(folder, language);
	const check = command ?? checkCommand(files.id);
	const found = await readCourse(files, forms, {
		write,
		command: check,
		language,
		lenient
	});
	const { released, ...read } = await withReleases(folder, found);
	const before = files.texts.get('ids.lock');
	if (write && read.course !== undefined && read.lock !== before) {
		await writeFile(join(folder, 'ids.lock'), read.lock);
	}
	const nameOf = (file: string) => posix.join(shownFolder(folder), file);
	const shown = (page: LessonPage) => ({ ...page, file: nameOf(page.file) });
	return {
		...read,
		released,
		problems: read.problems.map((problem) => ({ ...problem, file: nameOf(problem.file) })),
		texts: new Map(textsOf(files).map(([file, text]) => [nameOf(file), text])),
		pages: read.pages.map(shown),
		overview: shown(read.overview),
		translations: read.translations.map(({ course, pages, overview }) => ({
			course,
			pages: pages.map(shown),
			overview: shown(overview)
		})),
		places: new Map(
			[...read.places].map(([number, place]) => [number, { ...place, file: nameOf(place.file) }])
		),
		proofs: read.proofs.map((proof) => ({ ...proof, file: nameOf(proof.file) })),
		media
	};
}

/** From the working directory where the folder lies below it, else in full; always with `/`. */
function shownFolder(folder: string): string {
	const path = relative(process.cwd(), resolve(folder));
	return (path.startsWith('..') ? resolve(folder) : path).split(sep).join('/');
}

/** Of all languages, by path in the course folder. */
function textsOf({ texts, translations = new Map() }: CourseFiles): [string, string][] {
	const others = [...translations].flatMap(([tag, own]: [string, TranslationFiles]) =>
		[...own.texts].map(([file, text]): [string, string] => [`${tag}/${file}`, text])
	);
	return [...texts, ...others];
}

type Media = LoadedCourse['media'];

async function readFiles(
	folder: string,
	language: string | undefined
): Promise<{ files: CourseFiles; media: Media }> {
	const { translated, odd } = await languageFolders(folder);
	const main = await readOneLanguage(folder, [...translated, releasesFolder]);
	const id = basename(resolve(folder));
	const translations = new Map<string, TranslationFiles>();
	const media = [...main.media];
	for (const tag of translated) {
		const own = await readOneLanguage(join(folder, tag), []);
		translations.set(tag, {
			...own.files,
			media: new Map([...main.files.media, ...own.files.media]),
			files: new Map([...main.files.files, ...own.files.files]),
			own: new Set(own.files.media.keys())
		});
		media.push(...own.media.map((one) => placed(one, tag, language)));
	}
	return {
		files: { id, ...main.files, translations, oddFolders: odd },
		media: language === undefined ? media : ofLanguage(media)
	};
}

/** In the folder of its language; of the only one that is built, in the place of the main language's file. */
function placed(one: Media[number], tag: string, language: string | undefined): Media[number] {
	return tag === language ? one : { ...one, path: `${tag}/${one.path}` };
}

/** Those of one language: of two files in one place, the later one. */
function ofLanguage(media: Media): Media {
	const found = new Map(media.map((one) => [one.path, one]));
	return [...found.values()].filter(({ path }) => isPublished(path));
}

/** Folders that hold the course in another language, and those that look like one under another name. */
async function languageFolders(
	folder: string
): Promise<{ translated: readonly string[]; odd: readonly string[] }> {
	const entries = await readdir(folder, { withFileTypes: true });
	const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
	const translated: string[] = [];
	const odd: string[] = [];
	for (const entry of entries) {
		if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
		const inside = await readdir(join(folder, entry.name));
		const isTranslation = inside.some((name) => name.endsWith('.md') && names.includes(name));
		if (!isTranslation) continue;
		if (languageName(entry.name) !== undefined) translated.push(entry.name);
		else if (inside.includes('course.md')) odd.push(entry.name);
	}
	return { translated: translated.sort(), odd };
}

/** @param without folders that hold other languages */
async function readOneLanguage(folder: string, without: readonly string[]) {
	const texts = new Map<string, string>();
	const sizes = new Map<string, ImageSize | undefined>();
	const unread = new Map<string, ProblemInFile>();
	const media: { path: string; file: string }[] = [];
	const known = new Map<string, CourseFile>();
	for (const { path, isLink } of await listFiles(folder, '', without)) {
		const file = join(folder, path);
		const problem = isLink ? await linkProblem(folder, file) : undefined;
		if (problem) {
			unread.set(path, problem);
			// There is one of that name: whatever shows it is not complained of as well.
			sizes.set(path, undefined);
			known.set(path, { bytes: 0 });
			continue;
		}
		if ((path.endsWith('.md') && !isTranscript(path)) || path === 'ids.lock') {
			const decoded = decodeText(await readFile(file));
			if (decoded.text === undefined) unread.set(path, decoded.problem);
			else texts.set(path, decoded.text);
			continue;
		}
		sizes.set(path, isPicture(path) ? readImageSize(path, await readFile(file)) : undefined);
		known.set(path, await describeFile(path, file));
		// The page itself shows what a transcript says.
		if (isPublished(path) && !path.endsWith('.md')) media.push({ path, file: resolve(file) });
	}
	return { files: { texts, unread, media: sizes, files: known }, media };
}

async function describeFile(path: string, file: string): Promise<CourseFile> {
	const { size } = await stat(file);
	if (!/\.(md|txt|vtt)$/i.test(path)) return { bytes: size };
	return { bytes: size, text: decodeText(await readFile(file)).text };
}

/** Text that belongs to a recording and is no lesson. */
function isTranscript(path: string): boolean {
	return path.startsWith('media/') && path.endsWith('.md');
}

function isPicture(path: string): boolean {
	return /\.(svg|png|gif|jpe?g|webp)$/i.test(path);
}

/** Paths in the folder, sorted; without hidden files, and without the Markdown of folders in it but `media`. */
async function listFiles(
	folder: string,
	below: string,
	without: readonly string[] = []
): Promise<{ readonly path: string; readonly isLink: boolean }[]> {
	const paths: { path: string; isLink: boolean }[] = [];
	for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
		const path = posix.join(below, entry.name);
		if (entry.name.startsWith('.') || without.includes(path)) continue;
		if (entry.isDirectory()) paths.push(...(await listFiles(folder, path)));
		else if (below === '' || !/\.(md|lock)$/.test(path) || isTranscript(path)) {
			paths.push({ path, isLink: entry.isSymbolicLink() });
		}
	}
	return paths.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function isFile(path: string): Promise<boolean> {
	const found = await stat(path).catch(() => undefined);
	return found?.isFile() ?? false;
}
