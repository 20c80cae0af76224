import type { languageTexts } from './en-languages.ts';

/** The same in Spanish. */
const texts: (typeof languageTexts)['en'] = { label: 'Otros idiomas' };

export const es = { languages: texts };
