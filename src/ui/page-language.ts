/**
 * The words of a page that carries its own in every language, and `lang` for them: undefined where they are in the page's
 * language (BCP 47).
 */
export function inLanguage<Texts>(
	all: { readonly en: Texts } & Readonly<Record<string, Texts>>,
	language: string
): { readonly said: Texts; readonly lang: 'en' | undefined } {
	const [own = 'en'] = language.toLowerCase().split('-');
	const said = all[own];
	return { said: said ?? all.en, lang: said ? undefined : 'en' };
}
