import {
	isMap,
	isNode,
	isPair,
	isScalar,
	LineCounter,
	parseDocument,
	type Document,
	type YAMLError
} from 'yaml';
import type { z } from 'zod';
import type { Place, ProblemInFile } from '#course/problem.ts';
import { findCutOff } from './cut-off.ts';
import { explainIssues } from './explain-issue.ts';
import { findMisplaced } from './indentation.ts';
import type { PlaceOf } from './places.ts';
import { explainYaml, type ExplainedYaml } from './yaml-words.ts';

/** The settings between two lines `---` at the top of a file. */
export interface FrontMatter<Settings> {
	/** Undefined when they could not be read, or broke a rule. */
	readonly settings: Settings | undefined;
	/** Whatever could be read, for checks that go on in spite of errors elsewhere. */
	readonly raw: unknown;
	/** False: it is missing, or broken as YAML, so nothing is known of it. */
	readonly readable: boolean;
	/** Of the value at a path such as `['objectives', 0]`, or of what comes nearest to it. */
	placeOf(path: readonly PropertyKey[]): Place;
	/** Of the last key of a path. */
	placeOfKey(path: readonly PropertyKey[]): Place;
	/** A value as the author typed it: `1.0`, where only a number 1 is left. */
	written(path: readonly PropertyKey[]): string | undefined;
}

/** A schema with the reasons for its keys: `why` says what a learner loses without one. */
export interface SettingsSchema<Settings> {
	readonly schema: z.ZodType<Settings>;
	/** By key or by path with `*` for ids: `sources.*.title`. */
	readonly why: Readonly<Record<string, string>>;
	/** What to type for a missing key. */
	readonly example: Readonly<Record<string, string>>;
	/** The keys that exist, by path of their parent; "" is the top. */
	readonly keys: Readonly<Record<string, readonly string[]>>;
	/** Keys at the top whose settings stand indented below them. */
	readonly groups?: readonly string[];
}

const fence = /^---[ \t]*(?:\r?\n|$)/;

/** Splits off the front matter and reads it; reports everything that is wrong with it. */
export function readFrontMatter<Settings>(
	source: string,
	{ schema, ...explained }: SettingsSchema<Settings>,
	place: PlaceOf,
	report: (problem: ProblemInFile) => void
): FrontMatter<Settings> {
	const block = splitFrontMatter(source, place, report);
	const top = place(0, Math.max(1, source.indexOf('\n')));
	const unread: FrontMatter<Settings> = {
		settings: undefined,
		raw: {},
		readable: false,
		placeOf: () => top,
		placeOfKey: () => top,
		written: () => undefined
	};
	if (block === undefined) return unread;

	const document = parseDocument(block.text, {
		lineCounter: new LineCounter(),
		prettyErrors: false
	});
	for (const { start, end, code, message, hint } of explainErrors(document.errors, block.text)) {
		const at = place(block.start + start, block.start + end);
		report({ severity: 'error', at, code, message, hint });
	}
	if (document.errors.length > 0) return unread;

	const places = placesOfDocument(document, block.start, place, top);
	const raw: unknown = document.toJS() ?? {};
	const result = schema.safeParse(raw);
	const cut = findCutOff(document, block.text, place, block.start);
	// A text that begins with # is not missing.
	const issues = (result.error?.issues ?? []).filter(
		({ path }) => !cut.keys.has(path.map(String).join('.'))
	);
	for (const problem of cut.problems) report(problem);
	for (const problem of explainIssues(issues, raw, explained, places)) report(problem);
	return { settings: result.data, raw, readable: true, ...places };
}

/** One message for what is one mistake: after a line in the wrong column nothing else is certain. */
function explainErrors(errors: readonly YAMLError[], text: string): readonly ExplainedYaml[] {
	const misplaced = findMisplaced(errors, text);
	const sure = misplaced ? errors.filter(({ pos }) => pos[0] < misplaced.from) : errors;
	const stray = sure.find(({ code }) => code === 'UNEXPECTED_TOKEN');
	return [
		...sure
			.filter((error) => error.code !== 'UNEXPECTED_TOKEN' || error === stray)
			.map((error) => explainYaml(error, text)),
		...(misplaced ? [misplaced] : [])
	];
}

function splitFrontMatter(
	source: string,
	place: PlaceOf,
	report: (problem: ProblemInFile) => void
): { text: string; start: number } | undefined {
	const open = fence.exec(source);
	if (open === null) {
		const late = /^\s+---[ \t]*\r?\n/.test(source);
		report({
			code: 'front-matter/missing',
			severity: 'error',
			at: place(0, Math.max(1, source.search(/\r?\n|$/))),
			message:
				'The file has no front matter, so Onramp does not know its title and learners could not find it.',
			hint: late
				? 'Delete the empty lines above the first "---": it must be the very first line.'
				: 'Begin the file with three lines: "---", "title: …" and "---".'
		});
		return undefined;
	}
	const start = open[0].length;
	const close = /^---[ \t]*$/m.exec(source.slice(start));
	if (close === null) {
		report({
			code: 'front-matter/not-closed',
			severity: 'error',
			at: place(0, 3),
			message:
				'The front matter begins here and never ends, so the whole file would be read as settings and learners would see nothing.',
			hint: 'Write a line "---" below the last setting.'
		});
		return undefined;
	}
	return { text: source.slice(start, start + close.index), start };
}

/** Where values and keys stand. */
export type SettingPlaces = Pick<FrontMatter<unknown>, 'placeOf' | 'placeOfKey' | 'written'>;

function placesOfDocument(
	document: Document,
	start: number,
	place: PlaceOf,
	top: Place
): SettingPlaces {
	const ofNode = (node: unknown): Place | undefined => {
		if (!isNode(node) || !node.range) return undefined;
		return place(start + node.range[0], start + node.range[1]);
	};
	const keyOf = (path: readonly PropertyKey[]): Place | undefined => {
		const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
		if (!isMap(parent)) return undefined;
		const pair = parent.items.find(
			(item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(path.at(-1))
		);
		return ofNode(pair?.key);
	};
	const nearestPlace = (path: readonly PropertyKey[]): Place => {
		for (let length = path.length; length > 0; length--) {
			const at =
				ofNode(document.getIn(path.slice(0, length), true)) ?? keyOf(path.slice(0, length));
			if (at !== undefined) return at;
		}
		return top;
	};
	return {
		placeOf: nearestPlace,
		placeOfKey: (path) => keyOf(path) ?? nearestPlace(path),
		written: (path) => {
			const node = document.getIn(path, true);
			return isScalar(node) ? node.source : undefined;
		}
	};
}
