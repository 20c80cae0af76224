import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block, ReadContext } from './author.ts';
import { escapeHtml } from './texts.ts';

/** ` name="value"` for an opening tag; nothing for an empty value. */
export function attribute(name: string, value: string | undefined): string {
	return value ? ` ${name}="${escapeHtml(value)}"` : '';
}

/**
 * An id on the page for a part of a passage. Authors and headings write no colon, so nobody else has it, and of two blocks
 * none begins on the same line.
 */
export function partId({ name, at }: Block, part: string): string {
	return `${name}:${at.line}:${part}`;
}

/** Reports headings that would compete with those of the page: below the passage's own, level 4 is next. */
export function checkHeadings(
	{ name }: Block,
	nodes: readonly RootContent[],
	context: ReadContext
): void {
	for (const node of nodes) {
		visit(node as Nodes, 'heading', (heading) => {
			if (heading.depth > 3) return;
			context.report({
				code: 'block/heading-level',
				severity: 'error',
				at: context.place(heading),
				message: `A heading of level ${heading.depth} would begin a new part of the lesson in the middle of this ${name}, and learners who jump from heading to heading would lose their way.`,
				hint: `Write #### for a heading inside the ${name}, or move it out.`
			});
		});
	}
}
