import { syllable } from 'syllable';
import { syllablesInGerman } from './syllables-in-german.ts';
import { syllablesInSpanish } from './syllables-in-spanish.ts';

/** Of a text, on average. */
export interface Averages {
	/** Words in a sentence. */
	readonly sentence: number;
	readonly syllables: number;
	readonly letters: number;
}

/** How easy a text in one language is to read: about 0 (very hard) to 100. */
export interface Formula {
	readonly name: string;
	/** Below this its own scale calls a text very hard. */
	readonly hard: number;
	/** Undefined where it counts letters. */
	readonly syllables?: (word: string) => number;
	ease(averages: Averages): number;
}

/** A formula is made for one language: sentences and words are of other lengths in another. */
const formulas: Readonly<Record<string, Formula>> = {
	// Rudolf Flesch, A new readability yardstick, 1948.
	en: {
		name: 'Flesch',
		hard: 30,
		syllables: syllable,
		ease: ({ sentence, syllables }) => 206.835 - 1.015 * sentence - 84.6 * syllables
	},
	// Toni Amstad, Wie verständlich sind unsere Zeitungen?, 1978.
	de: {
		name: 'Amstad',
		hard: 30,
		syllables: syllablesInGerman,
		ease: ({ sentence, syllables }) => 180 - sentence - 58.5 * syllables
	},
	// Francisco Szigriszt Pazos, Sistemas predictivos de legibilidad, 1993; the bound is that of the scale INFLESZ.
	es: {
		name: 'Szigriszt-Pazos',
		hard: 40,
		syllables: syllablesInSpanish,
		ease: ({ sentence, syllables }) => 206.835 - sentence - 62.3 * syllables
	},
	// Lucisano and Piemontese, GULPEASE, 1988: below 40 hard also for readers who have finished secondary school.
	it: {
		name: 'Gulpease',
		hard: 40,
		ease: ({ sentence, letters }) => 89 + 300 / sentence - 10 * letters
	}
};

/** The formula for a language (BCP 47); undefined where there is none yet. */
export function formulaOf(language: string): Formula | undefined {
	return formulas[language.toLowerCase().split('-')[0] ?? ''];
}
