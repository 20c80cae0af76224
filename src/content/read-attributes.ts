/** One thing between the braces of a block's opening line. Offsets count from the start of that line. */
export interface WrittenAttribute {
	readonly key: string;
	/** "" for a flag. */
	readonly value: string;
	readonly start: number;
	readonly end: number;
	readonly valueStart: number;
}

const attribute = /#([^\s#.}=]+)|([^\s{}="'#.][^\s{}="']*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s}]*))?/y;

/**
 * What stands between the braces of `:::name{#id key=value flag}`, with places; the Markdown parser gives
 * the values only. Stops at the first thing that is no attribute.
 */
export function readAttributes(line: string): WrittenAttribute[] {
	const found: WrittenAttribute[] = [];
	const open = line.indexOf('{');
	if (open === -1) return found;
	let at = open + 1;
	for (;;) {
		while (/\s/.test(line[at] ?? '')) at++;
		attribute.lastIndex = at;
		const match = attribute.exec(line);
		if (match === null || match[0] === '') return found;
		const [whole, id, key = 'id', raw = ''] = match;
		const valueStart = at + (id === undefined ? whole.length - raw.length : 1);
		const value = id ?? raw.replace(/^(["'])(.*)\1$/s, '$2');
		found.push({ key, value, start: at, end: at + whole.length, valueStart });
		at += whole.length;
	}
}
