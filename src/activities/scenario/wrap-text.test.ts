import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf, wrapText, type Type } from './wrap-text.ts';

const type: Type = { size: 13, leading: 17 };

test('no line is wider than asked for, and there are no more than asked for', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'grapheme', maxLength: 200 }),
			fc.integer({ min: 40, max: 200 }),
			(text, width) => {
				const lines = wrapText(text, width, type, 4);
				expect(lines.length).toBeLessThanOrEqual(4);
				for (const line of lines) expect(widthOf(line, type)).toBeLessThanOrEqual(width);
			}
		)
	);
});

test('lines break between words, and no word is lost', () => {
	expect(wrapText('Ask what a usable lead looks like', 110, type, 5)).toEqual([
		'Ask what a',
		'usable lead',
		'looks like'
	]);
});

test('a word that no line can hold is cut', () => {
	expect(wrapText('Wirtschaftsprüfer', 60, type, 5).join('')).toBe('Wirtschaftsprüfer');
});

test('what does not fit ends with an ellipsis', () => {
	expect(wrapText('Ask what a usable lead looks like', 110, type, 2)).toEqual([
		'Ask what a',
		'usable lead …'
	]);
});

test('nothing has no lines', () => {
	expect(wrapText('', 100, type, 5)).toEqual([]);
});
