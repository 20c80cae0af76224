const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** True for a well-formed tag (BCP 47) such as en, de or pt-BR. */
export function isLanguageTag(tag: string): boolean {
	try {
		// Intl takes "english" for a language that might be registered one day.
		if (!/^[a-z]{2,3}(-|$)/i.test(tag)) return false;
		return Intl.getCanonicalLocales(tag)[0]?.toLowerCase() === tag.toLowerCase();
	} catch {
		return false;
	}
}

/** What a language is called in English; undefined for a tag that names none. */
export function languageName(tag: string): string | undefined {
	return isLanguageTag(tag) ? names.of(tag) : undefined;
}
