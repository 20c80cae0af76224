/** The same numbers in an order that depends on the seed alone: every time, and on every device, the same. */
export function shuffled(numbers: readonly number[], seed: number): number[] {
	const result = [...numbers];
	let state = seed + 1;
	for (let last = result.length - 1; last > 0; last--) {
		state = scramble(state + last);
		const other = state % (last + 1);
		const moved = result[other] ?? 0;
		result[other] = result[last] ?? 0;
		result[last] = moved;
	}
	return result;
}

/** A whole number from 0 to 2^32 - 1 that tells nothing of the one it comes from (the finaliser of MurmurHash3). */
function scramble(number: number): number {
	let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return (bits ^ (bits >>> 16)) >>> 0;
}
