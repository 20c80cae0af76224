import { getContext, setContext } from 'svelte';
import { en, type Texts } from './texts/en.ts';

export type { Texts } from './texts/en.ts';

const byLanguage: Readonly<Record<string, Texts>> = { en };

/** The entry for a language tag (BCP 47), else for the language alone: `de-CH`, then `de`. */
export function forLanguage<T>(
	byLanguage: Readonly<Record<string, T>>,
	tag: string
): T | undefined {
	return byLanguage[tag] ?? byLanguage[tag.split('-')[0] ?? ''];
}

/** The interface's words for a course's language (BCP 47); English where there is no translation. */
export function textsFor(language: string): Texts {
	return forLanguage(byLanguage, language) ?? en;
}

const key = Symbol('texts');

/** Once, in the root layout. */
export function provideTexts(texts: Texts): Texts {
	return setContext(key, texts);
}

export function useTexts(): Texts {
	return getContext<Texts | undefined>(key) ?? en;
}
