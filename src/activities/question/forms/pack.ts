import type { Taken } from './form.ts';

/** One digit to pack: a whole number from 0 to below its base. */
export interface Digit {
	readonly value: number;
	readonly base: number;
}

/** Digits of mixed bases as few whole numbers, the first digit lowest. */
export function pack(digits: readonly Digit[]): number[] {
	const numbers: number[] = [];
	let number = 0;
	let weight = 1;
	for (const { value, base } of digits) {
		if (weight * base > Number.MAX_SAFE_INTEGER) {
			numbers.push(number);
			[number, weight] = [0, 1];
		}
		number += value * weight;
		weight *= base;
	}
	return [...numbers, number];
}

/** Undefined: the numbers are not of these bases. */
export function unpack(numbers: readonly number[], bases: readonly number[]): Taken | undefined {
	const answer: number[] = [];
	let count = 1;
	let rest = numbers[0] ?? Number.NaN;
	let weight = 1;
	for (const base of bases) {
		if (weight * base > Number.MAX_SAFE_INTEGER) {
			if (rest !== 0) return undefined;
			rest = numbers[count++] ?? Number.NaN;
			weight = 1;
		}
		answer.push(rest % base);
		rest = Math.floor(rest / base);
		weight *= base;
	}
	return rest === 0 ? { answer, count } : undefined;
}
