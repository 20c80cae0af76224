import type { Nodes, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { visitParents } from 'unist-util-visit-parents';
import type { Block, BlockForms, KnownForm } from '#activities/author.ts';
import type { Place, ProblemInFile } from '#course/problem.ts';
import { formOf, mayHold, openingLine, openingPlace, type BlockSearch } from './block-search.ts';
import { checkAttributes, checkId, checkLabel } from './check-block-line.ts';
import { outersOf, reportUnknownForm } from './check-block-name.ts';
import {
	checkLeafPosition,
	checkPosition,
	hasFewerColons,
	reportNested,
	reportWrapInWrap
} from './check-block-position.ts';
import type { PlaceOf } from './places.ts';
import { readAttributes } from './read-attributes.ts';
import { findStrayLines } from './stray-lines.ts';

export type Directive = ContainerDirective | LeafDirective;

/** A block of a known form; nothing inside it has been read yet. */
export interface FoundBlock {
	readonly form: KnownForm;
	readonly block: Block;
	readonly node: Directive;
	readonly idAt: Place;
	/** False: something is wrong with the block itself, so that reading its inside would only confuse. */
	readonly sound: boolean;
}

export interface FoundBlocks {
	readonly blocks: readonly FoundBlock[];
	/** True: some lines were meant as a block and are read as text. */
	readonly lost: boolean;
}

/** Finds the blocks of a lesson and reports everything that keeps one from being read. */
export function findBlocks(
	root: Root,
	source: string,
	forms: BlockForms,
	placeOf: PlaceOf,
	report: (problem: ProblemInFile) => void
): FoundBlocks {
	const search: BlockSearch = { source, lines: source.split(/\r?\n/), forms, placeOf, report };
	const strays = findStrayLines(root, search.lines, Object.keys(forms));
	const closers = [...strays.closers];
	const found: FoundBlock[] = [];
	let unknownLeaves = 0;
	let astray = false;
	let around: Block | undefined;

	visitParents(root, (node, ancestors) => {
		if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return;
		if (node.type === 'containerDirective' && node.data?.ends) {
			around = undefined;
			return;
		}
		const outer = ancestors.findLast((one) => one.type === 'containerDirective');
		// A leaf inside an activity is the kind's own: `::scene{…}`.
		if (node.type === 'leafDirective' && outer) {
			const passage = ancestors.find((one) => isPassage(one, search));
			if (passage) reportNested(node, passage, search);
			return;
		}
		const form = formOf(search, node);
		if (form && node.data && 'holds' in node.data) {
			const whole = readBlock(node, form, search, true, undefined);
			around = whole.block;
			found.push(whole);
			return;
		}
		if (form?.wraps && around) {
			reportWrapInWrap(node, around, search);
			return;
		}
		if (!form && node.type === 'leafDirective') {
			reportUnknownForm(node, search);
			const closer = closers.findIndex((line) => line > (node.position?.end.line ?? 0));
			if (closer !== -1) closers.splice(closer, 1);
			unknownLeaves++;
			return;
		}
		// One that the outer block allows is read with it.
		if (node.type === 'containerDirective' && outer && isInner(node, outer, search)) {
			astray ||= !checkPosition(node, outer, ancestors, closers, search);
			return;
		}
		// Of a block that was ended too early: that is said already.
		if (!form && astray && outersOf(node.name, forms).length > 0) return;
		const sound =
			node.type === 'leafDirective'
				? checkLeafPosition(node, ancestors, search)
				: checkPosition(node, outer, ancestors, closers, search);
		if (form) found.push(readBlock(node, form, search, sound, around));
		else reportUnknownForm(node, search);
	});
	const unreadable = strays.unreadable(closers);
	for (const problem of unreadable) report(problem);
	return {
		blocks: found.map((block) => withoutStrays(block, unreadable)),
		lost: unreadable.length + unknownLeaves > 0
	};
}

/** Text with a form of its own, in which a line of two colons means nothing. */
function isPassage(node: Nodes, search: BlockSearch): node is ContainerDirective {
	return node.type === 'containerDirective' && formOf(search, node)?.prose === true;
}

function isInner(
	{ name }: ContainerDirective,
	outer: ContainerDirective,
	search: BlockSearch
): boolean {
	return mayHold(formOf(search, outer), name, search);
}

/** A block with an unreadable line in it is left alone: its kind would complain of the same line. */
function withoutStrays(found: FoundBlock, unreadable: readonly ProblemInFile[]): FoundBlock {
	const { start, end } = found.node.position ?? { start: { line: 0 }, end: { line: 0 } };
	const inside = unreadable.some(({ at }) => at.line > start.line && at.line <= end.line);
	return inside ? { ...found, sound: false } : found;
}

function readBlock(
	node: Directive,
	form: KnownForm,
	search: BlockSearch,
	sound: boolean,
	around: Block | undefined
): FoundBlock {
	const { block, idAt, readable } = readLine(node, form, search);
	const inner = readInner(node, form, search);
	return {
		form,
		block: { ...block, inner: inner.map((one) => one.block), ...(around && { around }) },
		node,
		idAt,
		sound: sound && readable && inner.every((one) => one.readable)
	};
}

function childrenOf(node: Directive): Block['children'] {
	const { data } = node;
	return data && 'holds' in data && data.holds ? data.holds : node.children;
}

interface ReadLine {
	readonly block: Block;
	readonly idAt: Place;
	readonly readable: boolean;
}

function readInner(node: Directive, form: KnownForm, search: BlockSearch): readonly ReadLine[] {
	return node.children.flatMap((child) => {
		const attributes = child.type === 'containerDirective' ? form.inner?.[child.name] : undefined;
		if (child.type !== 'containerDirective' || !attributes) return [];
		const line = readLine(child, { name: child.name, id: 'none', attributes }, search);
		return [{ ...line, readable: line.readable && hasFewerColons(child, node, search) }];
	});
}

/** What the opening line says, checked against what its form may say. */
function readLine(
	node: Directive,
	form: Pick<KnownForm, 'name' | 'id' | 'attributes' | 'label'>,
	search: BlockSearch
): ReadLine {
	const at = openingPlace(node, search);
	const written = readAttributes(openingLine(search, node));
	const placeOfKey = (key: string): Place => {
		const one = written.findLast((attribute) => attribute.key === key);
		if (one === undefined) return at;
		return { line: at.line, column: at.column + one.start, length: one.end - one.start };
	};
	checkLabel(node, form, search);
	const readable = checkAttributes(node, form, written, at, search);
	const id = form.id === 'none' ? '' : checkId(node, form, at, placeOfKey('id'), search);
	const { id: _id, ...attributes } = node.attributes ?? {};
	return {
		block: {
			name: node.name,
			id: id ?? '',
			attributes: Object.fromEntries(
				Object.entries(attributes).map(([key, value]) => [key, value ?? ''])
			),
			children: childrenOf(node),
			inner: [],
			at,
			attributeAt: placeOfKey
		},
		idAt: placeOfKey('id'),
		readable: readable && id !== undefined
	};
}
