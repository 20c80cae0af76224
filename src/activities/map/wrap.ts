/**
 * How wide a text is, in the unit of `size`: about, and rather too wide than too narrow, since a drawing is made
 * without a font to measure.
 */
export function widthOf(text: string, size: number): number {
	let width = 0;
	for (const character of text) width += widthOfCharacter(character);
	return width * size;
}

function widthOfCharacter(character: string): number {
	if (/[ijlI.,;:'’!|()[\]\s]/u.test(character)) return 0.38;
	if (/[mwMW—…%@&]/u.test(character)) return 0.95;
	if (/\p{Lu}/u.test(character)) return 0.72;
	// Letters of other alphabets and signs can be as wide as they are high.
	return (character.codePointAt(0) ?? 0) < 0x250 ? 0.58 : 1.05;
}

/** A text on lines no wider than `width`; what does not fit on `most` lines is left out, with an ellipsis. */
export function wrap(text: string, width: number, size: number, most: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text
		.trim()
		.split(/\s+/u)
		.flatMap((one) => pieces(one, width, size))) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (widthOf(longer, size) <= width) line = longer;
		else {
			lines.push(line);
			line = word;
		}
	}
	if (line !== '') lines.push(line);
	if (lines.length <= most) return lines;
	return [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', width, size)];
}

/** A word that is wider than a line, in pieces that are not. */
function pieces(word: string, width: number, size: number): string[] {
	const parts = [''];
	for (const character of word) {
		const longer = `${parts.at(-1)}${character}`;
		if (widthOf(longer, size) <= width) parts[parts.length - 1] = longer;
		else parts.push(character);
	}
	return parts;
}

function shortened(line: string, width: number, size: number): string {
	let short = line;
	while (short !== '' && widthOf(`${short}…`, size) > width)
		short = [...short].slice(0, -1).join('');
	return `${short.trimEnd()}…`;
}
