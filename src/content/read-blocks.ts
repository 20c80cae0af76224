import type { Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { visitParents } from 'unist-util-visit-parents';
import type { AuthorKind, Block } from '#activities/author.ts';
import type { Place, ProblemInFile } from '#course/problem.ts';
import { openingColons, openingLine, openingPlace, type BlockSearch } from './block-search.ts';
import { checkAttributes, checkId, checkLabel } from './check-block-line.ts';
import { checkPosition } from './check-block-position.ts';
import { suggest } from './nearest.ts';
import type { PlaceOf } from './places.ts';
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

export interface FoundBlocks {
	readonly blocks: readonly FoundBlock[];
	/** True: some lines were meant as a block and are read as text. */
	readonly lost: boolean;
}

/** Finds the activity blocks of a lesson and reports everything that keeps one from being read. */
export function findBlocks(
	root: Root,
	source: string,
	kinds: AuthorKinds,
	placeOf: PlaceOf,
	report: (problem: ProblemInFile) => void
): FoundBlocks {
	const search: BlockSearch = { source, lines: source.split(/\r?\n/), kinds, placeOf, report };
	const strays = findStrayLines(root, search.lines, Object.keys(kinds));
	const closers = [...strays.closers];
	const found: FoundBlock[] = [];
	let leaves = 0;

	visitParents(root, (node, ancestors) => {
		if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return;
		// A leaf inside an activity is the kind's own: `::scene{…}`.
		const inBlock = ancestors.some(({ type }) => type === 'containerDirective');
		if (node.type === 'leafDirective') {
			if (inBlock) return;
			reportLeaf(node, search);
			const closer = closers.findIndex((line) => line > (node.position?.end.line ?? 0));
			if (closer !== -1) closers.splice(closer, 1);
			leaves++;
			return;
		}
		const outer = ancestors.findLast((one) => one.type === 'containerDirective');
		const sound = checkPosition(node, outer, ancestors, closers, search);
		const read = readBlock(node, search, sound);
		if (read !== undefined) found.push(read);
	});
	const unreadable = strays.unreadable(closers);
	for (const problem of unreadable) report(problem);
	return {
		blocks: found.map((block) => withoutStrays(block, unreadable)),
		lost: unreadable.length + leaves > 0
	};
}

/** A block with an unreadable line in it is left alone: its kind would complain of the same line. */
function withoutStrays(found: FoundBlock, unreadable: readonly ProblemInFile[]): FoundBlock {
	const { start, end } = found.node.position ?? { start: { line: 0 }, end: { line: 0 } };
	const inside = unreadable.some(({ at }) => at.line > start.line && at.line <= end.line);
	return inside ? { ...found, sound: false } : found;
}

function reportLeaf(node: LeafDirective, search: BlockSearch): void {
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

function reportUnknownName(name: string, at: Place, search: BlockSearch): void {
	const colons = openingColons(search.lines[at.line - 1] ?? '', at.column);
	search.report({
		code: 'block/unknown-name',
		severity: 'error',
		at: { ...at, column: at.column + colons, length: name.length },
		message: `There is no block called "${name}", so learners would not get what is written in it.`,
		hint: suggest(name, Object.keys(search.kinds), 'The blocks are')
	});
}

function readBlock(
	node: ContainerDirective,
	search: BlockSearch,
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
	return {
		kind,
		block,
		node,
		idAt: placeOfKey('id'),
		sound: sound && readable && id !== undefined
	};
}
