import type { Nodes } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Block } from '#activities/author.ts';
import type { Place } from '#course/problem.ts';
import { formOf, mayHold, openingColons, openingLine, openingPlace, type BlockSearch } from './block-search.ts';
import type { Directive } from './read-blocks.ts';

/** Is the block at the top level, closed, and not inside another one? */
export function checkPosition(
	node: ContainerDirective,
	outer: Nodes | undefined,
	ancestors: readonly Nodes[],
	closers: number[],
	search: BlockSearch
): boolean {
	const at = openingPlace(node, search);
	if (outer?.type === 'containerDirective') return checkNested(node, outer, closers, search);
	return checkTopLevel(node, at, ancestors, search) && checkClosed(node, closers, search);
}

/** Is a line with two colons at the top level? */
export function checkLeafPosition(
	node: LeafDirective,
	ancestors: readonly Nodes[],
	search: BlockSearch
): boolean {
	return checkTopLevel(node, openingPlace(node, search), ancestors, search);
}

function checkTopLevel(
	{ name }: Directive,
	at: Place,
	ancestors: readonly Nodes[],
	search: BlockSearch
): boolean {
	if (at.column === 1 && ancestors.length <= 1) return true;
	const where = ancestors.some(({ type }) => type === 'listItem')
		? 'inside a list'
		: ancestors.some(({ type }) => type === 'blockquote')
			? 'inside a quote'
			: 'indented';
	search.report({
		code: 'block/not-at-top-level',
		severity: 'error',
		at,
		message: `This ${name} is ${where}. Blocks stand at the very left, between paragraphs, or learners would not get them.`,
		hint: 'Put every line of the block at the left margin, with an empty line before it.'
	});
	return false;
}

/** An inner block: either the outer one was never closed, or it has too few colons to hold another. */
function checkNested(
	node: ContainerDirective,
	outer: ContainerDirective,
	closers: number[],
	search: BlockSearch
): boolean {
	const colons = openingColons(openingLine(search, node), 1);
	const outerColons = openingColons(openingLine(search, outer), 1);
	const spare = closers.findIndex((line) => line > (outer.position?.end.line ?? 0));
	const isLegal = mayHold(formOf(search, outer), node.name, search);
	if (isLegal && hasFewerColons(node, outer, search)) return true;
	// Its own end line was missing: the outer block is reported for that, and this one is in order.
	if (!isLegal && colons >= outerColons && spare === -1) return true;
	if (spare !== -1) closers.splice(spare, 1);
	if (isLegal) {
		reportFewColons(node, outer, search);
		return false;
	}
	search.report({
		code: 'block/nested',
		severity: 'error',
		at: openingPlace(node, search),
		message: `This ${node.name} stands inside the ${outer.name} of line ${outer.position?.start.line}. A ${outer.name} holds no other block, and learners would get neither.`,
		hint: `Close the ${outer.name} with a line "${':'.repeat(outerColons)}" before this line, and take away the extra "${':'.repeat(colons)}" below.`
	});
	return false;
}

/** A line with two colons inside a passage, which holds text alone. */
export function reportNested(
	node: LeafDirective,
	outer: ContainerDirective,
	search: BlockSearch
): void {
	search.report({
		code: 'block/nested',
		severity: 'error',
		at: openingPlace(node, search),
		message: `This ${node.name} stands inside the ${outer.name} of line ${outer.position?.start.line}, which holds text only, so it would do nothing.`,
		hint: `Put the line above the ${outer.name} or below its end.`
	});
}

/** One that says for whom something is, inside another: nobody could say for whom that is. */
export function reportWrapInWrap(node: Directive, outer: Block, search: BlockSearch): void {
	search.report({
		code: 'only/nested',
		severity: 'error',
		at: openingPlace(node, search),
		message: `This ${node.name} stands inside the ${outer.name} of line ${outer.at.line}, so nobody can say for whom it is.`,
		hint: `Close the ${outer.name} of line ${outer.at.line} before this line. One ${outer.name} may be for several roles: role="office floor".`
	});
}

/** Whether a line of colons can end the inner block without ending the outer one. */
export function hasFewerColons(inner: Directive, outer: Directive, search: BlockSearch): boolean {
	const colonsOf = (node: Directive) => openingColons(openingLine(search, node), 1);
	return colonsOf(inner) < colonsOf(outer);
}

/** A block that may hold others needs more colons than they have, or its end line cannot be told from theirs. */
function reportFewColons(
	node: ContainerDirective,
	outer: ContainerDirective,
	search: BlockSearch
): void {
	const colons = ':'.repeat(openingColons(openingLine(search, node), 1) + 1);
	search.report({
		code: 'block/few-colons',
		severity: 'error',
		at: openingPlace(node, search),
		message: `This ${node.name} stands inside the ${outer.name} of line ${outer.position?.start.line}, which has no more colons than it has. Nobody can tell which of the two a line of colons closes, so learners would get neither.`,
		hint: `Begin the ${outer.name} with one colon more, ${colons}${outer.name}, and end it with ${colons} too.`
	});
}

function checkClosed(node: ContainerDirective, closers: number[], search: BlockSearch): boolean {
	const colons = openingColons(openingLine(search, node), 1);
	const last = search.lines[(node.position?.end.line ?? 1) - 1] ?? '';
	const closed =
		new RegExp(`^\\s*:{${colons},}\\s*$`).test(last) &&
		node.position?.end.line !== node.position?.start.line;
	const own = formOf(search, node);
	const inner = node.children.find(
		(child) => child.type === 'containerDirective' && !mayHold(own, child.name, search)
	);
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
