const width = 78;

/**
 * A text in lines of at most 78 characters, the first of them begun by `first` and the others by `rest`. White space is
 * folded, so what an author wrote can begin no new line; a longer word has a line of its own.
 */
export function wrap(text: string, first = '', rest = first): string[] {
	const lines: string[] = [];
	let line = first;
	let isEmpty = true;
	for (const word of text.split(/\s+/u).filter(Boolean)) {
		if (!isEmpty && line.length + 1 + word.length > width) {
			lines.push(line);
			line = rest;
			isEmpty = true;
		}
		line += isEmpty ? word : ` ${word}`;
		isEmpty = false;
	}
	return [...lines, line];
}

/** A rule below a line of this text. */
export function underline(text: string, sign: '=' | '-'): string {
	return sign.repeat(Math.min(width, text.length));
}
