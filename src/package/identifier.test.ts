import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identifier, slug } from './identifier.ts';

test('a plain id stays as it is', () => {
	expect(slug('internal-customers')).toBe('internal-customers');
	expect(slug('1.0.0')).toBe('1.0.0');
});

test.each([
	['Über Kunden', /^uber-kunden-[0-9a-f]{8}$/],
	['漢字', /^[0-9a-f]{8}$/],
	['../a b', /^a-b-[0-9a-f]{8}$/]
])('the id %s becomes a name of plain characters', (id, expected) => {
	expect(slug(id)).toMatch(expected);
});

test('ids that look the same without their accents keep different names', () => {
	expect(slug('kase')).not.toBe(slug('käse'));
});

test('whatever the id, identifiers are NCNames and file names are safe', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (id) => {
			expect(identifier('course', id)).toMatch(/^[A-Za-z_][A-Za-z0-9_.-]*$/);
			expect(slug(id)).toMatch(/^[a-z0-9][a-z0-9.-]*$/);
		})
	);
});
