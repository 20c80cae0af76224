import type { TableCell } from 'mdast';
import type { Block, ReadContext } from '../../author.ts';
import { countWords } from '../../texts.ts';
import type { Body } from '../body.ts';
import { checkSame } from '../read-part.ts';
import {
	findTable,
	headsHtml,
	placeOfCell,
	readCell,
	readTable,
	type AskingRow
} from './read-table.ts';

/** Undefined: no mark at all. */
function markOf(cell: TableCell | undefined, context: ReadContext): boolean | undefined {
	const text = cell ? context.text(cell).trim() : '';
	return /^\[x\]$/i.test(text) ? true : /^\[ ?\]$/.test(text) ? false : undefined;
}

/** True for a table with a mark somewhere in its body. */
export function hasMarks(block: Block, context: ReadContext): boolean {
	const [, ...body] = findTable(block)?.children ?? [];
	return body.some(({ children }) =>
		children.some((cell) => /^\[\s*[xX✓✔]?\s*\]/u.test(context.text(cell)))
	);
}

/** Reads a stem, then a table: what is to be classified, a column for each answer, a last column "Why". */
export function readClassify(block: Block, context: ReadContext): Body | undefined {
	const table = readTable(block, context);
	if (!table) return undefined;
	const { stem, hints, heads, rows } = table;
	const head = findTable(block)?.children[0];
	const columns = heads.slice(1).map((cell) => readCell('column', cell, head, context));
	const columnParts = columns.map(({ part }) => part);
	checkSame(columnParts, 'column', context);
	if (columns.length < 2 || rows.length === 0) reportSize(block, columns.length, context);
	const rights = rows.map((row) => readMarks(row, columns.length, block, context));
	const rowParts = rows.map(({ part }) => part);
	const rightOf = (index: number) => columnParts[rights[index] ?? 0] ?? [];
	return {
		stem,
		meaning: {
			text: [
				stem.title,
				...columnParts.map(({ text }) => text),
				...rows.flatMap(({ part, whyText }) => [part.text, whyText])
			].join('\n'),
			key: 'form=classify',
			groups: [
				...rowParts.map((part, index) => [part].concat(rightOf(index))),
				...columnParts.map((part) => [part])
			]
		},
		parts: [...columnParts, ...rowParts],
		component: 'QuestionClassify.svelte',
		hints,
		why: '',
		heads: headsHtml(heads.slice(0, 1), context),
		idle: {},
		feedback: rows.map(({ whyText, whyAt }) => ({ text: whyText, at: whyAt })),
		effort: {
			texts: [...columnParts, ...rowParts].map(({ text }) => text),
			feedbackWords: rows.reduce((sum, { whyText }) => sum + countWords(whyText), 0),
			decisions: 2 * rows.length
		},
		build(numberOf) {
			const options = columnParts.map(numberOf);
			return {
				rules: {
					form: 'classify',
					rows: rowParts.map(numberOf),
					options,
					key: rights.map((right) => options[right] ?? 0)
				},
				options: columns.map(({ part, html }) => ({ number: numberOf(part), html, why: '' })),
				rows: rows.map(({ part, html, why }) => ({ number: numberOf(part), html, why }))
			};
		}
	};
}

/** Which column is right in a row, counted from 0; reports a row without one, or with several. */
function readMarks(row: AskingRow, width: number, block: Block, context: ReadContext): number {
	const cells = Array.from({ length: width }, (_, index) => row.cells[index]);
	const marks = cells.map((cell) => markOf(cell, context));
	const odd = marks.indexOf(undefined);
	const right = marks.indexOf(true);
	const second = marks.indexOf(true, right + 1);
	if (odd >= 0) {
		context.report({
			code: 'question/row-marks',
			severity: 'error',
			at: cells[odd]?.children[0] ? placeOfCell(cells[odd], undefined, context) : row.part.at,
			message: `In the row "${row.part.text}" a cell is neither [x] nor [ ], so nobody can tell whether its column is right.`,
			hint: 'Write [x] into the right column of each row and [ ] into the others.'
		});
	} else if (right < 0 || second >= 0) {
		context.report({
			code: 'question/row-marks',
			severity: 'error',
			at: second >= 0 ? placeOfCell(cells[second], undefined, context) : row.part.at,
			message:
				right < 0
					? `The row "${row.part.text}" has no [x], so every answer to it would be wrong.`
					: `The row "${row.part.text}" has several [x], and learners choose one column in each row.`,
			hint:
				right < 0
					? 'Write [x] into the column that is right.'
					: 'Leave one [x], or ask with a list of checkboxes where several are right.'
		});
	}
	return Math.max(0, right);
}

function reportSize(block: Block, columns: number, context: ReadContext): void {
	context.report({
		code: 'question/table-form',
		severity: 'error',
		at: context.place(findTable(block)?.children[0] ?? { type: 'root', children: [] }),
		message:
			columns < 2
				? 'There are fewer than two columns to choose from, so there is nothing to decide.'
				: 'This table has no rows, so there is nothing to decide.',
		hint: 'A table to classify has a first column with what is meant, two or more columns to choose from, and a last column Why.'
	});
}
