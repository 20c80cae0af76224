import { sha1 } from './sha1.ts';

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
	return pattern.test(text);
}

/** A new one by chance (RFC 9562, version 4). */
export function randomUuid(): string {
	// `randomUUID` is missing on a plain http address.
	return written(crypto.getRandomValues(new Uint8Array(16)), 4);
}

/** Always the same for the same name in the same space, itself a UUID (RFC 9562, version 5). */
export function namedUuid(space: string, name: string): string {
	const bytes = space.replaceAll('-', '').match(/../g) ?? [];
	const named = [
		...bytes.map((byte) => Number.parseInt(byte, 16)),
		...new TextEncoder().encode(name)
	];
	return written(sha1(new Uint8Array(named)).slice(0, 16), 5);
}

function written(bytes: Uint8Array, version: number): string {
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
