/** Reads RFC 4180, as a spreadsheet does. Throws where a text is none, or has no byte order mark. */
export function readCsv(text: string): readonly (readonly string[])[] {
	if (!text.startsWith('\uFEFF')) throw new Error('There is no byte order mark.');
	const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
	const rows: string[][] = [[]];
	cells.lastIndex = 1;
	while (cells.lastIndex < text.length) {
		const at = cells.lastIndex;
		const [, quoted, plain = '', end] = cells.exec(text) ?? [];
		if (end === undefined) throw new Error(`This is no CSV from character ${at} on.`);
		rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
		if (end !== ',') rows.push([]);
	}
	return rows.slice(0, -1);
}
