const width = 78;

/** Text that opens the same everywhere: signs outside ASCII are spelled plainly, or stand as `?`. */
export function ascii(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[\u2018\u2019]/g, "'")
		.replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
		.replace(/[\u2010-\u2015]/g, '-')
		.replaceAll('\u2026', '...')
		.replace(/ß/g, 'ss')
		.replace(/\s+/g, ' ')
		.replace(/[^\x20-\x7e]/gu, '?')
		.trim();
}

/** Lines of at most 78 characters, all but the first indented by `hanging` blanks more than the first. */
export function wrapped(text: string, indent = 0, hanging = 0): string[] {
	const lines: string[] = [];
	let line = ' '.repeat(indent);
	let isEmpty = true;
	for (const word of ascii(text).split(' ')) {
		if (!isEmpty && line.length + 1 + word.length > width) {
			lines.push(line);
			line = ' '.repeat(indent + hanging);
			isEmpty = true;
		}
		line += isEmpty ? word : ` ${word}`;
		isEmpty = false;
	}
	return [...lines, line];
}

export function heading(text: string): string[] {
	return ['', text.toUpperCase(), '-'.repeat(text.length)];
}

export function bullet(text: string): string[] {
	return wrapped(`- ${text}`, 0, 2);
}
