/** Whole numbers from 0 to 2^53 - 1, seven bits a byte, the lowest first (LEB128). */
export function writeVarint(bytes: number[], number: number): void {
	let rest = number;
	// Not with shifts: those cut a number to 32 bits.
	for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
	bytes.push(rest);
}

/** Reads what {@link writeVarint} wrote. Past the end, and for what is no such number, it fails for good. */
export class VarintReader {
	#bytes: readonly number[];
	#at = 0;
	#failed = false;

	constructor(bytes: readonly number[]) {
		this.#bytes = bytes;
	}

	get failed(): boolean {
		return this.#failed;
	}

	get ended(): boolean {
		return this.#failed || this.#at >= this.#bytes.length;
	}

	/** 0 after a failure. */
	next(): number {
		let number = 0;
		for (let factor = 1; !this.ended; factor *= 128) {
			const byte = this.#bytes[this.#at++] ?? 0;
			number += (byte % 128) * factor;
			if (!Number.isSafeInteger(number)) break;
			if (byte < 128) return number;
		}
		this.#failed = true;
		return 0;
	}

	/** As many numbers as the one that comes first says. */
	list(): number[] {
		const numbers: number[] = [];
		for (let left = this.next(); left > 0 && !this.#failed; left--) numbers.push(this.next());
		return numbers;
	}
}
