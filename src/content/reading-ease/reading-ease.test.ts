import { describe, expect, test } from 'vitest';
import { formulaOf } from './formulas.ts';
import { readText } from './lesson-reading.ts';
import { syllablesInGerman } from './syllables-in-german.ts';
import { syllablesInSpanish } from './syllables-in-spanish.ts';

const ease = (text: string, language: string) => readText([text], language).ease ?? Number.NaN;

describe('the reading ease of a text', () => {
	test('is that of Flesch in English', () => {
		// The example that is commonly given for it, with its value.
		expect(ease('The cat sat on the mat.', 'en')).toBeCloseTo(116.145, 6);
		const proof = 'This sentence, taken as a reading passage unto itself, is being used to prove a point.';
		// 16 words, 1 sentence, 24 syllables.
		expect(ease(proof, 'en-GB')).toBeCloseTo(206.835 - 1.015 * 16 - 84.6 * (24 / 16), 6);
	});

	test.each([
		// 4 words, 1 sentence, 7 syllables.
		['de', 'Die Kollegin wartet gern.', 180 - 4 - 58.5 * (7 / 4)],
		// 4 words, 1 sentence, 10 syllables.
		['es', 'La compañera espera siempre.', 206.835 - 4 - 62.3 * (10 / 4)],
		// 4 words, 1 sentence, 19 letters.
		['it', 'La collega aspetta Ada.', 89 + 300 / 4 - 10 * (19 / 4)]
	])('is that of its own formula in %s', (language, text, expected) => {
		expect(ease(text, language)).toBeCloseTo(expected, 6);
	});

	test('is unknown in a language without a formula, and without text', () => {
		expect(readText(['Minä odotan.'], 'fi')).toEqual({ words: 2, sentence: 2, ease: undefined });
		expect(readText(['…'], 'en')).toEqual({ words: 0, sentence: 0, ease: undefined });
		expect(formulaOf('de-CH')?.name).toBe('Amstad');
	});

	test('counts sentences by paragraph, and none for a title or a letter', () => {
		expect(readText(['One two', 'Three four.'], 'en').sentence).toBe(2);
		expect(readText(['Dr. Okafor met J. Reed on Monday.'], 'en').sentence).toBe(7);
	});
});

describe('syllables', () => {
	// As dictionaries divide them.
	test.each(
		Object.entries({
			Kunde: 2,
			Kollegin: 3,
			Bestellung: 3,
			Bäuerin: 3,
			Quelle: 2,
			Haus: 1,
			Häuser: 2,
			heute: 2,
			Liebe: 2,
			See: 1,
			Museum: 3,
			Nation: 3,
			Abteilung: 3,
			Donaudampfschifffahrtsgesellschaft: 8,
			brr: 1
		})
	)('of the German word %s are %i', (word, count) => {
		expect(syllablesInGerman(word)).toBe(count);
	});

	// As the Ortografía of the Spanish academies divides them.
	test.each(
		Object.entries({
			murciélago: 4,
			país: 2,
			aéreo: 4,
			ciudad: 2,
			buey: 1,
			Paraguay: 3,
			día: 2,
			construir: 2,
			ahínco: 3,
			prohibir: 2,
			averiguáis: 4,
			pingüino: 3,
			queso: 2,
			guerra: 2,
			playa: 2,
			ahora: 3,
			leíais: 3,
			y: 1
		})
	)('of the Spanish word %s are %i', (word, count) => {
		expect(syllablesInSpanish(word)).toBe(count);
	});
});
