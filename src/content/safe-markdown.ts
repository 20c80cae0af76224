import type { Definition, Html, Nodes, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { SKIP, visit } from 'unist-util-visit';
import { isComment, isLineOfText } from './safe-tags.ts';
import type { Shield } from './shield.ts';

/** What stands in the Markdown as `t0`, `t1` … until the page is finished. */
export type Reference =
	| { readonly url: string; readonly title: string | undefined }
	/** A tag inside a line. It travels as a picture, which mdsvex takes for text wherever it stands. */
	| { readonly html: string };

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
	const refer = (reference: Reference) => `t${references.push(reference) - 1}`;
	resolveReferences(tree);
	visit(tree, (node, index, parent) => {
		if (parent !== undefined && index !== undefined && isReplaced(node)) {
			const value = node.type === 'html' ? undefined : replace(node);
			const nodes: Html[] = value === undefined ? [] : [{ type: 'html', value }];
			(parent.children as Nodes[]).splice(index, 1, ...nodes);
			return [SKIP, index + nodes.length];
		}
		const tag = parent !== undefined && isLineOfText(parent) ? tagOf(node, replace) : undefined;
		if (tag === undefined) hideText(node, shield, refer);
		else Object.assign(node, { type: 'image', url: refer({ html: tag }), alt: '' });
		return;
	});
	separateLists(tree);
	const markdown = toMarkdown(tree, {
		bullet: '-',
		emphasis: '*',
		fences: true,
		listItemIndent: 'one',
		rule: '-',
		extensions: [gfmToMarkdown({ tablePipeAlign: false })]
	});
	return { markdown, references };
}

/** What stands inside a line and is no Markdown any more. */
function tagOf(node: Nodes, replace: (node: Nodes) => string | undefined): string | undefined {
	if (node.type === 'break') return '<br>';
	if (node.type === 'footnoteReference') return replace(node) ?? '';
	return node.type === 'html' ? hideBraces(node.value) : undefined;
}

/** In HTML that is written as it is: Svelte reads a reference to a brace as the character. */
export function hideBraces(html: string): string {
	return html.replaceAll('{', '&#123;').replaceAll('}', '&#125;');
}

function isReplaced(node: Nodes): boolean {
	if (node.type === 'html') return isComment(node.value) || node.value.startsWith('<script');
	return ['yaml', 'definition', 'containerDirective', 'leafDirective'].includes(node.type);
}

function hideText(node: Nodes, shield: Shield, refer: (reference: Reference) => string): void {
	if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
		node.value = shield.hide(node.value);
	}
	// A heading of several lines is one that mdsvex does not know.
	if (node.type === 'heading') visit(node, 'text', (text) => unwrap(text));
	if (node.type === 'code') {
		node.lang = node.lang ? shield.hide(node.lang) : null;
		node.meta = null;
	}
	if (node.type === 'image') node.alt = shield.hide(node.alt ?? '');
	if (node.type === 'link' || node.type === 'image') {
		node.url = refer({ url: node.url, title: node.title ?? undefined });
		node.title = null;
	}
}

function unwrap(text: Text): void {
	text.value = text.value.replace(/\s*\r?\n\s*/g, ' ');
}

/** Two lists in a row need another marker each, and of `1.` and `1)` mdsvex knows the first only. */
function separateLists(tree: Root): void {
	visit(tree, 'list', (node, index, parent) => {
		const next = index === undefined ? undefined : parent?.children[index + 1];
		if (parent === undefined || index === undefined || next?.type !== 'list') return;
		(parent.children as Nodes[]).splice(index + 1, 0, { type: 'html', value: '<!-- -->' });
	});
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
