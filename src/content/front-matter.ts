import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Place, ProblemInFile } from '#course/problem.ts';
import { nearest } from './nearest.ts';
import type { PlaceOf } from './places.ts';
import { explainYaml } from './yaml-words.ts';

/** The settings between two lines `---` at the top of a file. */
export interface FrontMatter<Settings> {
	/** Undefined when they could not be read, or broke a rule. */
	readonly settings: Settings | undefined;
	/** Whatever could be read, for checks that go on in spite of errors elsewhere. */
	readonly raw: unknown;
	/** Of the value at a path such as `['objectives', 0]`, or of what comes nearest to it. */
	placeOf(path: readonly PropertyKey[]): Place;
	/** Of the last key of a path. */
	placeOfKey(path: readonly PropertyKey[]): Place;
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
}

const fence = /^---[ \t]*(?:\r?\n|$)/;

/** Splits off the front matter and reads it; reports everything that is wrong with it. */
export function readFrontMatter<Settings>(
	source: string,
	{ schema, why, example, keys }: SettingsSchema<Settings>,
	place: PlaceOf,
	report: (problem: ProblemInFile) => void
): FrontMatter<Settings> {
	const block = splitFrontMatter(source, place, report);
	const top = place(0, Math.max(1, source.indexOf('\n')));
	const unread = { settings: undefined, raw: {}, placeOf: () => top, placeOfKey: () => top };
	if (block === undefined) return unread;

	const document = parseDocument(block.text, {
		lineCounter: new LineCounter(),
		prettyErrors: false
	});
	for (const error of document.errors) {
		const start = block.start + Math.min(error.pos[0], Math.max(0, block.text.length - 1));
		report({ severity: 'error', at: place(start, block.start + error.pos[1]), ...explainYaml(error) });
	}
	if (document.errors.length > 0) return unread;

	const places = placesOfDocument(document, block.start, place, top);
	const raw: unknown = document.toJS() ?? {};
	const result = schema.safeParse(raw);
	if (!result.success) {
		for (const issue of result.error.issues) {
			for (const problem of explainIssue(issue, raw, { why, example, keys }, places)) report(problem);
		}
	}
	return { settings: result.success ? result.data : undefined, raw, ...places };
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

type Places = Pick<FrontMatter<unknown>, 'placeOf' | 'placeOfKey'>;

function placesOfDocument(document: Document, start: number, place: PlaceOf, top: Place): Places {
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
			const at = ofNode(document.getIn(path.slice(0, length), true)) ?? keyOf(path.slice(0, length));
			if (at !== undefined) return at;
		}
		return top;
	};
	return {
		placeOf: nearestPlace,
		placeOfKey: (path) => keyOf(path) ?? nearestPlace(path)
	};
}

type Explained = Omit<SettingsSchema<unknown>, 'schema'>;

/** Zod's finding in the author's words. The schema's own error texts say what a value must be. */
function explainIssue(
	issue: z.core.$ZodIssue,
	raw: unknown,
	explained: Explained,
	places: Places
): ProblemInFile[] {
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => unknownKey([...issue.path, key], explained, places));
	}
	const value = valueAt(raw, issue.path);
	const name = issue.path.map(String).join('.');
	if (value === undefined || value === null) return [missingKey(issue.path, explained, places)];
	if (issue.code === 'invalid_key') {
		return [
			{
				code: 'front-matter/malformed-id',
				severity: 'error',
				at: places.placeOfKey(issue.path),
				message: `"${String(issue.path.at(-1))}" cannot be an id. Results in an LMS are kept under it, so it begins with a letter and is made of the letters a to z, digits and hyphens.`
			}
		];
	}
	return [
		{
			code: 'front-matter/wrong-value',
			severity: 'error',
			at: places.placeOf(issue.path),
			message:
				issue.path.length === 0
					? 'The front matter must be a list of settings, each on a line of its own: "key: value".'
					: `"${name}" must be ${issue.message}; here it is ${describe(value)}. ${reason(issue.path, explained.why)}`.trim(),
			...(typeof value === 'number' && issue.message.includes('text')
				? { hint: `Put quotes around it: "${value}"` }
				: {})
		}
	];
}

function unknownKey(path: PropertyKey[], { keys }: Explained, places: Places): ProblemInFile {
	const key = String(path.at(-1));
	const known = lookUp(path.slice(0, -1), keys) ?? [];
	const meant = nearest(key, known);
	return {
		code: 'front-matter/unknown-key',
		severity: 'error',
		at: places.placeOfKey(path),
		message: `There is no setting called "${key}"${path.length > 1 ? ` in "${path.slice(0, -1).map(String).join('.')}"` : ''}, so it would have no effect on what learners see.`,
		hint:
			meant === undefined ? `The settings here are ${known.join(', ')}.` : `Did you mean "${meant}"?`
	};
}

function missingKey(
	path: readonly PropertyKey[],
	{ why, example }: Explained,
	places: Places
): ProblemInFile {
	const name = path.map(String).join('.');
	const hint = lookUp(path, example);
	return {
		code: 'front-matter/missing-key',
		severity: 'error',
		at: places.placeOf(path),
		message: `The setting "${name}" is missing. ${reason(path, why)}`.trim(),
		...(hint === undefined ? {} : { hint: `Write ${hint}` })
	};
}

function reason(path: readonly PropertyKey[], why: Readonly<Record<string, string>>): string {
	return lookUp(path, why) ?? '';
}

/** By the path itself, or with `*` in place of an id or a position. */
function lookUp<Value>(
	path: readonly PropertyKey[],
	table: Readonly<Record<string, Value>>
): Value | undefined {
	const name = path.map(String).join('.');
	const starred = path.map((part, i) => (i === 1 ? '*' : String(part))).join('.');
	return table[name] ?? table[starred];
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
	let value = raw;
	for (const part of path) {
		if (typeof value !== 'object' || value === null) return undefined;
		value = Reflect.get(value, part);
	}
	return value;
}

function describe(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a group of settings';
	if (typeof value === 'string') return value === '' ? 'empty' : `"${value}"`;
	return typeof value === 'number' ? `the number ${value}` : String(value);
}
