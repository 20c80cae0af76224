import type { AnyDraft, Draft, Part, ReadContext, ViewDraft } from '#activities/author.ts';
import type { Activity, View } from '#course/course.ts';
import type { Place, ProblemInFile } from '#course/problem.ts';
import type { CourseMap } from './course-map.ts';
import { suggest } from './nearest.ts';
import type { PlacedThing } from './number-things.ts';
import { plainText, type ParsedLesson } from './parse-lesson.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { offsetsOf } from './places.ts';
import type { FoundBlock } from './read-blocks.ts';
import { safeHtml, up } from './safe-html.ts';

/** A block and what its kind made of it. */
export interface ReadActivity {
	readonly found: FoundBlock;
	/** Undefined when it has errors. */
	readonly draft: AnyDraft | undefined;
	/** Of an activity, for ids.lock, with the token of the house term: an employer's word changes no meaning. */
	readonly thing: PlacedThing | undefined;
	readonly partOf: ReadonlyMap<Part, PlacedThing>;
}

/** Lets each kind read its blocks, in the order of the lesson. */
export function readActivities(
	lesson: ParsedLesson,
	map: CourseMap,
	language: string,
	report: (problem: ProblemInFile) => void
): ReadActivity[] {
	const context = contextOf(lesson, map, language, report);
	return lesson.blocks.map((found) => {
		const draft = found.sound ? found.form.read(found.block, context) : undefined;
		const partOf = new Map<Part, PlacedThing>();
		if (draft?.is !== undefined || !draft) return { found, draft, thing: undefined, partOf };
		const unfilled = readUnfilled(found, lesson, { ...context, report: () => {} });
		const stable = unfilled && unfilled.is === undefined ? unfilled : draft;
		return { found, draft, thing: thingOf(found, lesson.file, draft, stable, partOf), partOf };
	});
}

function contextOf(
	lesson: ParsedLesson,
	map: CourseMap,
	language: string,
	report: (problem: ProblemInFile) => void
): ReadContext {
	return {
		source: lesson.source,
		language,
		objectives: map.objectives,
		sources: map.sources,
		blocks: map.blocks,
		files: new Set(map.media.keys()),
		file: (path) =>
			map.files?.get(path) ?? (map.media.has(path) ? { bytes: 0 } : undefined),
		address: (path) => `${up}${encodeURI(path)}`,
		parse: (markdown) => parseMarkdown(markdown).children,
		minutes: lesson.front.settings?.minutes?.most,
		report,
		place: (node): Place => {
			const { start, end } = offsetsOf(node);
			return lesson.placeOf(start, end);
		},
		html: (nodes) => safeHtml(nodes, map, lesson.file),
		text: plainText,
		placeAt: lesson.placeOf,
		suggest: (word, known, otherwise) =>
			known.length === 0 ? 'There is none yet.' : suggest(word, known, otherwise)
	};
}

/** The same block before the house term was filled in; undefined where there is no token. */
function readUnfilled(
	found: FoundBlock,
	lesson: ParsedLesson,
	context: ReadContext
): AnyDraft | undefined {
	const start = offsetsOf(found.node).start;
	const same = lesson.unfilled.find(({ node }) => offsetsOf(node).start === start);
	return same?.sound ? same.form.read(same.block, context) : undefined;
}

function thingOf(
	found: FoundBlock,
	file: string,
	draft: Draft,
	stable: Draft,
	partOf: Map<Part, PlacedThing>
): PlacedThing {
	const things = partThings(draft.parts, stable.parts, file, partOf);
	// A line of the key that names a part stands for that part, however it is worded by now.
	const lines = stable.meaning.key.split('\n');
	const keyThings = things.filter(({ id, text }) => lines.includes(id ?? text));
	const others = lines.filter((line) => !keyThings.some(({ id, text }) => line === (id ?? text)));
	return {
		kind: 'activity',
		id: found.block.id,
		text: stable.meaning.text,
		key: [found.form.kind, ...others].join('\n'),
		keyThings,
		file,
		at: found.block.at,
		things
	};
}

function partThings(
	parts: readonly Part[],
	stable: readonly Part[],
	file: string,
	partOf: Map<Part, PlacedThing>
): PlacedThing[] {
	return parts.map((part, index) => {
		const same = stable[index] ?? part;
		const thing: PlacedThing = {
			kind: part.kind,
			id: part.id,
			text: same.text,
			file,
			at: part.at,
			things: partThings(part.parts, same.parts, file, partOf)
		};
		partOf.set(part, thing);
		return thing;
	});
}

const lessonThings = new WeakMap<ParsedLesson, PlacedThing>();

/** A lesson and its activities: all are children of the course, so an activity may change its lesson. */
export function thingsOf(lesson: ParsedLesson, activities: readonly ReadActivity[]): PlacedThing[] {
	let thing = lessonThings.get(lesson);
	if (thing === undefined) {
		const at: Place = lesson.front.placeOfKey(['title']);
		const text = lesson.front.settings?.title ?? lesson.id;
		thing = { kind: 'lesson', id: lesson.id, text, file: lesson.file, at, things: [] };
		lessonThings.set(lesson, thing);
	}
	return [thing, ...activities.flatMap((one) => (one.thing === undefined ? [] : [one.thing]))];
}

/** What numbers are known of, once ids.lock has been read. */
export interface Numbers {
	of(thing: PlacedThing): number;
	/** Of an activity, by its id. */
	ofActivity(id: string): number;
}

/** The finished activity; undefined for a block that is none. Throws for one that has errors. */
export function buildActivity(
	{ found, draft, thing, partOf }: ReadActivity,
	numbers: Numbers
): Activity | undefined {
	if (draft?.is !== undefined) return undefined;
	if (draft === undefined || thing === undefined) {
		throw new Error(`"${found.block.id}" was not checked.`);
	}
	const built = draft.build((part) => {
		const known = partOf.get(part);
		if (known === undefined) throw new Error(`A part of "${found.block.id}" was never declared.`);
		return numbers.of(known);
	}, numbers.ofActivity);
	return {
		kind: found.form.kind,
		id: found.block.id,
		number: numbers.of(thing),
		objective: draft.objective,
		points: draft.points,
		optional: draft.optional,
		title: draft.title,
		...built
	};
}

/** What a page draws besides; undefined for a block that is something else. */
export function buildView({ draft }: ReadActivity, numbers: Numbers): View | undefined {
	return isView(draft) ? draft.build(numbers.ofActivity) : undefined;
}

function isView(draft: AnyDraft | undefined): draft is ViewDraft {
	return draft?.is === 'view';
}
