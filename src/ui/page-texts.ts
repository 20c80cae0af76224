import { useTextsOf } from './texts.ts';
import { enPages, type PageTexts } from './texts/en-pages.ts';

export type { PageTexts } from './texts/en-pages.ts';

const pageTexts = { name: 'pages', en: enPages };

/** The words of results, sources and errors, in the page's language. */
export function usePageTexts(): PageTexts {
	return useTextsOf(pageTexts);
}
