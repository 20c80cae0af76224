import type { Nodes, Parents } from 'mdast';
import type { ReadContext } from '../author.ts';
import { findInvisible } from '../invisible.ts';

/** What keeps a line from being an option, a hint or feedback. Offsets count from the line's beginning. */
export interface Mistake {
	readonly start: number;
	readonly length: number;
	readonly message: string;
	readonly hint: string;
}

const gap = String.raw`[\s\u00ad\u200b-\u200d\u2060\ufeff]*`;
const bullets = String.raw`[-*+•·‣◦▪●○–—−]|(?:\d{1,9}|[a-zA-Z])[.)]`;
const optionLine = new RegExp(
	`^(${gap})(${bullets}|)(${gap})(\\[${gap}[xX✓✔?=]?${gap}\\])(?![([:])(${gap})(.*)`,
	'u'
);
const feedbackLine = new RegExp(`^(${gap})>`, 'u');

/**
 * Names what is in the way of a line that was meant as an option, or as feedback. Undefined for a line that
 * was not, or in which nothing is in the way.
 *
 * @param line as it stands in the source, from its very beginning
 */
export function explainLine(line: string): Mistake | undefined {
	const feedback = feedbackLine.exec(line);
	if (feedback)
		return explainInvisible(
			feedback[1] ?? '',
			'this line is not read as feedback',
			'Delete it and begin the line with two normal spaces, ">" and the reason.'
		);
	const [whole, , bullet = '', between = '', box = '', behind = '', text = ''] =
		optionLine.exec(line) ?? [];
	if (whole === undefined) return undefined;
	const sign = /[xX✓✔]/u.test(box) ? 'x' : (/[?=]/.exec(box)?.[0] ?? ' ');
	const right = `- [${sign}] ${text.trim() || 'and the text of the option'}`;
	const marks = whole.slice(0, whole.length - text.length);
	const invisible = explainInvisible(
		marks,
		notRead,
		`Delete it and type a normal space where one belongs: ${right}`
	);
	if (invisible) return invisible;
	const start = marks.indexOf(bullet === '' ? box : bullet);
	const length = marks.trimEnd().length - start;
	const what = explainMarks(bullet, between, box, text === '' ? undefined : behind);
	return what === undefined
		? undefined
		: { start, length, message: `${what}, so ${notRead}.`, hint: `Write ${right}` };
}

const notRead = 'this line is not read as an option and learners could not choose it';

function explainInvisible(marks: string, effect: string, hint: string): Mistake | undefined {
	const found = findInvisible(marks);
	return (
		found && {
			start: found.index,
			length: 1,
			message: `There is ${found.name} here, as word processors and web pages leave them. With it, ${effect}.`,
			hint
		}
	);
}

function explainMarks(
	bullet: string,
	between: string,
	box: string,
	behind: string | undefined
): string | undefined {
	if (bullet === '') return `There is no "-" before "${box}"`;
	if (!/^[-*+]$/.test(bullet)) return `"${bullet}" does not begin an option here`;
	if (between === '') return `There is no space between "${bullet}" and "${box}"`;
	if (behind === undefined) return `There is no text behind "${box}"`;
	return behind === '' ? `There is no space behind "${box}"` : undefined;
}

/** The same of the line that a place in the source is in, and where that line begins. */
export function explainLineAt(
	source: string,
	offset: number
): { readonly start: number; readonly mistake: Mistake | undefined } {
	const start = lineStart(source, offset);
	const line = source.slice(start, nextLine(source, start)).trimEnd();
	return { start, mistake: explainLine(line) };
}

/**
 * Reports each line that was meant as an option and became part of a paragraph instead.
 *
 * @returns the offsets in the source at which those lines begin
 */
export function reportMisread(nodes: readonly Nodes[], context: ReadContext): readonly number[] {
	return nodes.flatMap((node) => {
		if (node.type === 'paragraph') return misreadIn(node, undefined, context);
		return 'children' in node ? reportInside(node, context) : [];
	});
}

function reportInside(parent: Parents, context: ReadContext): readonly number[] {
	return parent.children.flatMap((node) => {
		if (node.type === 'paragraph') return misreadIn(node, parent, context);
		return 'children' in node ? reportInside(node, context) : [];
	});
}

function misreadIn(
	node: Nodes,
	parent: Parents | undefined,
	context: ReadContext
): readonly number[] {
	const { source } = context;
	const from = node.position?.start.offset ?? 0;
	const to = node.position?.end.offset ?? from;
	const found: number[] = [];
	// The first line of an item is one already, whatever its marks.
	let start = lineStart(source, from);
	if (parent?.type === 'listItem') start = nextLine(source, start);
	for (; start < to; start = nextLine(source, start)) {
		const { mistake } = explainLineAt(context.source, start);
		if (!mistake) continue;
		found.push(start);
		reportMistake(mistake, start, context);
	}
	return found;
}

/** @param lineStart where the line begins in the source */
export function reportMistake(
	{ start, length, message, hint }: Mistake,
	lineStart: number,
	context: ReadContext
): void {
	const at = lineStart + start;
	context.report({
		code: 'question/not-an-option',
		severity: 'error',
		at: context.placeAt(at, at + length),
		message,
		hint
	});
}

function lineStart(source: string, offset: number): number {
	return source.lastIndexOf('\n', offset - 1) + 1;
}

function nextLine(source: string, start: number): number {
	const end = source.indexOf('\n', start);
	return end < 0 ? source.length : end + 1;
}
