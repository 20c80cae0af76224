const width = 78;

/** A line with a rule below it, and an empty one. */
export function heading(text: string, rule: '=' | '-'): string[] {
	return [...wrap(text), rule.repeat(Math.min(width, text.length)), ''];
}

/** A text in lines of at most 78 characters, and an empty one. */
export function paragraph(text: string): string[] {
	return [...wrap(text), ''];
}

/** One of a list. */
export function item(text: string): string[] {
	return wrap(text, width - 2).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

/** White space folded; what an author wrote can begin no new line. */
function wrap(text: string, most = width): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/u).filter(Boolean)) {
		if (line !== '' && line.length + 1 + word.length > most) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	return [...lines, line];
}
