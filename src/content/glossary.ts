import type { Html, Nodes, Parents, Root, RootContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { escaped, findForms, type FormSearch } from './term-forms.ts';

/** A word that a course explains. */
export interface GlossaryTerm {
	readonly word: string;
	/** Other forms of it. */
	readonly forms: readonly string[];
	readonly is: string;
	/** The stylesheet that its notes need, as a page imports it. */
	readonly styles: string | undefined;
}

/** Where one reads prose: headings, links and code keep their words as they are, and blocks are their kinds' own. */
const closed: readonly Nodes['type'][] = [
	'heading',
	'link',
	'linkReference',
	'containerDirective',
	'leafDirective',
	'yaml',
	'definition'
];

/**
 * The same text with a note at the first place in each section where a term is used. A section begins with a heading of
 * level 2. Gives the terms that were found as well; the tree that was given stays as it is.
 */
export function explainTerms(
	root: Root,
	terms: readonly GlossaryTerm[],
	language: string
): { readonly root: Root; readonly used: readonly GlossaryTerm[] } {
	if (terms.length === 0) return { root, used: [] };
	const tree = structuredClone(root);
	const search = findForms(terms, language);
	const used: GlossaryTerm[] = [];
	let seen = new Set<GlossaryTerm>();
	for (const node of tree.children) {
		if (node.type === 'heading' && node.depth === 2) seen = new Set();
		visit(node as Nodes, (one, index, parent: Parents | undefined) => {
			if (closed.includes(one.type)) return SKIP;
			if (one.type !== 'text' || parent === undefined || index === undefined) return undefined;
			const pieces = piecesOf(one, search, seen, used);
			(parent.children as RootContent[]).splice(index, 1, ...pieces);
			return [SKIP, index + pieces.length];
		});
	}
	return { root: tree, used };
}

function piecesOf(
	text: Text,
	search: FormSearch,
	seen: Set<GlossaryTerm>,
	used: GlossaryTerm[]
): readonly (Text | Html)[] {
	const pieces: (Text | Html)[] = [];
	let done = 0;
	for (const { start, end, term } of search(text.value)) {
		if (seen.has(term)) continue;
		seen.add(term);
		used.push(term);
		pieces.push({ type: 'text', value: text.value.slice(done, start) });
		pieces.push({
			type: 'html',
			value: noteHtml(text.value.slice(start, end), term.is, used.length)
		});
		done = end;
	}
	if (done === 0) return [text];
	pieces.push({ type: 'text', value: text.value.slice(done) });
	return pieces.filter(({ value }) => value !== '');
}

/**
 * The platform's own popover: it opens by key and by finger, closes on Escape or a press beside it, and tells
 * whoever listens that the word can be opened. No heading and no block can have an id with a colon.
 */
function noteHtml(word: string, is: string, number: number): string {
	const id = `term:${number}`;
	const button = `<button type="button" class="term" popovertarget="${id}">${escaped(word)}</button>`;
	return `${button}<span popover="auto" id="${id}" class="term-note">${escaped(is)}</span>`;
}
