import type { PackageFile } from './package-file.ts';

/**
 * A table as RFC 4180 has it, for Excel too: UTF-8 with a byte order mark, lines end in CRLF. A cell that a spreadsheet
 * would take for a formula gets an apostrophe in front.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
	const lines = rows.map((row) => row.map(cell).join(','));
	return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

function cell(text: string): string {
	const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A file of text at a package's root. */
export function textFile(path: string, text: string): PackageFile {
	return { path, bytes: new TextEncoder().encode(text) };
}
