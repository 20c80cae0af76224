import type { Nodes, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { ProblemInFile } from '#course/problem.ts';
import { explainUnreadable } from './unreadable-block.ts';

interface StrayLine {
	readonly line: number;
	/** Offset of the first colon in the line. */
	readonly from: number;
	/** From the first colon on. */
	readonly text: string;
}

/** Lines that look like part of a block and were read as text. */
export interface StrayLines {
	/** Line numbers of `:::` that close nothing. */
	readonly closers: readonly number[];
	/** The problems, given the closers that nobody else has claimed. */
	unreadable(closers: readonly number[]): ProblemInFile[];
}

const marker = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?[\s>]*/;
const closer = /^:{3,}\s*$/;

/** Finds them in paragraphs and indented code; what stands in fenced code is meant as text. */
export function findStrayLines(
	root: Root,
	lines: readonly string[],
	names: readonly string[]
): StrayLines {
	const openers: StrayLine[] = [];
	const closers: StrayLine[] = [];
	visitParents(root, (node, ancestors) => {
		if (!isText(node, lines)) return;
		const inBlock = ancestors.some(({ type }) => type === 'containerDirective');
		const { start, end } = node.position ?? {};
		for (let line = start?.line ?? 1; line <= (end?.line ?? 0); line++) {
			const whole = (lines[line - 1] ?? '').trimEnd();
			const from = marker.exec(whole)?.[0].length ?? 0;
			const stray = { line, from, text: whole.slice(from) };
			if (closer.test(stray.text)) closers.push(stray);
			else if (looksLikeBlock(stray.text, names, inBlock)) openers.push(stray);
		}
	});
	return {
		closers: closers.map(({ line }) => line),
		unreadable: (left) =>
			problemsOf(
				openers,
				closers.filter(({ line }) => left.includes(line)),
				names
			)
	};
}

function isText(node: Nodes, lines: readonly string[]): boolean {
	if (node.type === 'paragraph') return node.data?.directiveLabel !== true;
	if (node.type !== 'code') return false;
	const { line = 1, column = 1 } = node.position?.start ?? {};
	return !/^(`{3}|~{3})/.test((lines[line - 1] ?? '').slice(column - 1).trimStart());
}

function looksLikeBlock(text: string, names: readonly string[], inBlock: boolean): boolean {
	if (text.startsWith(':::')) return true;
	// Inside a block, lines with two colons are its kind's own.
	if (inBlock) return false;
	if (/^::\s*[A-Za-z][\w-]*\s*[{[]/.test(text)) return true;
	const single = /^:\s?([A-Za-z][\w-]*)\s?\{/.exec(text);
	return single?.[1] !== undefined && names.includes(single[1]);
}

function problemsOf(
	openers: readonly StrayLine[],
	closers: readonly StrayLine[],
	names: readonly string[]
): ProblemInFile[] {
	const problems: ProblemInFile[] = [];
	let open = 0;
	for (const stray of [...openers, ...closers].sort((a, b) => a.line - b.line)) {
		if (!closer.test(stray.text)) {
			if (stray.text.startsWith(':::')) open++;
			problems.push(unreadable(stray, names));
		} else if (open > 0) {
			// It belongs to the opening line that could not be read.
			open--;
		} else {
			problems.push(closesNothing(stray));
		}
	}
	return problems;
}

function unreadable({ line, from, text }: StrayLine, names: readonly string[]): ProblemInFile {
	const readable = /^:{2,}[A-Za-z][\w-]*(\{[^{}]*\})?$/.test(text);
	const single = /^:[^:]/.test(text);
	const { start, length, what, hint } =
		single || (readable && from > 0) ? misplaced(text, single) : explainUnreadable(text, names);
	return {
		code: 'block/unreadable',
		severity: 'error',
		at: { line, column: from + start + 1, length },
		message: `${what} So it cannot be read as the start of a block: learners would see it as text and not get the activity.`,
		hint
	};
}

function misplaced(text: string, single: boolean) {
	return {
		start: 0,
		length: single ? 1 : text.length,
		what: single
			? 'A block begins with three colons, and here is one.'
			: 'This line is indented, or inside a paragraph, a list or a quote.',
		hint: single ? `Write ::${text}` : 'Put it at the left margin, with an empty line before it.'
	};
}

function closesNothing({ line, from, text }: StrayLine): ProblemInFile {
	return {
		code: 'block/closes-nothing',
		severity: 'error',
		at: { line, column: from + 1, length: text.length },
		message:
			'This line closes a block, but no block is open here, so learners would see the colons.',
		hint: 'Delete the line, or write the opening line of the block, such as :::question{#a-short-name}'
	};
}
