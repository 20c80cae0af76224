/**
 * SHA-1 (FIPS 180-4) of a text, twenty bytes. Own code, since the browser's is not there on a plain http address, where
 * many an LMS still lives, and answers too late for a page that goes away. For names only, never to keep a secret.
 */
export function sha1(bytes: Uint8Array): Uint8Array {
	const hash = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
	const padded = pad(bytes);
	for (let at = 0; at < padded.byteLength; at += 64) digest(hash, new DataView(padded.buffer, at));
	const result = new DataView(new ArrayBuffer(20));
	for (const [index, word] of hash.entries()) result.setUint32(index * 4, word);
	return new Uint8Array(result.buffer);
}

/** To whole blocks of 64: a one bit, zeros, and the length in bits. */
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
	padded.set(bytes);
	padded[bytes.length] = 0x80;
	new DataView(padded.buffer).setUint32(padded.length - 4, bytes.length * 8);
	return padded;
}

function digest(hash: Uint32Array, block: DataView): void {
	const words = new Uint32Array(80);
	for (let i = 0; i < 16; i++) words[i] = block.getUint32(i * 4);
	const word = (i: number) => words[i] ?? 0;
	for (let i = 16; i < 80; i++) {
		words[i] = turn(word(i - 3) ^ word(i - 8) ^ word(i - 14) ^ word(i - 16), 1);
	}
	let [a = 0, b = 0, c = 0, d = 0, e = 0] = hash;
	for (let i = 0; i < 80; i++) {
		const [mixed, constant] = mix(Math.floor(i / 20), b, c, d);
		[a, b, c, d, e] = [(turn(a, 5) + mixed + e + constant + word(i)) | 0, a, turn(b, 30), c, d];
	}
	for (const [index, value] of [a, b, c, d, e].entries()) hash[index] = (hash[index] ?? 0) + value;
}

function mix(round: number, b: number, c: number, d: number): [mixed: number, constant: number] {
	if (round === 0) return [(b & c) | (~b & d), 0x5a827999];
	if (round === 1) return [b ^ c ^ d, 0x6ed9eba1];
	if (round === 2) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc];
	return [b ^ c ^ d, 0xca62c1d6];
}

function turn(word: number, by: number): number {
	return (word << by) | (word >>> (32 - by));
}
