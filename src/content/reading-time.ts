/** Words in a minute: a slow and a fast reader of a text they have to think about. */
const pace = { slow: 180, fast: 240 };

/** Counts words as the language makes them, also where no spaces stand between them. */
export function countWords(text: string, language: string): number {
	const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
	let count = 0;
	for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
	return count;
}

/** Whole minutes, at least one, for words to read and seconds to decide and write. */
export function readingTime(words: number, seconds: number): { least: number; most: number } {
	const minutes = (wordsPerMinute: number) =>
		Math.max(1, Math.ceil(words / wordsPerMinute + seconds / 60));
	return { least: minutes(pace.fast), most: minutes(pace.slow) };
}
