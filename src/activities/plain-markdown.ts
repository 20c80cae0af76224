/** A learner's words on one line, and nothing of them a sign of Markdown. */
export function plainMarkdown(text: string): string {
	return text
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

/** A learner's words as a quote, line by line as they were written; "" for none. */
export function quoteMarkdown(text: string): string {
	const lines = text.trim().split(/\r?\n/).map(plainMarkdown);
	if (lines.every((line) => line === '')) return '';
	return lines
		.map((line, index) => {
			// A line that another one follows at once ends where it was ended.
			const goesOn = line !== '' && (lines[index + 1] ?? '') !== '';
			return `> ${line}${goesOn ? '\\' : ''}`.trimEnd();
		})
		.join('\n');
}
