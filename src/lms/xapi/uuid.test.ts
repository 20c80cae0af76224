import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha1 } from './sha1.ts';
import { isUuid, namedUuid, randomUuid } from './uuid.ts';

test('SHA-1 is that of everybody else, for every length', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
			expect(Buffer.from(sha1(bytes))).toEqual(createHash('sha1').update(bytes).digest());
		})
	);
});

test('a name in a space has the UUID that the standard gives as its example', () => {
	const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
	expect(namedUuid(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('a UUID by chance is of version 4, and another one each time', () => {
	const made = Array.from({ length: 50 }, () => randomUuid());
	expect(new Set(made).size).toBe(50);
	for (const one of made)
		expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
	expect(made.every(isUuid)).toBe(true);
});
