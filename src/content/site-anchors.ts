import GithubSlugger, { slug } from 'github-slugger';
import type { RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { plainText } from './parse-lesson.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { offsetsOf } from './places.ts';

/** What links of a file may lead to on the course's own pages. */
export interface SiteAnchors {
	/** Sections: where the heading of each address begins. */
	readonly sections: ReadonlyMap<string, number>;
	/** Blocks with what may be named inside them, in the order of the file. */
	readonly blocks: readonly AnchoredBlock[];
}

export interface AnchoredBlock {
	readonly id: string | undefined;
	readonly start: number;
	readonly end: number;
	/** Headings in it, by their address and by the id in the line below them. */
	readonly named: ReadonlyMap<string, number>;
}

export function siteAnchors(source: string): SiteAnchors {
	const root = parseMarkdown(source);
	const slugger = new GithubSlugger();
	const sections = new Map<string, number>();
	const blocks: AnchoredBlock[] = [];
	visit(root, (node) => {
		if (node.type === 'heading') sections.set(slugger.slug(plainText(node)), offsetsOf(node).start);
		if (node.type !== 'containerDirective') return;
		const id = node.attributes?.['id'] ?? undefined;
		blocks.push({ id, ...offsetsOf(node), named: namedIn(node.children) });
		return SKIP;
	});
	return { sections, blocks };
}

function namedIn(nodes: readonly RootContent[]): ReadonlyMap<string, number> {
	const named = new Map<string, number>();
	for (const [index, node] of nodes.entries()) {
		if (node.type !== 'heading') continue;
		const { start } = offsetsOf(node);
		const below = nodes[index + 1];
		const id = below?.type === 'leafDirective' ? below.attributes?.['id'] : undefined;
		for (const name of [slug(plainText(node)), id]) {
			if (name && !named.has(name)) named.set(name, start);
		}
	}
	return named;
}
