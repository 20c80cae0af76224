import type { Minutes } from '#course/minutes.ts';

/** Words in a minute. Adults read non-fiction at 238 on average, silently (Brysbaert 2019, 190 studies); these are a slow and a fast one. */
const pace = { slow: 200, fast: 260 };

/** Counts words as the language makes them, also where no spaces stand between them. */
export function countWords(text: string, language: string): number {
	const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
	let count = 0;
	for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
	return count;
}

/** Minutes, to a tenth, for words to read and seconds to decide and write. */
export function readingTime(words: number, seconds: number): Minutes {
	const minutes = (wordsPerMinute: number) =>
		Math.round(10 * (words / wordsPerMinute + seconds / 60)) / 10;
	return { least: minutes(pace.fast), most: minutes(pace.slow) };
}
