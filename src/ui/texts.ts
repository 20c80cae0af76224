import { getContext, setContext } from 'svelte';
import { en, type Texts } from './texts/en.ts';

export type { Texts } from './texts/en.ts';

const byLanguage: Readonly<Record<string, Texts>> = { en };

/** The interface's words for a course's language (BCP 47); English where there is no translation. */
export function textsFor(language: string): Texts {
	return byLanguage[language] ?? byLanguage[language.split('-')[0] ?? ''] ?? en;
}

const key = Symbol('texts');

/** Once, in the root layout. */
export function provideTexts(texts: Texts): Texts {
	return setContext(key, texts);
}

export function useTexts(): Texts {
	return getContext<Texts | undefined>(key) ?? en;
}
