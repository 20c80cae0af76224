/**
 * Syllables of a German word: vowels, with two that are spoken as one counted once. A count by rule, a little low where a
 * prefix meets a vowel ("geehrt") or a foreign ending is spoken apart ("Familie"); over a lesson that hardly shows.
 */
export function syllablesInGerman(word: string): number {
	const spoken = word
		.toLowerCase()
		.replaceAll('qu', 'q')
		// Mu-se-um: no diphthong.
		.replace(/eum(?=s?$)/, 'e-um');
	return Math.max(1, spoken.match(/aa|ee|oo|ie|ei|ai|au|äu|eu|ay|ey|oy|oi|[aeiouyäöüéèêà]/g)?.length ?? 0);
}
