import type {
	AnyDraft,
	Block,
	BlockForm,
	Draft,
	LessonDraft,
	NumberedPart,
	Part,
	ReadContext
} from '#activities/author.ts';
import type { Activity, View } from '#course/course.ts';
import type { Place, ProblemInFile } from '#course/problem.ts';
import { filePath, rootFrom, type CourseMap } from './course-map.ts';
import { suggest } from './nearest.ts';
import type { PlacedThing } from './number-things.ts';
import { plainText, type ParsedLesson } from './parse-lesson.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { offsetsOf } from './places.ts';
import type { FoundBlock } from './read-blocks.ts';
import { safeHtml } from './safe-html.ts';

/** A block and what its kind made of it. */
export interface ReadActivity {
	readonly found: FoundBlock;
	/** Undefined when it has errors. */
	readonly draft: AnyDraft | undefined;
	/** Of an activity, for ids.lock, with the token of the house term: an employer's word changes no meaning. */
	readonly thing: PlacedThing | undefined;
	readonly partOf: ReadonlyMap<Part, PlacedThing>;
	/** Ids of the roles that it is for; undefined: for everybody. */
	readonly only?: readonly string[] | undefined;
	/** True: it belongs to what the lesson as a whole becomes, and is neither shown nor counted in its own place. */
	readonly taken?: boolean;
	/** What the lesson as a whole becomes, in the place of its first part. */
	readonly whole?: WholeActivity;
}

export interface WholeActivity {
	/** The lesson's id. */
	readonly id: string;
	readonly kind: string;
	readonly draft: LessonDraft;
	readonly thing: PlacedThing;
}

/** Lets each kind read its blocks, in the order of the lesson. */
export function readActivities(
	lesson: ParsedLesson,
	map: CourseMap,
	language: string,
	report: (problem: ProblemInFile) => void
): ReadActivity[] {
	const context = contextOf(lesson, map, language, report);
	const roles = new Map<Block, readonly string[]>();
	return lesson.blocks.map((found) => {
		const draft = found.sound ? found.form.read(found.block, context) : undefined;
		if (draft?.is === 'wrap') roles.set(found.block, draft.only);
		const only = found.block.around && roles.get(found.block.around);
		const partOf = new Map<Part, PlacedThing>();
		if (draft?.is !== undefined || !draft) return { found, draft, thing: undefined, partOf, only };
		const unfilled = readUnfilled(found, lesson, { ...context, report: () => {} });
		const stable = unfilled && unfilled.is === undefined ? unfilled : draft;
		const thing = thingOf(found, lesson.file, draft, stable, partOf);
		return { found, draft, thing, partOf, only };
	});
}

/** What a kind may ask of the lesson that it reads in. */
export function contextOf(
	lesson: ParsedLesson,
	map: CourseMap,
	language: string,
	report: (problem: ProblemInFile) => void
): ReadContext {
	return {
		source: lesson.source,
		language,
		objectives: map.objectives,
		roles: map.roles,
		sources: map.sources,
		blocks: map.blocks,
		lesson: lesson.id,
		lessonKind: lesson.front.settings?.kind ?? 'lesson',
		files: new Set(map.media.keys()),
		file: (path) =>
			map.files?.get(path) ?? (map.media.has(path) ? { bytes: 0 } : undefined),
		address: (path) => `${rootFrom(map)}${filePath(map, path)}`,
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
	const named = things.filter(({ id, text }) => lines.includes(id ?? text));
	const others = lines.filter((line) => !named.some(({ id, text }) => line === (id ?? text)));
	const groups = (draft.meaning.groups ?? []).map((group) =>
		group.flatMap((part) => partOf.get(part) ?? [])
	);
	return {
		kind: 'activity',
		id: found.block.id,
		text: stable.meaning.text,
		key: [found.form.kind, ...others].join('\n'),
		keyThings: [...named.map((thing) => [thing]), ...groups],
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
	const things = activities.flatMap((one) => [one.thing, one.whole?.thing]);
	return [thing, ...things.filter((one) => one !== undefined)];
}

/** What numbers are known of, once ids.lock has been read. */
export interface Numbers {
	readonly of: (thing: PlacedThing) => number;
	/** Of an activity, by its id. */
	readonly ofActivity: (id: string) => number;
	/** An activity of any lesson, by its id. */
	readonly activity: (id: string) => Activity;
	/** Of a translation: the same activity in the main language. */
	readonly main?: ((id: string) => Activity) | undefined;
}

/** The finished activity. Throws for one that has errors. */
export function buildActivity(
	{ found, draft, thing, partOf, only }: ReadActivity,
	numbers: Numbers
): Activity {
	if (draft === undefined || draft.is !== undefined || thing === undefined) {
		throw new Error(`"${found.block.id}" was not checked.`);
	}
	const built = draft.build((part) => numbers.of(thingOfPart(part, partOf)), numbers.ofActivity);
	const { form, block } = found;
	const activity = finished({ kind: form.kind, id: block.id, thing, draft }, built, numbers);
	const kept = numbers.main
		? keptTo(numbers.main(block.id), activity, form.translation)
		: activity;
	return only ? { ...kept, only } : kept;
}

/** What was done in one language counts in each: progress is replayed by the main language's rules. */
function keptTo(
	main: Activity,
	activity: Activity,
	translation: BlockForm['translation']
): Activity {
	return {
		...activity,
		rules: translation?.rules?.(activity.rules, main.rules) ?? activity.rules,
		words: translation?.words?.(activity.words, main.words) ?? activity.words,
		reported: main.title
	};
}

function finished(
	{ kind, id, thing, draft }: Omit<WholeActivity, 'draft'> & { draft: Omit<LessonDraft, 'takes' | 'draws' | 'build'> },
	built: Pick<Activity, 'rules' | 'words'>,
	numbers: Numbers
): Activity {
	const { objective, points, optional, title, component } = draft;
	const common = { kind, id, number: numbers.of(thing), objective, points, optional, title };
	return { ...common, ...(component !== undefined && { component }), ...built };
}

/** What a lesson does with a block, in its own place: none, one, or with the lesson's own activity before it. */
export function buildActivities(read: ReadActivity, numbers: Numbers): readonly Activity[] {
	const { draft, taken, whole } = read;
	const own = taken || draft?.is !== undefined ? [] : [buildActivity(read, numbers)];
	return whole ? [finished(whole, whole.draft.build(numbers.activity), numbers), ...own] : own;
}

/** What a page draws besides; undefined for a block that is something else. */
export function buildView({ draft }: ReadActivity, numbers: Numbers): View | undefined {
	if (draft?.is === 'wrap') return draft.view;
	return draft?.is === 'view' ? draft.build(numbers.ofActivity) : undefined;
}

function thingOfPart(part: Part, partOf: ReadActivity['partOf']): PlacedThing {
	const known = partOf.get(part);
	if (known === undefined) throw new Error(`"${part.text}" was never declared as a part.`);
	return known;
}

/** Where an activity stands in the course's files, and its parts. */
export interface PlacedActivity {
	readonly file: string;
	readonly at: Place;
	readonly parts: readonly NumberedPart[];
}

/** Places by number, of activities without errors. */
export function placeActivities(
	activities: readonly ReadActivity[],
	numberOf: (thing: PlacedThing) => number
): ReadonlyMap<number, PlacedActivity> {
	return new Map(
		activities.flatMap(({ draft, thing, partOf }) => {
			if (draft === undefined || draft.is !== undefined || thing === undefined) return [];
			const numbered = (part: Part): NumberedPart => ({
				...part,
				number: numberOf(thingOfPart(part, partOf)),
				parts: part.parts.map(numbered)
			});
			const { file, at } = thing;
			return [[numberOf(thing), { file, at, parts: draft.parts.map(numbered) }] as const];
		})
	);
}
