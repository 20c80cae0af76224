import type { Blockquote, List, Nodes, RootContent } from 'mdast';
import type { ReadContext } from '../../author.ts';
import { findLastList } from '../../last-list.ts';
import { readHint } from '../read-part.ts';
import { reportAfter } from '../read-stem.ts';

export interface Below {
	readonly hints: readonly string[];
	readonly quotes: readonly Blockquote[];
}

/** Reads what may stand below a numbered list or a table: feedback behind `>`, and hints. Reports anything else. */
export function readBelow(nodes: readonly RootContent[], context: ReadContext): Below {
	const hints: string[] = [];
	const quotes: Blockquote[] = [];
	let isReported = false;
	for (const node of nodes) {
		const found = node.type === 'list' ? readHints(node, context) : undefined;
		if (node.type === 'blockquote') quotes.push(node);
		else if (found) hints.push(...found);
		else if (!isReported) {
			isReported = true;
			reportAfter(node, context);
		}
	}
	return { hints, quotes };
}

/** Undefined: not every item is a hint. */
function readHints(list: List, context: ReadContext): readonly string[] | undefined {
	const items = findLastList([list], () => false)?.items ?? [];
	const hints = items.flatMap((item) => readHint(item, context) ?? []);
	return hints.length === items.length ? hints : undefined;
}

/** @param what completes "is not told why …" */
export function reportNoWhy(node: Nodes, what: string, context: ReadContext): void {
	context.report({
		code: 'question/no-feedback',
		severity: 'error',
		at: context.place(node),
		message: `There is no feedback below this, so a learner who was wrong is not told why ${what}.`,
		hint: 'Write a line below it that begins with ">" and the reason.'
	});
}
