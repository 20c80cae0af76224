import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AssessmentWords } from '#activities/assessment/assessment.ts';
import type { LoadedCourse } from '#content/load-course.ts';
import type { Edition } from '#content/read-course.ts';
import { outlineOf, type Course } from '#course/course.ts';
import { interfaceLanguage, interfaceTextFiles } from './interface-texts.ts';
import { projectRoot } from './project.ts';

/** Names of modules that are made of a course begin with it. */
export const prefix = 'virtual:onramp/';

/** The course in one language, and where it is on the site. */
export interface PlacedEdition extends Edition {
	/** Of the site, and in the names of modules; "" for the main language. */
	readonly folder: string;
}

/** The main language first; none while the course has mistakes. */
export function editionsOf({
	course,
	pages,
	overview,
	translations
}: LoadedCourse): readonly PlacedEdition[] {
	if (!course) return [];
	return [
		{ course, pages, overview, folder: '' },
		...translations.map((edition) => ({ ...edition, folder: edition.course.language }))
	];
}

/** The name of the page of a lesson, or of the overview (""), among all pages of the course. */
export function pageName(folder: string, lesson: string): string {
	const name = lesson === '' ? 'overview' : `lesson-${lesson}`;
	return folder === '' ? name : `${folder}.${name}`;
}

/** While the course has mistakes: nobody sees a page then. */
const nothing = [
	'export const folders = [], addresses = [], words = {}, kinds = {}, questions = {}, takeAways = {};',
	'export const hasTakeAway = false;',
	'export const openEdition = () => ({}), openTerms = () => [], openOverview = () => {};',
	'export const LanguageSwitch = undefined, preferredPath = undefined;'
].join('\n');

/** The source of a module; undefined for a name that there is not. */
export function moduleOf(name: string, loaded: LoadedCourse): string | undefined {
	const editions = editionsOf(loaded);
	const [main, ...others] = editions;
	if (!main) return nothing;
	if (name === 'languages') return exported('folders', folders(others));
	if (name === 'switch') return switchModule(others.length > 0);
	if (name === 'language-names') return exported('languages', editions.map(languageOf));
	if (name === 'addresses') return exported('addresses', editions.flatMap(addressesOf));
	if (name === 'words')
		return exported(
			'words',
			byFolder(editions, ({ course }) => wordsOf(course))
		);
	if (name === 'kinds') return kindsModule(main.course);
	if (name === 'take-away') return takeAwayModule(main.course);
	if (name === 'has-take-away') return exported('hasTakeAway', takenAlong(main.course).length > 0);
	if (name === 'questions') return questionsModule(main.course);
	if (name === 'course') return openModule('openEdition', 'edition', editions);
	if (name === 'terms') return openModule('openTerms', 'terms', editions);
	if (name === 'overview') return openModule('openOverview', 'overview', editions);
	const [what, of = '', lesson = ''] = name.split('/');
	const edition = editions.find(({ folder }) => nameOf(folder) === of);
	return edition && editionModule(what, edition, lesson);
}

function exported(name: string, value: unknown): string {
	return `export const ${name} = ${JSON.stringify(value)};`;
}

/** What stands for the main language in the names of modules, where a part cannot be empty. */
function nameOf(folder: string): string {
	return folder || 'main';
}

function folders(editions: readonly PlacedEdition[]): readonly string[] {
	return editions.map(({ folder }) => folder);
}

function byFolder<T>(
	editions: readonly PlacedEdition[],
	make: (edition: PlacedEdition) => T
): Record<string, T> {
	return Object.fromEntries(editions.map((edition) => [edition.folder, make(edition)]));
}

/** A course in one language has nothing to switch, and no script for it. */
function switchModule(isTranslated: boolean): string {
	if (!isTranslated) return 'export const LanguageSwitch = undefined, preferredPath = undefined;';
	return [
		"export { default as LanguageSwitch } from '/src/routes/LanguageSwitch.svelte';",
		"export { preferredPath } from '/src/routes/preferred-language.ts';"
	].join('\n');
}

/** A language as it calls itself. */
function languageOf({ course: { language }, folder }: PlacedEdition) {
	const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
	const [first = '', ...rest] = name;
	return {
		tag: language,
		path: pathOf(folder),
		name: first.toLocaleUpperCase(language) + rest.join('')
	};
}

function pathOf(folder: string): string {
	return folder && `/${folder}`;
}

function addressesOf({ course, folder }: PlacedEdition) {
	return course.lessons.map(({ id, testout }) => ({
		language: folder,
		lesson: id,
		isTestedOut: testout.length > 0
	}));
}

/** What there is of each language: at hand where there is one only, else a chunk each that is asked for. */
function openModule(open: string, what: string, editions: readonly PlacedEdition[]): string {
	const from = ({ folder }: PlacedEdition) => `'${prefix}${what}/${nameOf(folder)}'`;
	const [only] = editions;
	if (only && editions.length === 1) {
		return `import { value } from ${from(only)};\nexport const ${open} = () => value;`;
	}
	const all = editions.map((one) => `${JSON.stringify(one.folder)}: () => import(${from(one)})`);
	return [
		`const all = { ${all.join(', ')} };`,
		`export const ${open} = async (folder) => (await all[folder]()).value;`
	].join('\n');
}

function editionModule(
	what: string | undefined,
	edition: PlacedEdition,
	lesson: string
): string | undefined {
	const { course, folder } = edition;
	const page = (id: string) => `'${prefix}page/${pageName(folder, id)}'`;
	if (what === 'overview') return `export { default as value } from ${page('')};`;
	if (what === 'terms') return exported('value', course.terms);
	if (what === 'lesson') return `export { default as Prose } from ${page(lesson)};`;
	return what === 'edition' ? outlineModule(edition) : undefined;
}

function outlineModule({ course, folder }: PlacedEdition): string {
	const lessons = course.lessons.map(
		({ id }) => `${JSON.stringify(id)}: () => import('${prefix}lesson/${nameOf(folder)}/${id}')`
	);
	const language = interfaceLanguage(course.language);
	const files = language === undefined ? [] : interfaceTextFiles(language, speakersOf(course));
	return [
		...files.map((file, at) => `import { ${language} as t${at} } from '/${file}';`),
		'export const value = {',
		`\toutline: ${JSON.stringify(outlineOf(course))},`,
		`\tpath: ${JSON.stringify(pathOf(folder))},`,
		`\tlessons: { ${lessons.join(', ')} },`,
		`\ttexts: { ${files.map((_, at) => `...t${at}`).join(', ')} }`,
		'};'
	].join('\n');
}

/** Kinds whose own texts a page of the course may show. */
function speakersOf(course: Course): readonly string[] {
	const used = usedKinds(course);
	const asked = course.lessons.some(({ views }) => views.length > 0) ? ['review'] : [];
	return [...new Set([...used, ...(used.includes('assessment') ? ['question'] : []), ...asked])];
}

function usedKinds({ lessons }: Course): readonly string[] {
	const used = lessons.flatMap(({ activities }) => activities.map(({ kind }) => kind));
	return [...new Set(used)].sort();
}

/** The kinds in the course in which learners write for themselves, and how each lets them take that along. */
function takeAwayModule(course: Course): string {
	const kinds = takenAlong(course);
	return [
		...kinds.map(
			(kind, at) => `import { takeAway as k${at} } from '/src/activities/${kind}/take-away.ts';`
		),
		`export const takeAways = { ${kinds.map((kind, at) => `'${kind}': k${at}`).join(', ')} };`
	].join('\n');
}

function takenAlong(course: Course): readonly string[] {
	return usedKinds(course).filter((kind) =>
		existsSync(join(projectRoot, 'src', 'activities', kind, 'take-away.ts'))
	);
}

/** How the kinds of activity that the course has are replayed, and no others. */
function kindsModule(course: Course): string {
	const names = usedKinds(course);
	return [
		...names.map(
			(kind, at) => `import { learner as k${at} } from '/src/activities/${kind}/learner.ts';`
		),
		`export const kinds = { ${names.map((kind, at) => `'${kind}': k${at}`).join(', ')} };`
	].join('\n');
}

/** The forms of question that a course asks outside the lesson they stand in: in an assessment, a review, a test-out. */
function questionsModule({ lessons }: Course): string {
	const activities = lessons.flatMap((lesson) => lesson.activities);
	const items = activities.flatMap(({ kind, words }) =>
		['assessment', 'refresher'].includes(kind)
			? Object.values((words as AssessmentWords).items)
			: []
	);
	const isAsked = lessons.some(
		({ views, testout }) => testout.length > 0 || views.some(({ asks }) => asks)
	);
	const questions = activities.filter(({ kind }) => kind === 'question');
	const files = [...items, ...(isAsked ? questions : [])].map(
		({ component }) => component ?? 'Question.svelte'
	);
	const lines = [...new Set(files)]
		.sort()
		.map((file) => `'${file}': () => import('/src/activities/question/${file}')`);
	return `export const questions = { ${lines.join(', ')} };`;
}

/** By lesson and number: what the outline leaves out. */
function wordsOf({ lessons }: Course) {
	return Object.fromEntries(
		lessons.map(({ id, activities, views }) => {
			const shown = activities.map(
				({ number, title, reported, words }) => [number, { title, reported, words }] as const
			);
			return [id, { activities: Object.fromEntries(shown), views }];
		})
	);
}
