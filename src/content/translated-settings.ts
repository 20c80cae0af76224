import type { ProblemInFile } from '#course/problem.ts';
import type { CourseSettings, TranslatedSettings } from './course-settings.ts';
import type { FrontMatter } from './front-matter.ts';
import { suggest } from './nearest.ts';
import type { ParsedCourse, ParsedLesson, ParsedPage } from './parse-lesson.ts';
import type { Languages } from './report-translation.ts';

type Report = (problem: ProblemInFile) => void;
type Settings = Readonly<Record<string, unknown>>;

/** What a translation says in its own words; everything else is the main language's. */
const texts = ['title', 'description', 'houseTerm'] as const;
const groups = ['objectives', 'roles'] as const;

/** The settings of a translation: its own texts, and the rest of the main language. Reports what is not in both. */
export function mergeCourseSettings(
	written: ParsedPage<TranslatedSettings>,
	main: ParsedCourse,
	languages: Languages,
	report: Report
): ParsedCourse {
	const { front } = written;
	const own = asGroup(front.raw);
	const mains = asGroup(main.front.raw);
	const page = (settings: CourseSettings | undefined, raw: Settings): ParsedCourse => ({
		...written,
		front: { ...front, settings, raw, readable: front.readable && main.front.readable }
	});
	if (!front.readable || !main.front.readable) return page(undefined, own);
	const where = { file: 'course.md', languages, report };
	const translated = [...texts, ...groups, 'sources'];
	checkRepeated(front, own, { ...mains, language: languages.tag }, translated, where);
	checkSources(front, own, mains, where);
	for (const name of texts) checkText(front, own, mains, name, languages, report);
	for (const name of groups) checkGroup(front, own, mains, name, languages, report);
	const chosen = Object.fromEntries(
		[...texts, ...groups].flatMap((name) => (name in own ? [[name, own[name]]] : []))
	);
	const { settings } = front;
	const shared = main.front.settings;
	const merged = settings &&
		shared && {
			...shared,
			...pick(settings),
			objectives: inOrder(shared.objectives, settings.objectives),
			sources: withAuthors(shared.sources, settings.sources) as CourseSettings['sources'],
			language: languages.tag
		};
	const sources = withAuthors(asGroup(mains['sources']), asGroup(own['sources']));
	return page(merged, { ...mains, ...chosen, sources, language: languages.tag });
}

function pick({ title, description, houseTerm, roles }: TranslatedSettings) {
	return {
		title,
		...(description !== undefined && { description }),
		...(houseTerm !== undefined && { houseTerm }),
		...(roles !== undefined && { roles })
	};
}

/** In the main language's order, and none but its own. */
function inOrder(
	main: Readonly<Record<string, string>>,
	own: Readonly<Record<string, string>>
): Record<string, string> {
	return Object.fromEntries(Object.entries(main).map(([id, text]) => [id, own[id] ?? text]));
}

/** Titles stay as they were published; an author may be called otherwise. */
function withAuthors(main: Settings, own: Settings): Settings {
	return Object.fromEntries(
		Object.entries(main).map(([id, source]) => {
			const { author } = asGroup(own[id]);
			return [id, author === undefined ? source : { ...asGroup(source), author }];
		})
	);
}

/** What a lesson says besides its title is as in the main language, or is not said again. */
export function checkLessonSettings(
	front: FrontMatter<unknown>,
	main: ParsedLesson,
	languages: Languages,
	report: Report
): void {
	if (!front.readable || !main.front.readable) return;
	const where = { file: main.file, languages, report };
	const mains = { id: main.id, ...asGroup(main.front.raw) };
	checkRepeated(front, asGroup(front.raw), mains, ['title'], where);
}

/** Of a source, everything but its author is the same. */
function checkSources(
	front: Pick<FrontMatter<unknown>, 'placeOfKey'>,
	own: Settings,
	main: Settings,
	where: Where
): void {
	const [owns, mains] = [asGroup(own['sources']), asGroup(main['sources'])];
	reportUnknown(front, owns, mains, 'sources', where);
	for (const [id, source] of Object.entries(owns)) {
		if (!(id in mains)) continue;
		const placeOfKey = (path: readonly PropertyKey[]) => front.placeOfKey(['sources', id, ...path]);
		checkRepeated({ placeOfKey }, asGroup(source), asGroup(mains[id]), ['author'], where);
	}
}

interface Where {
	readonly file: string;
	readonly languages: Languages;
	readonly report: Report;
}

function checkRepeated(
	front: Pick<FrontMatter<unknown>, 'placeOfKey'>,
	own: Settings,
	main: Settings,
	translated: readonly string[],
	{ file, languages, report }: Where
): void {
	for (const name of Object.keys(own)) {
		if (translated.includes(name) || same(own[name], main[name])) continue;
		report({
			code: 'translation/other-setting',
			severity: 'error',
			at: front.placeOfKey([name]),
			message:
				name === 'language'
					? `This is the folder of the ${languages.own} texts ("${languages.tag}"), and the setting names another language.`
					: `"${name}" is the same in all languages of a course, and ${file} says ${name in main ? 'something else' : 'nothing of it'}. Progress and results are one for all of them.`,
			hint: `Delete the setting here: a translation takes it from the ${languages.main} file.`
		});
	}
}

function checkText(
	front: Pick<FrontMatter<unknown>, 'placeOfKey'>,
	own: Settings,
	main: Settings,
	name: string,
	languages: Languages,
	report: Report
): void {
	// A title that is missing is reported by the schema.
	if (name === 'title' || main[name] === undefined || own[name] !== undefined) return;
	report({
		code: 'translation/missing-text',
		severity: 'error',
		at: front.placeOfKey(['title']),
		message: `There is no "${name}" here, so ${languages.own} learners would read it in ${languages.main}.`,
		hint: `Write a line "${name}: …", in ${languages.own}.`
	});
}

function checkGroup(
	front: Pick<FrontMatter<unknown>, 'placeOfKey'>,
	own: Settings,
	main: Settings,
	group: string,
	languages: Languages,
	report: Report
): void {
	const [owns, mains] = [asGroup(own[group]), asGroup(main[group])];
	reportUnknown(front, owns, mains, group, { file: 'course.md', languages, report });
	const [known, written] = [Object.keys(mains), Object.keys(owns)];
	// A group that is missing as a whole is reported by the schema, where it is required.
	if (own[group] === undefined && group === 'objectives') return;
	for (const id of known.filter((one) => !written.includes(one))) {
		report({
			code: 'translation/missing-text',
			severity: 'error',
			at: front.placeOfKey(own[group] === undefined ? ['title'] : [group]),
			message: `"${id}" is missing under "${group}", so ${languages.own} learners would read it in ${languages.main}.`,
			hint: `Write a line "${id}: …" under "${group}:", in ${languages.own}.`
		});
	}
}

function reportUnknown(
	front: Pick<FrontMatter<unknown>, 'placeOfKey'>,
	own: Settings,
	main: Settings,
	group: string,
	{ languages, report }: Where
): void {
	const known = Object.keys(main);
	for (const id of Object.keys(own).filter((one) => !known.includes(one))) {
		report({
			code: 'translation/unknown-name',
			severity: 'error',
			at: front.placeOfKey([group, id]),
			message: `The ${languages.main} course.md has no "${id}" under "${group}", so nobody would ever read this.`,
			hint: suggest(id, known, known.length === 0 ? 'Delete the line.' : 'There are')
		});
	}
}

function asGroup(value: unknown): Settings {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Settings)
		: {};
}

function same(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
