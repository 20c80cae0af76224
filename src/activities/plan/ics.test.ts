import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { icsOf, type DayEvent } from './ics.ts';

const event: DayEvent = {
	uid: 'first-step-1@onramp.invalid',
	stamp: Date.UTC(2026, 10, 27, 16, 5, 9),
	day: '2026-12-31',
	summary: 'When I send the list, I will ask Mara.',
	description: 'One thing\nInternal customers; part 1'
};

/** Longer than a line: of one octet a character, and of up to four. */
const anyLong = fc.oneof(
	fc.string({ unit: 'grapheme-ascii', minLength: 100, maxLength: 300 }),
	fc.string({ unit: 'binary', minLength: 100, maxLength: 300 })
);

/** What a calendar makes of the lines: folds undone. */
function unfolded(ics: string): string[] {
	return ics.replaceAll('\r\n ', '').split('\r\n');
}

describe('a calendar file', () => {
	test('has one event that takes the chosen day and leaves it free', () => {
		expect(unfolded(icsOf(event))).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Onramp//Plan//EN',
			'BEGIN:VEVENT',
			'UID:first-step-1@onramp.invalid',
			'DTSTAMP:20261127T160509Z',
			'DTSTART;VALUE=DATE:20261231',
			'DTEND;VALUE=DATE:20270101',
			'SUMMARY:When I send the list\\, I will ask Mara.',
			'DESCRIPTION:One thing\\nInternal customers\\; part 1',
			'TRANSP:TRANSPARENT',
			'END:VEVENT',
			'END:VCALENDAR',
			''
		]);
	});

	test('has lines of at most 75 octets, all ended by CR and LF, with no character cut', () => {
		fc.assert(
			fc.property(anyLong, (summary) => {
				const ics = icsOf({ ...event, summary });
				expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
				for (const line of ics.split('\r\n')) {
					const octets = new TextEncoder().encode(line);
					expect(octets.length).toBeLessThanOrEqual(75);
					expect(new TextDecoder().decode(octets)).toBe(line);
				}
			})
		);
	});

	test('gives back whatever was written, and lets nothing of it become a line of its own', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (summary) => {
				const lines = unfolded(icsOf({ ...event, summary: `${summary}\nEND:VEVENT` }));
				expect(lines).toHaveLength(14);
				const value = (lines[8] ?? '').slice('SUMMARY:'.length);
				const back = value.replace(/\\([\\;,n])/g, (_, one: string) => (one === 'n' ? '\n' : one));
				expect(back).toBe(`${summary}\nEND:VEVENT`);
			})
		);
	});
});
