import { fromBase64url, toBase64url } from './base64url.ts';
import type { Stored } from './progress.ts';
import { VarintReader, writeVarint } from './varint.ts';

/** Progress as it is kept outside: on this device and in an LMS. */
export interface Save {
	readonly stored: Stored;
	/** The course's release that wrote it. */
	readonly release: number;
	/** Counts saves of one learner, so that two strings always differ and the later one is known. */
	readonly counter: number;
}

/**
 * A letter first, because an LMS that compares loosely takes "1000" for "1e3" and keeps the old string; then the
 * version of this form.
 */
const prefix = 'p1';

/**
 * Letters, digits, `-` and `_` only: checksum, release, counter, place, visited lessons, then each activity's
 * number (as the distance to the one before), how many numbers it has, and those.
 */
export function encode({ stored, release, counter }: Save): string {
	const body: number[] = [];
	writeVarint(body, release);
	writeVarint(body, counter);
	writeVarint(body, stored.place);
	writeVarint(body, stored.visited.length);
	writeDistances(stored.visited, (distance) => writeVarint(body, distance));
	writeDistances(stored.activities.keys(), (distance, activity) => {
		const numbers = stored.activities.get(activity) ?? [];
		for (const number of [distance, numbers.length, ...numbers]) writeVarint(body, number);
	});
	return prefix + toBase64url([...checksum(body), ...body]);
}

/** Never throws. `garbage`: empty, cut off, damaged or written by a newer version. */
export function decode(text: string): Save | { readonly garbage: string } {
	const bytes = text.startsWith(prefix) ? fromBase64url(text.slice(prefix.length)) : undefined;
	const body = bytes?.slice(4);
	if (!bytes || !body || checksum(body).some((byte, index) => byte !== bytes[index])) {
		return { garbage: text };
	}
	return read(new VarintReader(body)) ?? { garbage: text };
}

function read(reader: VarintReader): Save | undefined {
	const release = reader.next();
	const counter = reader.next();
	const place = reader.next();
	const visited = reader.list();
	for (const [index, distance] of visited.entries()) {
		visited[index] = distance + (visited[index - 1] ?? -1) + 1;
	}
	const activities = new Map<number, readonly number[]>();
	for (let number = -1; !reader.ended;) {
		number += reader.next() + 1;
		activities.set(number, reader.list());
	}
	return reader.failed ? undefined : { stored: { place, visited, activities }, release, counter };
}

/** The gaps between ascending numbers, which are mostly 0 and never below. */
function writeDistances(
	numbers: Iterable<number>,
	write: (distance: number, number: number) => void
): void {
	let before = -1;
	for (const number of numbers) {
		write(number - before - 1, number);
		before = number;
	}
}

/** CRC-32 (ISO-HDLC) as four bytes: finds every damage within 32 bits in a row, all else but one in 4,294,967,296. */
export function checksum(bytes: Iterable<number>): number[] {
	let crc = -1;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return [24, 16, 8, 0].map((shift) => (~crc >>> shift) & 255);
}
