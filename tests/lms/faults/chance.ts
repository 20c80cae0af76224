import { seeded } from '../../seeded.ts';

/** Numbers that look like chance and are the same for the same seed. */
export class Chance {
	/** From 0 to below 1. */
	readonly next: () => number;

	constructor(seed: number) {
		this.next = seeded(seed);
	}

	/** A whole number from 0 to below `end`. */
	below(end: number): number {
		return Math.floor(this.next() * end);
	}

	among<Value>(values: readonly Value[]): Value {
		const value = values[this.below(values.length)];
		if (value === undefined) throw new Error('There is nothing to choose from.');
		return value;
	}
}
