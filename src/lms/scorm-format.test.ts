import fc from 'fast-check';
import { choiceId } from '#course/interaction.ts';
import { describe, expect, test } from 'vitest';
import {
	choiceCharacters,
	clockTime,
	decimal,
	duration,
	identifier,
	line,
	timespan,
	timestamp
} from './scorm-format.ts';

const anySeconds = fc.double({ min: -1e3, max: 1e9, noNaN: true });

test.each([
	[0, '0000:00:00.00', 'PT0H0M0S'],
	[5.5, '0000:00:05.50', 'PT0H0M5.5S'],
	[59.999, '0000:01:00.00', 'PT0H1M0S'],
	[3723.45, '0001:02:03.45', 'PT1H2M3.45S'],
	[-3, '0000:00:00.00', 'PT0H0M0S'],
	[1e9, '9999:59:59.99', 'PT277777H46M40S']
])('%f seconds are %s in SCORM 1.2 and %s in 2004', (seconds, span, long) => {
	expect(timespan(seconds)).toBe(span);
	expect(duration(seconds)).toBe(long);
});

test('every time is of the form that all LMSs take', () => {
	fc.assert(
		fc.property(
			anySeconds,
			fc.date({ min: new Date(1980, 0), max: new Date(2037, 0), noInvalidDate: true }),
			(seconds, date) => {
				expect(timespan(seconds)).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/);
				expect(duration(seconds)).toMatch(/^PT\d+H[0-5]?\dM[0-5]?\d(\.\d{1,2})?S$/);
				expect(clockTime(date.getTime())).toMatch(/^[0-2]\d:[0-5]\d:[0-5]\d$/);
				expect(timestamp(date.getTime())).toMatch(/^\d{4}-\d\d-\d\dT[0-2]\d:[0-5]\d:[0-5]\d$/);
			}
		)
	);
});

test('times are those of the clock on the wall', () => {
	const at = new Date(2026, 0, 2, 3, 4, 5, 678).getTime();
	expect(clockTime(at)).toBe('03:04:05');
	expect(timestamp(at)).toBe('2026-01-02T03:04:05');
});

test('a decimal has a point, no exponent and no more digits than asked for', () => {
	expect(decimal(100 / 3, 2)).toBe('33.33');
	expect(decimal(100, 2)).toBe('100');
	expect(decimal(1e-9, 4)).toBe('0');
	fc.assert(
		fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (number) => {
			expect(decimal(number, 4)).toMatch(/^\d+(\.\d{1,4})?$/);
		})
	);
});

describe('a line', () => {
	test('has no line breaks, does not begin like a delimiter and is not too long', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
				const shown = line(text, 250);
				expect(shown.length).toBeLessThanOrEqual(250);
				expect(shown).not.toMatch(/[\r\n\u2028\u2029]|^\{/);
			})
		);
	});

	test('shows that it was cut, and not through a character', () => {
		expect(line('😀'.repeat(10), 10)).toBe('😀😀😀...');
		expect(line('exactly ten', 11)).toBe('exactly ten');
		expect(line('{lang=xx} a\r\n\r\nb', 50)).toBe('(lang=xx} a b');
	});
});

test('an identifier is one in every standard, whatever an author wrote', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (id) => {
			expect(identifier(id)).toMatch(/^[A-Za-z][A-Za-z0-9_.-]{0,249}$/);
		})
	);
	expect(identifier('größe |{1}')).toBe('gr-e-1-');
	expect(identifier('2-leads')).toBe('i2-leads');
});

describe('choices by one character', () => {
	test('are their own where they have one', () => {
		expect([...(choiceCharacters(['c', 'a', 'c']) ?? [])]).toEqual([
			['c', 'c'],
			['a', 'a']
		]);
	});

	test('differ, for the first 36', () => {
		const ids = Array.from({ length: 36 }, (_, index) => choiceId(index + 1));
		const characters = [...(choiceCharacters(ids)?.values() ?? [])];
		expect(characters.join('')).toBe('abcdefghijklmnopqrstuvwxyz0123456789');
	});

	test('are the same whatever else is in the answer', () => {
		const someIds = fc.array(fc.integer({ min: 1, max: 36 }).map(choiceId));
		fc.assert(
			fc.property(someIds, someIds, (ids, others) => {
				const alone = choiceCharacters(ids);
				const beside = choiceCharacters([...others, ...ids]);
				for (const id of ids) expect(beside?.get(id)).toBe(alone?.get(id));
			})
		);
	});

	test('are not to be had for more', () => {
		expect(choiceCharacters(['a', choiceId(37)])).toBeUndefined();
	});
});
