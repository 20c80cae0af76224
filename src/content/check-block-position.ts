import type { Nodes } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { openingColons, openingLine, openingPlace, type BlockSearch } from './block-search.ts';

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
	search: BlockSearch
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

function checkClosed(node: ContainerDirective, closers: number[], search: BlockSearch): boolean {
	const colons = openingColons(openingLine(search, node), 1);
	const last = search.lines[(node.position?.end.line ?? 1) - 1] ?? '';
	const closed =
		new RegExp(`^\\s*:{${colons},}\\s*$`).test(last) &&
		node.position?.end.line !== node.position?.start.line;
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
