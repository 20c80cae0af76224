import type { FootnoteReference, Nodes, PhrasingContent, Root, Text } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { SKIP, visit } from 'unist-util-visit';
import { placesIn, type PlaceOf } from './places.ts';

/**
 * Markdown with tables, strikethrough, front matter and `:::` blocks. Every node keeps its position in
 * the whole file. A citation `[^id]` comes as a footnote reference.
 */
export function parseMarkdown(source: string): Root {
	const { flow } = directive();
	const root = fromMarkdown(source, {
		// Containers and leaves only: as text, "9:10" would become a directive.
		extensions: [gfm(), frontmatter(), flow === undefined ? {} : { flow }],
		mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(), directiveFromMarkdown()]
	});
	const placeOf = placesIn(source);
	cutAddresses(root, source, placeOf);
	splitCitations(root, source, placeOf);
	return root;
}

/** A bare address goes on to the next space: in `https://example.com[^id]` it would swallow the citation. */
function cutAddresses(root: Root, source: string, placeOf: PlaceOf): void {
	visit(root, 'link', (node, index, parent) => {
		const start = node.position?.start.offset ?? 0;
		const end = node.position?.end.offset ?? start;
		const written = source.slice(start, end);
		const cut = /^[[<]/.test(written) ? -1 : written.search(citation);
		const [text] = node.children;
		if (cut < 1 || text?.type !== 'text' || parent === undefined || index === undefined) return;
		node.url = node.url.slice(0, node.url.search(/\[\^|%5B%5E/i));
		node.children = [textPiece(written.slice(0, cut), start, start + cut, placeOf)];
		node.position = positionOf(start, start + cut, placeOf);
		(parent.children as Nodes[]).splice(
			index + 1,
			0,
			textPiece(written.slice(cut), start + cut, end, placeOf)
		);
	});
}

const citation = /\[\^([^\]\s[]+)\]/g;

/** The parser knows a footnote only where the file defines it; ours are defined in course.md. */
function splitCitations(root: Root, source: string, placeOf: PlaceOf): void {
	visit(root, 'text', (node, index, parent) => {
		if (parent === undefined || index === undefined || !node.value.includes('[^')) return;
		const pieces = splitText(node, source, placeOf);
		(parent.children as Nodes[]).splice(index, 1, ...pieces);
		return [SKIP, index + pieces.length];
	});
}

function splitText(node: Text, source: string, placeOf: PlaceOf): PhrasingContent[] {
	const start = node.position?.start.offset ?? 0;
	const written = [...source.slice(start, node.position?.end.offset ?? start).matchAll(citation)];
	const pieces: PhrasingContent[] = [];
	let done = 0;
	let from = start;
	for (const [count, match] of [...node.value.matchAll(citation)].entries()) {
		const place = written[count];
		const at = start + (place?.index ?? 0);
		const escaped = place === undefined || /(^|[^\\])(\\\\)*\\$/.test(source.slice(start, at));
		if (escaped) continue;
		pieces.push(textPiece(node.value.slice(done, match.index), from, at, placeOf));
		pieces.push(citationNode(match[1] ?? '', at, at + match[0].length, placeOf));
		done = match.index + match[0].length;
		from = at + match[0].length;
	}
	const end = node.position?.end.offset ?? from;
	pieces.push(textPiece(node.value.slice(done), from, end, placeOf));
	return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
}

function textPiece(value: string, start: number, end: number, placeOf: PlaceOf): Text {
	return { type: 'text', value, position: positionOf(start, end, placeOf) };
}

function citationNode(id: string, start: number, end: number, placeOf: PlaceOf): FootnoteReference {
	return {
		type: 'footnoteReference',
		identifier: id,
		label: id,
		position: positionOf(start, end, placeOf)
	};
}

function positionOf(start: number, end: number, placeOf: PlaceOf) {
	const from = placeOf(start, start);
	const to = placeOf(end, end);
	return {
		start: { line: from.line, column: from.column, offset: start },
		end: { line: to.line, column: to.column, offset: end }
	};
}
