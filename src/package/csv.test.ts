import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../tests/lms/read-csv.ts';
import { writeCsv } from './csv.ts';

const signs = ['"', ',', '\r', '\n', ';', '=', '+', '-', '@', "'", '\t', 'ä', '漢', '😀', 'a'];
const cell = fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((all) => all.join(''));

test('a table comes back as it was, but for what a spreadsheet would run', () => {
	const table = fc
		.integer({ min: 1, max: 4 })
		.chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
	fc.assert(
		fc.property(table, (rows) => {
			const back = readCsv(writeCsv(rows));
			for (const one of back.flat()) expect(one).not.toMatch(/^[=+\-@\t\r\n]/);
			expect(back.map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r\n])/, '')))).toEqual(
				rows.map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r\n])/, '')))
			);
		})
	);
});

test('lines end as RFC 4180 has it, and Excel reads the text as UTF-8', () => {
	expect(
		writeCsv([
			['a', '=1+1'],
			['b "c"', 'd, e']
		])
	).toBe('\uFEFFa,\'=1+1\r\n"b ""c""","d, e"\r\n');
});
