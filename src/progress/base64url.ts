/** RFC 4648, section 5. Written here because `atob` is no part of the language and knows only the other alphabet. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function toBase64url(bytes: readonly number[]): string {
	let text = '';
	let bits = 0;
	let pending = 0;
	for (const byte of bytes) {
		pending = (pending << 8) | byte;
		for (bits += 8; bits >= 6; bits -= 6) text += alphabet.charAt((pending >> (bits - 6)) & 63);
		pending &= (1 << bits) - 1;
	}
	return bits === 0 ? text : text + alphabet.charAt((pending << (6 - bits)) & 63);
}

/** Undefined: a foreign character, a length that no bytes have, or spare bits that are not zero. */
export function fromBase64url(text: string): number[] | undefined {
	const bytes: number[] = [];
	let bits = 0;
	let pending = 0;
	for (const character of text) {
		const value = alphabet.indexOf(character);
		if (value < 0) return undefined;
		pending = (pending << 6) | value;
		bits += 6;
		if (bits < 8) continue;
		bits -= 8;
		bytes.push(pending >> bits);
		pending &= (1 << bits) - 1;
	}
	return bits >= 6 || pending !== 0 ? undefined : bytes;
}
