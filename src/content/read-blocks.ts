import type { Nodes, Paragraph, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { visitParents } from 'unist-util-visit-parents';
import type { AuthorKind, Block } from '#activities/author.ts';
import type { Place, ProblemInFile } from '#course/problem.ts';
import { listed, suggest } from './nearest.ts';
import { offsetsOf, type PlaceOf } from './places.ts';
import { readAttributes } from './read-attributes.ts';
import { findStrayLines } from './stray-lines.ts';

export type AuthorKinds = Readonly<Record<string, AuthorKind>>;

/** A block of a known kind, with an id; nothing inside it has been read yet. */
export interface FoundBlock {
	readonly kind: AuthorKind;
	readonly block: Block;
	readonly node: ContainerDirective;
	readonly idAt: Place;
	/** False: something is wrong with the block itself, so that reading its inside would only confuse. */
	readonly sound: boolean;
}

interface Search {
	readonly source: string;
	readonly lines: readonly string[];
	readonly kinds: AuthorKinds;
	readonly placeOf: PlaceOf;
	report(problem: ProblemInFile): void;
}

/** Finds the activity blocks of a lesson and reports everything that keeps one from being read. */
export function findBlocks(
	root: Root,
	source: string,
	kinds: AuthorKinds,
	placeOf: PlaceOf,
	report: (problem: ProblemInFile) => void
): FoundBlock[] {
	const search: Search = { source, lines: source.split(/\r?\n/), kinds, placeOf, report };
	const strays = findStrayLines(root, search.lines, Object.keys(kinds));
	const closers = [...strays.closers];
	const found: FoundBlock[] = [];

	visitParents(root, (node, ancestors) => {
		if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return;
		// A leaf inside an activity is the kind's own: `::scene{…}`.
		const inBlock = ancestors.some(({ type }) => type === 'containerDirective');
		if (node.type === 'leafDirective') {
			if (!inBlock) reportLeaf(node, search);
			return;
		}
		const outer = ancestors.findLast((one) => one.type === 'containerDirective');
		const sound = checkPosition(node, outer, ancestors, closers, search);
		const read = readBlock(node, search, sound);
		if (read !== undefined) found.push(read);
	});
	for (const stray of strays.unreadable(closers)) report(stray);
	return found;
}

function openingLine({ lines }: Search, node: Nodes): string {
	const { line = 1, column = 1 } = node.position?.start ?? {};
	return (lines[line - 1] ?? '').slice(column - 1).trimEnd();
}

function openingPlace(node: Nodes, search: Search): Place {
	const { start } = offsetsOf(node);
	return search.placeOf(start, start + openingLine(search, node).length);
}

function reportLeaf(node: LeafDirective, search: Search): void {
	const at = openingPlace(node, search);
	if (node.name in search.kinds) {
		search.report({
			code: 'block/two-colons',
			severity: 'error',
			at,
			message: `A ${node.name} begins with three colons; with two, everything below it is plain text and learners see no ${node.name}.`,
			hint: `Write :${openingLine(search, node)} and close it with a line ":::".`
		});
		return;
	}
	reportUnknownName(node.name, at, search);
}

function reportUnknownName(name: string, at: Place, search: Search): void {
	const colons = openingColons(search.lines[at.line - 1] ?? '', at.column);
	search.report({
		code: 'block/unknown-name',
		severity: 'error',
		at: { ...at, column: at.column + colons, length: name.length },
		message: `There is no block called "${name}", so learners would not get what is written in it.`,
		hint: suggest(name, Object.keys(search.kinds), 'There are')
	});
}

function openingColons(line: string, column: number): number {
	return /^:*/.exec(line.slice(column - 1))?.[0].length ?? 0;
}

/** Is the block at the top level, closed, and not inside another one? */
function checkPosition(
	node: ContainerDirective,
	outer: Nodes | undefined,
	ancestors: readonly Nodes[],
	closers: number[],
	search: Search
): boolean {
	const at = openingPlace(node, search);
	if (outer?.type === 'containerDirective') return checkNested(node, outer, closers, search);
	const indented = at.column > 1;
	if (indented || ancestors.length > 1) {
		const where = ancestors.some(({ type }) => type === 'listItem')
			? 'inside a list'
			: ancestors.some(({ type }) => type === 'blockquote')
				? 'inside a quote'
				: 'indented';
		search.report({
			code: 'block/not-at-top-level',
			severity: 'error',
			at,
			message: `This ${node.name} is ${where}. Blocks stand at the very left, between paragraphs, or learners would not get them.`,
			hint: 'Put every line of the block at the left margin, with an empty line before it.'
		});
		return false;
	}
	return checkClosed(node, closers, search);
}

/** An inner block: either the outer one was never closed, or it has too few colons to hold another. */
function checkNested(
	node: ContainerDirective,
	outer: ContainerDirective,
	closers: number[],
	search: Search
): boolean {
	const colons = openingColons(openingLine(search, node), 1);
	const outerColons = openingColons(openingLine(search, outer), 1);
	const spare = closers.findIndex((line) => line > (outer.position?.end.line ?? 0));
	// Its own end line was missing: the outer block is reported for that, and this one is in order.
	if (colons >= outerColons && spare === -1) return true;
	if (spare !== -1) closers.splice(spare, 1);
	search.report({
		code: 'block/nested',
		severity: 'error',
		at: openingPlace(node, search),
		message: `This ${node.name} stands inside the ${outer.name} of line ${outer.position?.start.line}. A ${outer.name} holds no other block, and learners would get neither.`,
		hint: `Close the ${outer.name} with a line "${':'.repeat(outerColons)}" before this line, and take away the extra "${':'.repeat(colons)}" below.`
	});
	return false;
}

function checkClosed(node: ContainerDirective, closers: number[], search: Search): boolean {
	const colons = openingColons(openingLine(search, node), 1);
	const last = search.lines[(node.position?.end.line ?? 1) - 1] ?? '';
	const closed = new RegExp(`^\\s*:{${colons},}\\s*$`).test(last) && node.position?.end.line !== node.position?.start.line;
	const inner = node.children.find(({ type }) => type === 'containerDirective');
	const innerColons = inner === undefined ? 0 : openingColons(openingLine(search, inner), 1);
	const spare = closers.some((line) => line > (node.position?.end.line ?? 0));
	const swallowed = inner !== undefined && innerColons >= colons && !spare;
	if (closed && !swallowed) return inner === undefined;
	search.report({
		code: 'block/left-open',
		severity: 'error',
		at: openingPlace(node, search),
		message:
			inner === undefined
				? `This ${node.name} is never closed, so it would swallow the rest of the lesson.`
				: `This ${node.name} is not closed before the ${nameOf(inner)} of line ${inner.position?.start.line} begins, so learners would get neither.`,
		hint: `Write a line "${':'.repeat(colons)}" where the ${node.name} ends.`
	});
	return false;
}

function nameOf(node: Nodes): string {
	return node.type === 'containerDirective' ? node.name : 'block';
}

function readBlock(
	node: ContainerDirective,
	search: Search,
	sound: boolean
): FoundBlock | undefined {
	const line = openingLine(search, node);
	const at = openingPlace(node, search);
	const kind = Object.hasOwn(search.kinds, node.name) ? search.kinds[node.name] : undefined;
	if (kind === undefined) {
		reportUnknownName(node.name, at, search);
		return undefined;
	}
	const written = readAttributes(line);
	const placeOfKey = (key: string): Place => {
		const one = written.findLast((attribute) => attribute.key === key);
		if (one === undefined) return at;
		return { line: at.line, column: at.column + one.start, length: one.end - one.start };
	};
	checkLabel(node, search);
	const readable = checkAttributes(node, kind, written, at, search);
	const id = checkId(node, at, placeOfKey('id'), search);
	const { id: _id, ...attributes } = node.attributes ?? {};
	const block: Block = {
		name: node.name,
		id: id ?? '',
		attributes: Object.fromEntries(
			Object.entries(attributes).map(([key, value]) => [key, value ?? ''])
		),
		children: node.children,
		at,
		attributeAt: placeOfKey
	};
	return { kind, block, node, idAt: placeOfKey('id'), sound: sound && readable && id !== undefined };
}

function checkLabel(node: ContainerDirective, search: Search): void {
	const label = node.children.find(
		(child): child is Paragraph => child.type === 'paragraph' && child.data?.directiveLabel === true
	);
	if (label === undefined) return;
	const { start, end } = offsetsOf(label);
	search.report({
		code: 'block/label',
		severity: 'error',
		at: search.placeOf(start, end),
		message: `The text in square brackets has no place in the opening line of a ${node.name}, and learners would not see it.`,
		hint: 'Put the text on a line of its own, inside the block.'
	});
}

const curlyQuotes = /[“”„‟«»‘’‚]/;

function checkAttributes(
	node: ContainerDirective,
	kind: AuthorKind,
	written: ReturnType<typeof readAttributes>,
	at: Place,
	search: Search
): boolean {
	const place = (start: number, length: number): Place => ({
		line: at.line,
		column: at.column + start,
		length
	});
	const line = openingLine(search, node);
	const curly = curlyQuotes.exec(line);
	if (curly !== null) {
		search.report({
			code: 'block/unreadable',
			severity: 'error',
			at: place(curly.index, 1),
			message: `The value stands in curly quotes, as a word processor makes them. The ${node.name} cannot be read, and learners would not get it.`,
			hint: 'Type straight quotes: "…"'
		});
		return false;
	}
	const known = ['id', ...Object.keys(kind.attributes)];
	for (const { key, start } of written) {
		if (known.includes(key)) continue;
		const before = written[written.findIndex((one) => one.start === start) - 1];
		const unquoted = before !== undefined && before.value !== '' && before.key !== 'id';
		search.report({
			code: 'block/unknown-attribute',
			severity: 'error',
			at: place(start, key.length),
			message: `A ${node.name} has no attribute "${key}", so it would have no effect.`,
			hint: attributeHint(key, known, unquoted ? before.key : undefined)
		});
	}
	return true;
}

function attributeHint(key: string, known: readonly string[], before: string | undefined): string {
	const hint = suggest(key, known, 'It can have');
	if (before === undefined || hint.startsWith('Did')) return hint;
	return `${hint} If the word belongs to "${before}", put quotes around the whole value.`;
}

function checkId(
	node: ContainerDirective,
	at: Place,
	idAt: Place,
	search: Search
): string | undefined {
	const id = node.attributes?.id ?? undefined;
	if (id !== undefined && /^[a-z0-9-]+$/.test(id)) return id;
	if (id === undefined || id === '') {
		search.report({
			code: 'block/missing-id',
			severity: 'error',
			at,
			message: `This ${node.name} has no id. What learners answer is stored under it, so that an update of the course loses nothing.`,
			hint: `Write :::${node.name}{#a-short-name} with a name that no other block of the course has.`
		});
		return undefined;
	}
	const better = id
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	search.report({
		code: 'block/malformed-id',
		severity: 'error',
		at: idAt,
		message: `The id "${id}" has characters that an LMS may refuse. An id is made of the letters a to z, digits and hyphens.`,
		...(better === '' ? {} : { hint: `Write #${better}` })
	});
	return undefined;
}

/** Every block that there is, for hints. */
export function listKinds(kinds: AuthorKinds): string {
	return listed(Object.keys(kinds));
}
