import { expect, test } from 'vitest';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { spokenIn, textsIn } from './texts.ts';

test('a language has its own words where there are some, and English ones that say so elsewhere', () => {
	expect(textsIn(es)).toBe(es.ui);
	expect(spokenIn({ language: 'es-MX', texts: es })).toBeUndefined();
	expect(textsIn({})).toBe(en);
	expect(spokenIn({ language: 'it', texts: {} })).toBe('en');
});

test('English is no other language', () => {
	for (const language of ['en', 'en-GB']) {
		expect(spokenIn({ language, texts: {} })).toBeUndefined();
	}
});
