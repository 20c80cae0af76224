import { visit } from 'unist-util-visit';
import type { Source } from '#course/course.ts';
import { betterKey } from './better-id.ts';
import type { CourseMap, MappedPage } from './course-map.ts';
import { houseToken } from './house-term.ts';
import type { ParsedCourse, ParsedLesson } from './parse-lesson.ts';
import type { FoundBlock } from './read-blocks.ts';
import type { CourseFiles } from './read-course.ts';

/** Collects what the files of a course can point at. */
export function mapCourse(
	course: ParsedCourse,
	lessons: readonly ParsedLesson[],
	files: CourseFiles,
	houseTerm: string | undefined
): CourseMap {
	const anchors = (page: ParsedLesson | ParsedCourse) =>
		files.unread?.has(page.file)
			? undefined
			: new Set([...page.headings.map(({ id }) => id), ...idsOfBlocks(page)]);
	const pages = new Map<string, MappedPage>([['course.md', { id: '', anchors: anchors(course) }]]);
	for (const lesson of lessons) pages.set(lesson.file, { id: lesson.id, anchors: anchors(lesson) });
	const settings = asGroup(course.front.raw);
	return {
		houseTerm,
		// From the raw settings: an error in one of them must not make every reference an error too.
		objectives: idsOf(settings['objectives']) ?? namedObjectives(lessons),
		roles: course.front.readable
			? rolesOf(settings['roles'], houseTerm)
			: namedRoles(lessons),
		sources:
			course.front.readable && (settings['sources'] === undefined || isGroup(settings['sources']))
				? sourcesOf(settings['sources'])
				: citedSources([course, ...lessons]),
		pages,
		blocks: new Map(
			lessons.flatMap(({ blocks }) =>
				ownBlocks(blocks).map(({ block }) => [block.id, block.name] as const)
			)
		),
		media: files.media,
		files: files.files
	};
}

/** Those whose id is their own, and the address of a place on the page. */
function ownBlocks(blocks: readonly FoundBlock[]): readonly FoundBlock[] {
	return blocks.filter(({ block, form }) => block.id !== '' && form.id !== 'another');
}

function idsOfBlocks({ blocks }: ParsedLesson | ParsedCourse): readonly string[] {
	return ownBlocks(blocks).map(({ block }) => block.id);
}

/** Settings that were read and not checked yet. */
function asGroup(value: unknown): Readonly<Record<string, unknown>> {
	return isGroup(value) ? value : {};
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** With what a name that cannot be an id should be: who writes that in a lesson has made no mistake. */
function idsOf(value: unknown): readonly string[] | undefined {
	if (!isGroup(value)) return undefined;
	const ids = Object.keys(value);
	const better = ids.map(betterKey).filter((id) => id !== '' && !ids.includes(id));
	return [...ids, ...better];
}

/** Where course.md cannot be read, it is taken to hold whatever the lessons name. */
function namedObjectives(lessons: readonly ParsedLesson[]): readonly string[] {
	return lessons.flatMap(({ front, blocks }) => [
		...(front.settings?.objectives ?? []),
		...blocks.map(({ block }) => block.attributes['objective'] ?? '')
	]);
}

function rolesOf(value: unknown, houseTerm = houseToken): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(asGroup(value)).map(([id, name]) => [
			id,
			String(name).replaceAll(houseToken, houseTerm)
		])
	);
}

/** Likewise, where course.md cannot be read. */
function namedRoles(lessons: readonly ParsedLesson[]): ReadonlyMap<string, string> {
	const named = lessons.flatMap(({ blocks }) =>
		blocks.flatMap(({ block }) => (block.attributes['role'] ?? '').split(/\s+/))
	);
	return new Map(named.flatMap((id) => (id === '' ? [] : [[id, id]])));
}

function sourcesOf(value: unknown): readonly Source[] {
	return Object.entries(asGroup(value)).map(([id, source]) => {
		const text = (name: string): string | undefined => {
			const written: unknown = asGroup(source)[name];
			return typeof written === 'string' || typeof written === 'number'
				? String(written)
				: undefined;
		};
		return {
			id,
			title: text('title') ?? id,
			author: text('author'),
			date: text('date'),
			url: text('url')
		};
	});
}

function citedSources(pages: readonly (ParsedCourse | ParsedLesson)[]): readonly Source[] {
	const ids = new Set<string>();
	for (const { root, front } of pages) {
		visit(root, 'footnoteReference', ({ label, identifier }) => {
			ids.add(label ?? identifier);
		});
		const named = front.settings?.sources;
		if (Array.isArray(named)) for (const id of named as readonly string[]) ids.add(id);
	}
	return [...ids].map((id) => ({
		id,
		title: id,
		author: undefined,
		date: undefined,
		url: undefined
	}));
}
