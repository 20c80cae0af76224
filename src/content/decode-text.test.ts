import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('bytes', () => {
	test('in UTF-8 are text, and a byte-order mark is not part of it', () => {
		expect(decodeText(Buffer.from('\uFEFFGrüße 😀\r\n'))).toEqual({ text: 'Grüße 😀\r\n' });
		expect(decodeText(Buffer.from(''))).toEqual({ text: '' });
	});

	test.each([
		['Windows-1252', latin1('# One\r\n\r\nThe caf\u00e9 opens'), [3, 8], 'not saved as UTF-8:'],
		['UTF-16', utf16('\uFEFFA caf\u00e9'), [1, 1], 'UTF-16'],
		['UTF-16 without a mark', utf16('A cafe that opens'), [1, 1], 'UTF-16'],
		['UTF-16 of other letters', utf16('\uFEFFКафе'), [1, 1], 'UTF-16'],
		['a Word file', latin1('PK\u0003\u0004\u0014\u0000\u00e9'), [1, 1], 'but a document'],
		['a picture', latin1('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR'), [1, 1], 'but a document']
	])('in %s are a problem', (_what, bytes, [line, column], message) => {
		const { problem } = decodeText(bytes) as { problem?: unknown };
		expect(problem).toMatchObject({
			code: 'file/not-plain-text',
			at: { line, column, length: 1 },
			message: expect.stringContaining(message) as unknown
		});
	});
});
