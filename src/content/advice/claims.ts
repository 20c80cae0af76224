import type { Nodes, Paragraph, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { ClaimWording } from '#activities/language-words.ts';
import type { Source } from '#course/course.ts';
import type { Place } from '#course/problem.ts';
import { plainText, type ParsedLesson } from '../parse-lesson.ts';
import { offsetsOf } from '../places.ts';
import type { Advising } from './advise-course.ts';

/**
 * Of each paragraph that claims to know something of the world and cites nothing: what studies show, what an author of
 * the course's own sources says, and, in a course with sources, what is measured. Not in an assessment, which speaks of
 * itself, and not in blocks, whose stories are invented, but for what a block says is true.
 */
export function adviseOnClaims(
	lesson: ParsedLesson,
	sources: readonly Source[],
	{ words, sentences, advise }: Advising
): void {
	if (!words || lesson.front.settings?.kind === 'assessment') return;
	const pattern = claimIn(words.claims, sources);
	for (const paragraph of paragraphsOf(lesson)) {
		const claim = sentences(plainText(paragraph)).map((one) => pattern.exec(one)?.[0]).find(Boolean);
		if (claim === undefined || isSourced(paragraph)) continue;
		advise(lesson.file)({
			code: 'citation/claim-without-source',
			at: placeOfText(claim, paragraph, lesson),
			message: `"${claim}" is a claim about the world, and this paragraph cites nothing. Learners cannot look up whether it is so.`,
			hint: 'Write [^the-id] behind the sentence, with the id of a source of course.md. What is invented belongs in a block :::example.'
		});
	}
}

const units = String.raw`%|‰|°C|°F|km/h|km|kg|kWh|m²|m³|€|\$|£|EUR|USD|CHF`;

/** What makes a sentence a claim. */
export function claimIn(
	{ research, accordingTo, quantities }: ClaimWording,
	sources: readonly Source[]
): RegExp {
	const names = sources.flatMap(({ author }) => surnames(author));
	const measured = [
		String.raw`\d[\d.,]*\s?(?:${units})(?![\p{L}\p{N}])`,
		String.raw`[$€£]\s?\d[\d.,]*\d|[$€£]\s?\d`,
		String.raw`\d[\d.,]*\s(?:${quantities})(?![\p{L}\p{N}])`
	];
	const said = [
		`(?:${research})(?![\\p{L}\\p{N}])`,
		...(names.length > 0
			? [`(?:${accordingTo}) (?:\\p{L}+ ){0,2}(?:${names.join('|')})(?![\\p{L}\\p{N}])`]
			: [])
	];
	const all = sources.length > 0 ? [...said, ...measured] : said;
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})`, 'iu');
}

/** Of "Timothy LaMacchio, ColoradoBiz" LaMacchio; nothing of "an unnamed author". */
function surnames(author: string | undefined): readonly string[] {
	const name = author?.split(',')[0]?.trim() ?? '';
	const last = /^\p{Lu}.*?(\p{Lu}[\p{L}-]+)$/u.exec(name)?.[1];
	return last === undefined ? [] : [last];
}

/** Prose outside blocks, and what blocks say is true. */
function paragraphsOf({ root, blocks }: ParsedLesson): readonly Paragraph[] {
	const meant = blocks.flatMap(({ form, block }) => form.claims?.(block) ?? []);
	const paragraphs: Paragraph[] = [];
	for (const node of [...root.children, ...meant]) collect(node, paragraphs);
	return paragraphs;
}

function collect(node: RootContent, into: Paragraph[]): void {
	visit(node as Nodes, (inner) => {
		if (inner.type === 'containerDirective' || inner.type === 'blockquote') return SKIP;
		if (inner.type === 'paragraph') into.push(inner);
		return undefined;
	});
}

/** By a citation, or by a link to what can be looked up. */
function isSourced(paragraph: Paragraph): boolean {
	let found = false;
	visit(paragraph, (node) => {
		found ||= node.type === 'footnoteReference';
		found ||= node.type === 'link' && /^https?:/i.test(node.url);
	});
	return found;
}

/** Of the words themselves where they stand in one piece, else of the paragraph. */
function placeOfText(text: string, paragraph: Paragraph, { source, placeOf }: ParsedLesson): Place {
	const { start, end } = offsetsOf(paragraph);
	const at = source.slice(start, end).replace(/\s/g, ' ').indexOf(text);
	return at < 0 ? placeOf(start, end) : placeOf(start + at, start + at + text.length);
}
