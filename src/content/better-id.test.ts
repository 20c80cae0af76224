import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betterId, betterKey } from './better-id.ts';
import { idPattern } from './id-pattern.ts';

describe('a name that can be an id', () => {
	test.each([
		['Größe', 'groesse'],
		['Make It', 'make-it'],
		['Élève n° 2', 'eleve-n-2'],
		['_x_', 'x'],
		['☕', '']
	])('comes from %s', (name, id) => {
		expect(betterId(name)).toBe(id);
	});

	test('begins with a letter where it has to', () => {
		expect(betterKey('2-Größen')).toBe('groessen');
		fc.assert(
			fc.property(fc.string(), (name) => {
				expect(betterKey(name)).toMatch(/^$|^[a-z]/);
				expect(betterKey(name) === '' || idPattern.test(betterKey(name))).toBe(true);
			})
		);
	});
});
