/**
 * A text in the form in which answers are compared. White space at the ends never counts; capitals, accents, further
 * white space and the shape of quotes and dashes, which a phone changes by itself, count only if `exact`.
 */
export function foldText(text: string, exact: boolean): string {
	const trimmed = text.normalize('NFC').trim();
	if (exact) return trimmed;
	return trimmed
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[‘’ʼ`´]/g, "'")
		.replace(/[“”„«»]/g, '"')
		.replace(/[‐-―−]/g, '-')
		.replace(/\s+/g, ' ')
		.toLowerCase();
}
