import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { plainText } from './parse-lesson.ts';
import { offsetsOf } from './places.ts';

/** A file as a Git host shows it: `:::` lines are text, and what stands between them is Markdown like all else. */
export interface GitPage {
	readonly root: Root;
	/** Where the heading of each address begins; every heading of the file has one. */
	readonly headings: ReadonlyMap<string, number>;
}

export function readAsGit(source: string): GitPage {
	const root = fromMarkdown(source, {
		extensions: [gfm(), frontmatter()],
		mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()]
	});
	const slugger = new GithubSlugger();
	const headings = new Map<string, number>();
	visit(root, 'heading', (node) => {
		headings.set(slugger.slug(plainText(node)), offsetsOf(node).start);
	});
	return { root, headings };
}
