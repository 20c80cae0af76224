/** Days as text, `2026-12-04`: what a date field gives, without an hour or a time zone. */

/** True for a day that a calendar has, as `2026-12-04`. */
export function isDay(day: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false;
	const time = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** A day of this time zone, some days after a moment (milliseconds since 1970). */
export function dayAfter(moment: number, days: number): string {
	const date = new Date(moment);
	const day = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate() + days));
	return day.toISOString().slice(0, 10);
}

/** The day after another one. */
export function dayAfterDay(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** A day of this time zone, one month after a moment: the same day of the next month, or that month's last. */
export function dayAfterMonth(moment: number): string {
	const date = new Date(moment);
	const [year, month] = [date.getFullYear(), date.getMonth()];
	const last = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
	const day = new Date(Date.UTC(year, month + 1, Math.min(date.getDate(), last)));
	return day.toISOString().slice(0, 10);
}
