import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';

// RFC 4648, section 10, and the two characters in which section 5 differs.
test.each([
	['', []],
	['Zg', [102]],
	['Zm8', [102, 111]],
	['Zm9v', [102, 111, 111]],
	['Zm9vYg', [102, 111, 111, 98]],
	['-_8', [251, 255]],
	['AAAA', [0, 0, 0]]
])('%s is the text of %j', (text, bytes) => {
	expect(toBase64url(bytes)).toBe(text);
	expect(fromBase64url(text)).toEqual(bytes);
});

test('any bytes come back', () => {
	fc.assert(
		fc.property(fc.uint8Array(), (bytes) => {
			expect(fromBase64url(toBase64url([...bytes]))).toEqual([...bytes]);
		})
	);
});

test.each([
	['a character of the other alphabet', 'Zm9+'],
	['padding', 'Zg=='],
	['a space', 'Zm 9v'],
	['one character more than bytes need', 'A'],
	['one character more, further on', 'Zm9vA'],
	['bits behind the last byte', 'Zh'],
	['bits behind the last of two bytes', 'Zm9']
])('%s is no text of any bytes', (_what, text) => {
	expect(fromBase64url(text)).toBeUndefined();
});
