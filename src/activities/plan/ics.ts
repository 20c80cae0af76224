import { dayAfterDay } from './days.ts';

/** Something that takes a whole day, for a calendar. */
export interface DayEvent {
	/** Unique in the world. */
	readonly uid: string;
	/** When the file was made: milliseconds since 1970. */
	readonly stamp: number;
	/** `2026-12-04` */
	readonly day: string;
	readonly summary: string;
	readonly description: string;
}

/** An event's identifier (RFC 5545, 3.8.4.7): what it is of, when its file is made, and chance, from 0 to below 1. */
export function uidOf(name: string, stamp: number, chance: number): string {
	return `${name}-${stamp.toString(36)}-${Math.floor(chance * 1e9).toString(36)}@onramp.invalid`;
}

/** A calendar file with one event (RFC 5545). */
export function icsOf({ uid, stamp, day, summary, description }: DayEvent): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Onramp//Plan//EN',
		'BEGIN:VEVENT',
		`UID:${uid}`,
		`DTSTAMP:${new Date(stamp).toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
		`DTSTART;VALUE=DATE:${plain(day)}`,
		`DTEND;VALUE=DATE:${plain(dayAfterDay(day))}`,
		`SUMMARY:${escaped(summary)}`,
		`DESCRIPTION:${escaped(description)}`,
		// The day stays free: a plan takes minutes.
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function plain(day: string): string {
	return day.replaceAll('-', '');
}

/** A text as a value (3.3.11). Other control characters are not allowed in one. */
function escaped(text: string): string {
	return text
		.replace(/[\\;,]/g, (character) => `\\${character}`)
		.replace(/\r\n?|\n/g, '\\n')
		.replace(/[^\P{Cc}\t]/gu, ' ');
}

const mostOctets = 75;

/** Lines of at most 75 octets (3.1), none of which ends in the middle of a character. */
function folded(line: string): string {
	let result = '';
	let octets = 0;
	for (const character of line) {
		const size = new TextEncoder().encode(character).length;
		if (octets + size > mostOctets) {
			result += '\r\n ';
			octets = 1;
		}
		result += character;
		octets += size;
	}
	return result;
}
