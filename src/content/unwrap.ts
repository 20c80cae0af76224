import type { Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { BlockForms } from '#activities/author.ts';
import { openingColons } from './block-search.ts';

declare module 'mdast-util-directive' {
	interface ContainerDirectiveData {
		/** Of the mark that stands where a block around others begins: what is in it, and the mark at its end. */
		readonly holds?: readonly RootContent[];
		readonly end?: ContainerDirective;
		/** True: the mark that stands where one ends. */
		readonly ends?: true;
	}
}

/**
 * Takes blocks that only say for whom something is (`:::only`) from around it: in their place stand a mark as long as
 * their first line, what they held, and a mark as long as their last line. From there on that is part of the lesson like
 * everything else. One that is not closed, or cannot be told from what is in it, stays as it is: it is reported as a block.
 */
export function unwrap(root: Root, source: string, forms: BlockForms): void {
	const lines = source.split(/\r?\n/);
	root.children = root.children.flatMap((node) =>
		node.type === 'containerDirective' && forms[node.name]?.container?.wraps && isSound(node, lines)
			? marked(node, lines)
			: node
	);
}

function isSound(node: ContainerDirective, lines: readonly string[]): boolean {
	const { start, end } = node.position ?? {};
	if (!start || !end || start.column !== 1 || start.line === end.line) return false;
	const colons = openingColons(lines[start.line - 1] ?? '', 1);
	const isClosed = openingColons(lines[end.line - 1] ?? '', 1) >= colons;
	return isClosed && node.children.every((child) => colonsOf(child, lines) < colons);
}

function colonsOf({ type, position }: RootContent, lines: readonly string[]): number {
	if (type !== 'containerDirective' || !position) return 0;
	return openingColons(lines[position.start.line - 1] ?? '', position.start.column);
}

function marked(node: ContainerDirective, lines: readonly string[]): readonly RootContent[] {
	const { start, end } = node.position ?? {};
	if (!start || !end) return [node];
	const first = (lines[start.line - 1] ?? '').length;
	const last = (lines[end.line - 1] ?? '').length;
	const at = (point: typeof start, from: number, to: number) => ({
		start: { ...point, column: 1, offset: from },
		end: { ...point, column: to - from + 1, offset: to }
	});
	const [from = 0, to = 0] = [start.offset, end.offset];
	const closing: ContainerDirective = {
		type: 'containerDirective',
		name: node.name,
		attributes: {},
		children: [],
		data: { ends: true },
		position: at(end, to - Math.min(last, end.column - 1), to)
	};
	const opening: ContainerDirective = {
		...node,
		children: [],
		data: { holds: node.children, end: closing },
		position: at(start, from, from + first)
	};
	return [opening, ...node.children, closing];
}
