import type { LanguageWords } from '#activities/language-words.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { it } from './words/it.ts';

const languages: Readonly<Record<string, LanguageWords>> = { de, en, es, it };

/** The words of a course's language (BCP 47), `de-CH` being German; undefined for one that is not listed. */
export function wordsOf(language: string): LanguageWords | undefined {
	return languages[language.toLowerCase().split('-')[0] ?? ''];
}
