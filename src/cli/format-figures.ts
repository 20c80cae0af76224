import type { FiguresTable } from './figures.ts';
import { formatTable } from './table.ts';

/** The width of a terminal that everything fits into. */
const width = 100;

/** The longest names in the first column and in the others, where there is room and where there is not. */
const roomy = [52, 26] as const;
const narrow = [26, 20] as const;

/** Columns of a table that is too wide for its names, besides those that say what its rows are. */
const group = 8;

/** A table with what it counts, for a terminal of 100 columns. */
export function formatFigures({ name, about, rows, after }: FiguresTable): string {
	const table = formatTable(cut(rows, roomy));
	const fits = table.split('\n').every((line) => line.length <= width);
	return [wrapped(`${name}. ${about}`), ...(fits ? [table] : numbered(rows)), wrapped(after)]
		.filter((part) => part !== '')
		.join('\n\n');
}

/** Columns of signs and counts under numbers: first what these mean, then tables of a few columns each. */
function numbered([head = [], ...rows]: FiguresTable['rows']): string[] {
	const isSign = (column: number) =>
		column > 0 && rows.every((row) => (row[column] ?? '').length <= 2);
	const columns = [...head.keys()];
	const signs = columns.filter(isSign);
	// No line breaks between a number and its name.
	const key = signs.map((column, index) => `${index + 1}\u00a0${head[column]}`).join(', ');
	const groups = Array.from({ length: Math.ceil(signs.length / group) }, (_, index) =>
		signs.slice(index * group, (index + 1) * group)
	);
	const shown = head.map((name, column) =>
		signs.includes(column) ? String(signs.indexOf(column) + 1) : name
	);
	const tables = groups.map((some) => {
		const chosen = columns.filter((column) => !isSign(column) || some.includes(column));
		const part = [shown, ...rows].map((row) => chosen.map((column) => row[column] ?? ''));
		return formatTable(cut(part, narrow));
	});
	return [wrapped(key), ...tables];
}

function cut(rows: FiguresTable['rows'], [first, others]: readonly [number, number]): string[][] {
	return rows.map((row) =>
		row.map((text, column) => {
			const most = column === 0 ? first : others;
			return text.length > most ? `${text.slice(0, most - 1)}…` : text;
		})
	);
}

function wrapped(text: string): string {
	return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trim();
}
