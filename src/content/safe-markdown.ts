import type { Definition, Html, Nodes, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { SKIP, visit } from 'unist-util-visit';
import { isComment } from './safe-tags.ts';
import type { Shield } from './shield.ts';

/** What stands in the place of a link's or a picture's address until the page is finished. */
export interface Reference {
	readonly url: string;
	readonly title: string | undefined;
}

/**
 * Writes the prose of a lesson in the plainest Markdown there is, with every sign of the text hidden, so
 * that mdsvex's older parser can only understand what ours understood: `1)`, `{name}`, `<3`, `www.` …
 *
 * @param replace gives the source of a component for a block, and HTML for a citation; undefined drops it
 * @returns the Markdown, and the addresses that its links and pictures stand for: `t0`, `t1` …
 */
export function writeSafeMarkdown(
	root: Root,
	shield: Shield,
	replace: (node: Nodes) => string | undefined
): { markdown: string; references: readonly Reference[] } {
	const tree = structuredClone(root);
	const references: Reference[] = [];
	const refer = (url: string, title: string | null | undefined): string => {
		references.push({ url, title: title ?? undefined });
		return `t${references.length - 1}`;
	};
	resolveReferences(tree);
	visit(tree, (node, index, parent) => {
		const hasParent = parent !== undefined && index !== undefined;
		if (hasParent && isReplaced(node)) {
			const value = replace(node);
			const nodes: Html[] = value === undefined ? [] : [{ type: 'html', value }];
			(parent.children as Nodes[]).splice(index, 1, ...nodes);
			return [SKIP, index + nodes.length];
		}
		hideText(node, shield, refer);
		return;
	});
	const markdown = toMarkdown(tree, {
		bullet: '-',
		emphasis: '*',
		fences: true,
		listItemIndent: 'one',
		rule: '-',
		extensions: [gfmToMarkdown({ tablePipeAlign: false })],
		handlers: { break: () => '<br>' }
	});
	return { markdown, references };
}

function isReplaced(node: Nodes): boolean {
	if (node.type === 'html') return isComment(node.value) || node.value.startsWith('<script');
	return ['yaml', 'definition', 'containerDirective', 'leafDirective', 'footnoteReference'].includes(
		node.type
	);
}

function hideText(
	node: Nodes,
	shield: Shield,
	refer: (url: string, title: string | null | undefined) => string
): void {
	if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
		node.value = shield.hide(node.value);
	}
	if (node.type === 'code') {
		node.lang = node.lang ? shield.hide(node.lang) : null;
		node.meta = null;
	}
	if (node.type === 'html') node.value = node.value.replace(/[{}]/g, (sign) => shield.hide(sign));
	if (node.type === 'image') node.alt = shield.hide(node.alt ?? '');
	if (node.type === 'link' || node.type === 'image') {
		node.url = refer(node.url, node.title);
		node.title = null;
	}
}

/** `[text][name]` as a link of its own: mdsvex would look the name up in another way. */
function resolveReferences(tree: Root): void {
	const definitions = new Map<string, Definition>();
	visit(tree, 'definition', (node) => {
		if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
	});
	visit(tree, (node) => {
		if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
		const definition = definitions.get(node.identifier);
		const { url = '', title = null } = definition ?? {};
		const type = node.type === 'linkReference' ? 'link' : 'image';
		Object.assign(node, { type, url, title });
	});
}
