/**
 * Syllables of a Spanish word, by the rules of its orthography: each open vowel and each accented í or ú is one; other i,
 * u and final y join the vowel beside them, and two of those alone are one. An h between vowels separates nothing.
 */
export function syllablesInSpanish(word: string): number {
	const spoken = word
		.toLowerCase()
		.replace(/qu/g, 'q')
		.replace(/gu(?=[eéií])/g, 'g')
		.replace(/(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])/g, '')
		.replace(/y(?![aeiouáéíóú])/g, 'i');
	const runs = spoken.match(/[aeiouáéíóúü]+/g) ?? [];
	const count = runs.reduce(
		(sum, run) => sum + Math.max(1, run.match(/[aeoáéíóú]/g)?.length ?? 0),
		0
	);
	return Math.max(1, count);
}
