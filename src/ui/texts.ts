import { getContext, setContext } from 'svelte';
import { en, type Texts } from './texts/en.ts';

export type { Texts } from './texts/en.ts';

/** Which language a page is in, and what the interface says in it. */
export interface Spoken {
	/** BCP 47. */
	readonly language: string;
	/** By name of what says it; whatever is not in it is said in English. */
	readonly texts: Readonly<Record<string, unknown>>;
}

/** What one part of the interface says, in English; a name that no other has stands for it in other languages. */
export interface TextsToTranslate<T> {
	readonly name: string;
	readonly en: T;
}

const key = Symbol('language');
const texts = { name: 'ui', en };

/** Once, in the root layout. It is asked whenever a component is made, so that the language may change in between. */
export function provideTexts(spoken: () => Spoken): void {
	setContext(key, spoken);
}

/** The interface's own words among those of a language. */
export function textsIn(all: Spoken['texts']): Texts {
	return (all[texts.name] as Texts | undefined) ?? texts.en;
}

function useSpoken(): Spoken | undefined {
	return getContext<(() => Spoken) | undefined>(key)?.();
}

/** For `lang` on what the interface says: undefined where that is in the page's own language. */
export function spokenIn({ language, texts: all }: Spoken): 'en' | undefined {
	return all[texts.name] || /^en\b/i.test(language) ? undefined : 'en';
}

export function useSpokenIn(): 'en' | undefined {
	const spoken = useSpoken();
	return spoken && spokenIn(spoken);
}

/** The page's language (BCP 47). */
export function useLanguage(): string {
	return useSpoken()?.language ?? 'en';
}

/** The interface's own words. */
export function useTexts(): Texts {
	return useTextsOf(texts);
}

/** What one part of the interface says, such as a kind of activity in the `texts.ts` of its folder. */
export function useTextsOf<T>({ name, en }: TextsToTranslate<T>): T {
	return (useSpoken()?.texts[name] as T | undefined) ?? en;
}
