import { describe, expect, test } from 'vitest';
import { dayFor, reminderOf } from './reminders.ts';

const at = (year: number, month: number, day: number) =>
	new Date(year, month - 1, day, 23, 59).getTime();

describe('the day of a refresher', () => {
	test.each([
		[at(2026, 12, 28), '2027-01-04', '2027-01-28'],
		[at(2027, 1, 31), '2027-02-07', '2027-02-28'],
		[at(2028, 1, 30), '2028-02-06', '2028-02-29'],
		[at(2026, 11, 30), '2026-12-07', '2026-12-30']
	])(
		'after %d is a week and a month later, in a month that has fewer days its last',
		(now, week, month) => {
			expect(dayFor('week', now)).toBe(week);
			expect(dayFor('month', now)).toBe(month);
		}
	);
});

test('a reminder takes its day, leaves it free, and is another one each time', () => {
	const reminder = {
		course: 'night-shift',
		later: 'week',
		day: '2026-12-31',
		summary: 'The night shift: one week later',
		description: 'About three minutes.',
		stamp: at(2026, 12, 24)
	} as const;
	const text = reminderOf({ ...reminder, chance: 0.5 });
	expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
	expect(text).toContain('SUMMARY:The night shift: one week later\r\n');
	expect(text).toContain('TRANSP:TRANSPARENT\r\n');
	expect(text).toMatch(/\r\nUID:night-shift-week-[a-z0-9]+-[a-z0-9]+@onramp\.invalid\r\n/);
	expect(reminderOf({ ...reminder, chance: 0.6 })).not.toBe(text);
});
