import type { Course, Lesson } from '#course/course.ts';
import type { Problem, ProblemInFile } from '#course/problem.ts';
import { buildActivity, thingsOf, type ReadActivity } from './read-activities.ts';
import { readActivities } from './read-activities.ts';
import { checkCourse, checkLesson } from './check-course.ts';
import { checkLessonFiles } from './check-lesson-files.ts';
import { checkProse } from './check-prose.ts';
import type { CourseMap, MappedPage } from './course-map.ts';
import { sortProblems } from './format-problem.ts';
import { emptyLock, readLock, writeLock, type Lock } from './ids-lock.ts';
import type { ImageSize } from './image-size.ts';
import { numberThings, type Numbered, type PlacedThing } from './number-things.ts';
import {
	parseCourse,
	parseLesson,
	plainText,
	type ParsedCourse,
	type ParsedLesson
} from './parse-lesson.ts';
import type { AuthorKinds } from './read-blocks.ts';
import { countWords, readingTime } from './reading-time.ts';
import { renderProse } from './render-prose.ts';

/** A course folder's content, without the disk it came from. */
export interface CourseFiles {
	/** The folder's name. */
	readonly id: string;
	/** Text of the Markdown files at the folder's top, and of ids.lock, by name. */
	readonly texts: ReadonlyMap<string, string>;
	/** All other files, by path in the folder; the size of those that are pictures. */
	readonly media: ReadonlyMap<string, ImageSize | undefined>;
}

/** The prose of one page, ready for the Svelte compiler. */
export interface LessonPage {
	/** The lesson's id; "" for the overview. */
	readonly lesson: string;
	readonly file: string;
	readonly svelte: string;
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
	const overview: LessonPage = { lesson: '', file: 'course.md', svelte: '' };
	const before = files.texts.get('ids.lock') ?? '';
	const failed = problems.some(({ severity }) => severity === 'error');
	if (failed) return { course: undefined, problems: sortProblems(problems), pages: [], overview, lock: before };

	const course = buildCourse(files.id, draft, numbered);
	const page = async (parsed: ParsedLesson | ParsedCourse, lesson: string) => ({
		lesson,
		file: parsed.file,
		svelte: await renderProse(parsed, draft.map)
	});
	return {
		course,
		problems: sortProblems(problems),
		pages: await Promise.all(draft.lessons.map(({ parsed }) => page(parsed, parsed.id))),
		overview: await page(draft.course, ''),
		lock: writeLock(numbered.lock)
	};
}

interface DraftCourse {
	readonly course: ParsedCourse;
	readonly lessons: readonly DraftLesson[];
	readonly map: CourseMap;
}

interface DraftLesson {
	readonly parsed: ParsedLesson;
	readonly activities: readonly ReadActivity[];
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
	checkCourse(course, lessons, drafts.flatMap(({ activities }) => activities), map, into);
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

function mapCourse(
	course: ParsedCourse,
	lessons: readonly ParsedLesson[],
	files: CourseFiles,
	houseTerm: string | undefined
): CourseMap {
	const anchors = (page: ParsedLesson | ParsedCourse) =>
		new Set([...page.headings.map(({ id }) => id), ...page.blocks.map(({ block }) => block.id)]);
	const pages = new Map<string, MappedPage>([['course.md', { id: '', anchors: anchors(course) }]]);
	for (const lesson of lessons) pages.set(lesson.file, { id: lesson.id, anchors: anchors(lesson) });
	const raw = Object(course.front.raw);
	return {
		houseTerm,
		// From the raw settings: an error in one of them must not make every reference an error too.
		objectives: Object.keys(Object(Reflect.get(raw, 'objectives'))),
		sources: Object.entries(Object(Reflect.get(raw, 'sources'))).map(([id, source]) => {
			const text = (name: string): string | undefined => {
				const value: unknown = Reflect.get(Object(source), name);
				return value === undefined || value === null ? undefined : String(value);
			};
			return { id, title: text('title') ?? id, author: text('author'), date: text('date'), url: text('url') };
		}),
		pages,
		media: files.media
	};
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
	if (problems.some(({ severity }) => severity === 'error')) return { numbers: new Map(), lock };
	if (text === undefined && !write) {
		problems.push(noLock(files.id));
		return { numbers: new Map(), lock };
	}
	return numberThings(things, lock, files.id, write, (problem) => problems.push(problem));
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

function buildCourse(id: string, draft: DraftCourse, { numbers, lock }: Numbered): Course {
	const settings = draft.course.front.settings;
	if (settings === undefined) throw new Error(`The settings of "${id}" were not checked.`);
	const numberOf = (thing: PlacedThing): number => {
		const number = numbers.get(thing);
		if (number === undefined) throw new Error(`"${thing.text}" has no number.`);
		return number;
	};
	const objectives = Object.entries(settings.objectives);
	return {
		id,
		title: settings.title,
		description: settings.description,
		language: settings.language,
		version: settings.version ?? '0.1.0',
		release: lock.release,
		licence: settings.licence,
		objectives: objectives.map(([objective, text]) => ({ id: objective, text })),
		sources: draft.map.sources,
		pass: settings.pass,
		completion: settings.completion,
		report: settings.report ?? (settings.pass === undefined ? 'completed-only' : 'passed-failed'),
		houseTerm: settings.houseTerm,
		theme: settings.theme,
		lessons: draft.lessons.map((lesson) => buildLesson(lesson, settings.language, numberOf))
	};
}

function buildLesson(
	{ parsed, activities }: DraftLesson,
	language: string,
	numberOf: (thing: PlacedThing) => number
): Lesson {
	const settings = parsed.front.settings;
	const [lessonThing] = thingsOf(parsed, activities);
	if (settings === undefined || lessonThing === undefined) {
		throw new Error(`The settings of "${parsed.file}" were not checked.`);
	}
	const effort = activities.map(({ draft }) => draft?.effort ?? { words: 0, seconds: 0 });
	const words = countWords(proseOf(parsed), language);
	return {
		number: numberOf(lessonThing),
		id: parsed.id,
		title: settings.title,
		kind: settings.kind,
		objectives: settings.objectives,
		sources: settings.sources,
		minutes:
			settings.minutes ??
			readingTime(
				effort.reduce((sum, one) => sum + one.words, words),
				effort.reduce((sum, one) => sum + one.seconds, 0)
			),
		sections: parsed.headings
			.filter(({ depth }) => depth === 2)
			.map((heading) => ({ id: heading.id, title: heading.title })),
		activities: activities.map((activity) => buildActivity(activity, numberOf))
	};
}

function proseOf({ root }: ParsedLesson): string {
	const prose = root.children.filter(
		({ type }) => !['containerDirective', 'leafDirective', 'yaml', 'definition'].includes(type)
	);
	return prose.map((node) => plainText(node)).join('\n');
}
