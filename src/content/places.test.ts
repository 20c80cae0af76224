import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesIn } from './places.ts';

test('a place is where an editor shows it, and ends with its line', () => {
	const place = placesIn('one\r\ntwo three\r\n\r\nlast');
	expect(place(0, 3)).toEqual({ line: 1, column: 1, length: 3 });
	expect(place(9, 14)).toEqual({ line: 2, column: 5, length: 5 });
	expect(place(9, 20)).toEqual({ line: 2, column: 5, length: 5 });
	expect(place(16, 16)).toEqual({ line: 3, column: 1, length: 1 });
	expect(place(18, 22)).toEqual({ line: 4, column: 1, length: 4 });
});

test('line and column lead back to the offset', () => {
	const text = fc
		.array(fc.constantFrom('a', 'bc', '\n', '\r\n', '😀'))
		.map((parts) => parts.join(''));
	fc.assert(
		fc.property(text, fc.nat(), (source, number) => {
			const offset = number % (source.length + 1);
			const { line, column } = placesIn(source)(offset, offset);
			const before = source.split('\n').slice(0, line - 1);
			expect(before.reduce((sum, one) => sum + one.length + 1, column - 1)).toBe(offset);
		})
	);
});
