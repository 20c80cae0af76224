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

const key = Symbol('language');

/** Once, in the root layout: the course's language (BCP 47). Gives the interface's words. */
export function provideTexts(language: string): Texts {
	return textsFor(setContext(key, language));
}

/** The course's language (BCP 47). */
export function useLanguage(): string {
	return getContext<string | undefined>(key) ?? 'en';
}

export function useTexts(): Texts {
	return textsFor(useLanguage());
}

/** Words by language tag, English always among them. */
export type TextsByLanguage<T> = Readonly<Record<string, T>> & { readonly en: T };

/** What one kind of activity says itself, from the `texts.ts` in its folder. */
export function useTextsOf<T>(byLanguage: TextsByLanguage<T>): T {
	return forLanguage(byLanguage, useLanguage()) ?? byLanguage.en;
}
