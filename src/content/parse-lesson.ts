import GithubSlugger from 'github-slugger';
import type { Html, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { BlockForms } from '#activities/author.ts';
import type { Section } from '#course/course.ts';
import type { Place, ProblemInFile } from '#course/problem.ts';
import {
	courseSettings,
	translatedSettings,
	type CourseSettings,
	type TranslatedSettings
} from './course-settings.ts';
import { readFrontMatter, type FrontMatter, type SettingsSchema } from './front-matter.ts';
import { fillHouseTerm, houseToken } from './house-term.ts';
import { lessonSettings, type LessonSettings } from './lesson-settings.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { offsetsOf, placesIn, type PlaceOf } from './places.ts';
import { findBlocks, type FoundBlock } from './read-blocks.ts';
import { unwrap } from './unwrap.ts';

/** One Markdown file, taken apart; nothing in it has been compared with other files yet. */
export interface ParsedPage<Settings> {
	readonly file: string;
	readonly source: string;
	readonly placeOf: PlaceOf;
	readonly root: Root;
	readonly front: FrontMatter<Settings>;
	/** A developer's `<script>` block. A page with one may use Svelte; in one without, `{` is a character. */
	readonly script: Script | undefined;
	/** All headings outside blocks, with the ids that they get on the page. */
	readonly headings: readonly Heading[];
	readonly blocks: readonly FoundBlock[];
	/** True: some lines were meant as a block and are read as text. */
	readonly lost: boolean;
	/** The same blocks with the token of the house term still in their text, where there is one. */
	readonly unfilled: readonly FoundBlock[];
}

export interface Heading {
	readonly depth: number;
	readonly id: string;
	readonly title: string;
	readonly at: Place;
}

export interface Script {
	/** What the opening tag says besides its name: "" or `lang="ts"`. */
	readonly attributes: string;
	readonly text: string;
	readonly node: Html;
}

export type ParsedCourse = ParsedPage<CourseSettings>;

export interface ParsedLesson extends ParsedPage<LessonSettings> {
	readonly id: string;
	/** The number in the file's name; infinite without one. */
	readonly order: number;
}

type Report = (problem: ProblemInFile) => void;

/** Takes `course.md` apart: settings and the overview page. */
export function parseCourse(source: string, forms: BlockForms, report: Report): ParsedCourse {
	return parsePage('course.md', source, courseSettings, forms, readTerm(source), report);
}

/** The same of a translation; `houseTerm` is the main language's, for one that has none of its own. */
export function parseTranslatedCourse(
	source: string,
	forms: BlockForms,
	houseTerm: string | undefined,
	report: Report
): ParsedPage<TranslatedSettings> {
	const term = readTerm(source) ?? houseTerm;
	return parsePage('course.md', source, translatedSettings, forms, term, report);
}

function readTerm(source: string): string | undefined {
	if (!/^houseTerm:/m.test(source)) return undefined;
	const { raw } = readFrontMatter(source, courseSettings, placesIn(source), () => {});
	const term: unknown = Reflect.get(Object(raw), 'houseTerm');
	return typeof term === 'string' ? term : undefined;
}

/** Takes a lesson apart: settings, script, prose and blocks. */
export function parseLesson(
	file: string,
	source: string,
	forms: BlockForms,
	houseTerm: string | undefined,
	report: Report
): ParsedLesson {
	const page = parsePage(file, source, lessonSettings, forms, houseTerm, report);
	const name = /^(?:(\d+)-)?(.*)\.md$/.exec(file);
	const id = page.front.settings?.id ?? name?.[2] ?? file;
	return { ...page, id, order: Number(name?.[1] ?? Number.POSITIVE_INFINITY) };
}

function parsePage<Settings>(
	file: string,
	source: string,
	schema: SettingsSchema<Settings>,
	forms: BlockForms,
	houseTerm: string | undefined,
	report: Report
): ParsedPage<Settings> {
	const placeOf = placesIn(source);
	const front = readFrontMatter(source, schema, placeOf, report);
	const parse = () => {
		const parsed = parseMarkdown(source);
		unwrap(parsed, source, forms);
		return parsed;
	};
	const root = parse();
	const hasToken = houseTerm !== undefined && source.includes(houseToken);
	const unfilled = hasToken
		? findBlocks(parse(), source, forms, placeOf, () => {}).blocks
		: [];
	if (hasToken) fillHouseTerm(root, houseTerm);
	const { blocks, lost } = findBlocks(root, source, forms, placeOf, report);
	const script = findScript(root, placeOf, report);
	const headings = findHeadings(root, placeOf);
	return { file, source, placeOf, root, front, script, headings, blocks, lost, unfilled };
}

/** The ids are those that rehype-slug gives: one slugger for all levels, in the order of the page. */
function findHeadings(root: Root, placeOf: PlaceOf): Heading[] {
	const slugger = new GithubSlugger();
	const headings: Heading[] = [];
	visit(root, (node) => {
		if (node.type === 'containerDirective') return SKIP;
		if (node.type !== 'heading') return;
		const title = plainText(node);
		const { start, end } = offsetsOf(node);
		headings.push({ depth: node.depth, id: slugger.slug(title), title, at: placeOf(start, end) });
		return;
	});
	return headings;
}

/** The level-2 headings of a page: the stations on its line. */
export function sectionsOf({ headings }: Pick<ParsedPage<unknown>, 'headings'>): Section[] {
	return headings.filter(({ depth }) => depth === 2).map(({ id, title }) => ({ id, title }));
}

/** What a reader reads, white space folded: no HTML tags, no citations, no descriptions of pictures. */
export function plainText(nodes: Nodes | readonly Nodes[]): string {
	return toString(nodes, { includeImageAlt: false, includeHtml: false })
		.replace(/\s+/g, ' ')
		.trim();
}

const scriptTag = /^<script((?:\s[^>]*)?)>([\s\S]*)$/;

function findScript(root: Root, placeOf: PlaceOf, report: Report): Script | undefined {
	const found: Script[] = [];
	for (const node of root.children) {
		if (node.type !== 'html') continue;
		const match = scriptTag.exec(node.value);
		if (match === null) continue;
		const [, attributes = '', rest = ''] = match;
		const close = rest.lastIndexOf('</script>');
		if (close === -1) report(unclosedScript(node, placeOf));
		if (found.length > 0) report(secondScript(node, placeOf));
		found.push({
			attributes: attributes.trim(),
			text: close === -1 ? rest : rest.slice(0, close),
			node
		});
	}
	return found[0];
}

function unclosedScript(node: Html, placeOf: PlaceOf): ProblemInFile {
	const { start } = offsetsOf(node);
	return {
		code: 'script/left-open',
		severity: 'error',
		at: placeOf(start, start + '<script'.length),
		message:
			'This script is never closed, so the rest of the file would be read as program and learners would see nothing of it.',
		hint: 'Write a line </script> where the script ends. If you only want to show the word, put it in backticks: `<script>`'
	};
}

function secondScript(node: Html, placeOf: PlaceOf): ProblemInFile {
	const { start } = offsetsOf(node);
	return {
		code: 'script/second',
		severity: 'error',
		at: placeOf(start, start + '<script'.length),
		message: 'A lesson has one script block, and this is another. It would not run.',
		hint: 'Move its lines into the first script block.'
	};
}
