import { forLanguage } from './texts.ts';
import { enPages, type PageTexts } from './texts/en-pages.ts';

export type { PageTexts } from './texts/en-pages.ts';

const byLanguage: Readonly<Record<string, PageTexts>> = { en: enPages };

/** The words of results, sources and errors in a course's language (BCP 47); English where there is no translation. */
export function pageTextsFor(language: string): PageTexts {
	return forLanguage(byLanguage, language) ?? enPages;
}
