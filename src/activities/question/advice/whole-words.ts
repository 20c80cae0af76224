/** Matches a pattern where it is made of whole words, in any case and in any script. */
export function wholeWords(pattern: string, flags = ''): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, `iu${flags}`);
}

/** Small letters, straight apostrophes, single spaces, and no mark at either end. */
export function plainWords(text: string): string {
	return text
		.toLowerCase()
		.replaceAll('’', "'")
		.replace(/\s+/g, ' ')
		.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
