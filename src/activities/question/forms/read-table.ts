import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { Block, Part, ReadContext } from '../../author.ts';
import { countWords, inlineHtml } from '../../texts.ts';
import { checkSame, readPart, type TextPart } from '../read-part.ts';
import { readStem, type Stem } from '../read-stem.ts';
import { readBelow, type Below } from './read-below.ts';

/** A table that asks: what stands around it, and its parts with a reason for each row. */
export interface AskingTable {
	readonly stem: Stem;
	readonly hints: readonly string[];
	/** The heading's cells without the last one, "Why". */
	readonly heads: readonly TableCell[];
	readonly rows: readonly AskingRow[];
}

export interface AskingRow extends TextPart {
	readonly at: Part['at'];
	/** Between the first cell and the reason; as many as the heading has. */
	readonly cells: readonly TableCell[];
	/** Safe HTML. */
	readonly why: string;
	readonly whyText: string;
	readonly whyAt: Part['at'];
}

export function findTable(block: Block): Table | undefined {
	return block.children.findLast((node) => node.type === 'table');
}

/** What the last column is headed, in the languages that authors write in. Learners never see it. */
const whyHeading = /^(why|warum|¿?por qué|perché|pourquoi)(?![\p{L}])/iu;

/** Reads all that match and classify have in common; undefined where the cells between make no sense yet. */
export function readTable(block: Block, context: ReadContext): AskingTable | undefined {
	const table = findTable(block);
	const [head, ...body] = table?.children ?? [];
	if (!table || !head) return undefined;
	const at = block.children.indexOf(table);
	const stem = readStem(block.children.slice(0, at), block, context);
	const { hints, quotes }: Below = readBelow(block.children.slice(at + 1), context);
	if (quotes[0]) reportQuote(quotes[0], context);
	const last = head.children.at(-1);
	const hasWhy = whyHeading.test(last ? context.text(last) : '');
	if (!hasWhy) reportNoColumn(head, context);
	const width = head.children.length;
	const rows = body.map((row) => readRow(row, width, hasWhy, context));
	checkSame(
		rows.map(({ part }) => part),
		'row',
		context
	);
	return stem && hasWhy ? { stem, hints, heads: head.children.slice(0, -1), rows } : undefined;
}

function readRow(row: TableRow, width: number, hasWhy: boolean, context: ReadContext): AskingRow {
	const [first, ...others] = row.children;
	if (row.children.length > width) reportLongRow(row, width, context);
	const read = readCell('row', first, row, context);
	const last = hasWhy ? row.children[width - 1] : undefined;
	const whyText = last ? context.text(last) : '';
	if (hasWhy && countWords(whyText) === 0) reportNoReason(read.part, context);
	const why = last ? context.html([{ type: 'paragraph', children: last.children }]) : '';
	const whyAt = placeOfCell(last, row, context);
	return {
		...read,
		at: context.place(row),
		cells: others.slice(0, width - 2),
		why,
		whyText,
		whyAt
	};
}

/** Reads a cell whose text is a part; reports an empty one. */
export function readCell(
	kind: string,
	cell: TableCell | undefined,
	row: TableRow | undefined,
	context: ReadContext
): TextPart {
	const children: readonly PhrasingContent[] = cell?.children ?? [];
	const at = placeOfCell(cell, row, context);
	const read = readPart(kind, children, at, context);
	if (read.part.text === '') {
		context.report({
			code: 'question/empty-cell',
			severity: 'error',
			at,
			message: `This ${kind} has no text, so learners could not tell what it stands for.`,
			hint: 'Write what it is about into the cell. A picture needs its words beside it.'
		});
	}
	return read;
}

/** Of what a cell holds; an empty cell has no place of its own, so of its row. */
export function placeOfCell(
	cell: TableCell | undefined,
	row: TableRow | undefined,
	context: ReadContext
): Part['at'] {
	const [first] = cell?.children ?? [];
	const node = first ?? cell ?? row;
	return node ? context.place(node) : context.placeAt(0, 1);
}

/** Safe HTML for what the columns are called. */
export function headsHtml(heads: readonly TableCell[], context: ReadContext): string[] {
	return heads.map(({ children }) => inlineHtml(context, children));
}

function reportNoColumn(head: TableRow, context: ReadContext): void {
	context.report({
		code: 'question/no-feedback',
		severity: 'error',
		at: context.place(head),
		message:
			'This table has no last column "Why", so a learner who was wrong in a row is not told why.',
		hint: 'Add a column at the end, with the heading Why, and a reason in each row.'
	});
}

function reportNoReason(part: Part, context: ReadContext): void {
	context.report({
		code: 'question/no-feedback',
		severity: 'error',
		at: part.at,
		message: `The row "${part.text}" has nothing in its last column, so a learner who was wrong there is not told why.`,
		hint: 'Write the reason into the column Why.'
	});
}

function reportLongRow(row: TableRow, width: number, context: ReadContext): void {
	const extra = row.children[width];
	context.report({
		code: 'question/table-form',
		severity: 'error',
		at: placeOfCell(extra, row, context),
		message: `This row has ${row.children.length} cells and the heading ${width}, so learners would not see the rest of it.`,
		hint: String.raw`Take out a "|", or write it as "\|" where it belongs to the text.`
	});
}

function reportQuote(quote: Block['children'][number], context: ReadContext): void {
	context.report({
		code: 'question/table-form',
		severity: 'error',
		at: context.place(quote),
		message:
			'The feedback of a table stands in its last column, a reason for each row. This would be lost: learners would not see it.',
		hint: 'Move it into the column Why, or above the table.'
	});
}
