/** How a text is set: its size in pixels, and whether it is bold. */
export interface Type {
	readonly size: number;
	readonly bold?: boolean;
	readonly leading: number;
}

/**
 * About how wide a text is. Nobody knows with which of the reader's fonts a drawing will be shown, so this is
 * as wide as in the widest common one.
 */
export function widthOf(text: string, { size, bold = false }: Type): number {
	let ems = 0;
	for (const sign of text) ems += emsOf(sign);
	return Math.ceil(ems * size * (bold ? 1.1 : 1));
}

function emsOf(sign: string): number {
	if (/[\u0300-\u036f\u200b-\u200f]/.test(sign)) return 0;
	if (/[ijlI.,:;'’‘|!]/.test(sign)) return 0.34;
	if (/[ frt()[\]/“”"-]/.test(sign)) return 0.42;
	if (/[a-z0-9]/.test(sign)) return /[mw]/.test(sign) ? 0.97 : 0.63;
	if (/[A-Z]/.test(sign)) return /[MWOQ]/.test(sign) ? 0.95 : 0.74;
	return sign <= '\u04ff' ? 0.78 : 1.05;
}

/** Breaks a text into lines of this width, and cuts it off with an ellipsis after so many. */
export function wrapText(
	text: string,
	width: number,
	type: Type,
	mostLines: number
): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).flatMap((long) => pieces(long, width, type))) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && widthOf(longer, type) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	if (line !== '') lines.push(line);
	if (lines.length <= mostLines) return lines;
	return [...lines.slice(0, mostLines - 1), shortened(lines[mostLines - 1] ?? '', width, type)];
}

/** A word that is wider than a whole line, cut where a line ends. */
function pieces(word: string, width: number, type: Type): readonly string[] {
	if (widthOf(word, type) <= width) return [word];
	const found: string[] = [];
	let piece = '';
	for (const sign of word) {
		if (piece !== '' && widthOf(piece + sign, type) > width) {
			found.push(piece);
			piece = '';
		}
		piece += sign;
	}
	return [...found, piece];
}

function shortened(line: string, width: number, type: Type): string {
	let signs = [...line];
	while (signs.length > 0 && widthOf(`${signs.join('')} …`, type) > width)
		signs = signs.slice(0, -1);
	return `${signs.join('').trimEnd()} …`;
}
