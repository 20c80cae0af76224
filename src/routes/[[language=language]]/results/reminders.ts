import { dayAfter, dayAfterMonth } from '#activities/plan/days.ts';
import { icsOf, uidOf } from '#activities/plan/ics.ts';
import type { Later } from '#activities/refresher/later.ts';

/** The day for a refresher, `2026-12-04`, seen from a moment (milliseconds since 1970). */
export function dayFor(later: Later, moment: number): string {
	return later === 'week' ? dayAfter(moment, 7) : dayAfterMonth(moment);
}

export interface Reminder {
	readonly course: string;
	readonly later: Later;
	readonly day: string;
	readonly summary: string;
	readonly description: string;
	/** When the file is made: milliseconds since 1970. */
	readonly stamp: number;
	/** From 0 to below 1. */
	readonly chance: number;
}

/** A calendar file that reminds of a refresher on a day, as an event of the whole day that leaves it free. */
export function reminderOf({ course, later, chance, ...event }: Reminder): string {
	return icsOf({ ...event, uid: uidOf(`${course}-${later}`, event.stamp, chance) });
}
