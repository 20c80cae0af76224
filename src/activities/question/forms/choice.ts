import type { ChoiceRules } from '../question.ts';
import { sorted, type Answer, type Form, type Taken } from './form.ts';

export const choice: Form<ChoiceRules> = {
	normal({ options, multiple }, given) {
		const chosen = sorted(given);
		if (chosen.length === 0 || (!multiple && chosen.length > 1)) return undefined;
		return chosen.every((option) => options.includes(option)) ? chosen : undefined;
	},
	hits: ({ key }, chosen) => chosen.filter((option) => key.includes(option)).length,
	kept: ({ multiple, key }, last) =>
		multiple ? last.filter((option) => key.includes(option)) : [],
	toNumbers: ({ multiple }, chosen) => (multiple ? manyToNumbers(chosen) : chosen),
	fromNumbers: ({ multiple }, numbers) =>
		multiple ? takeMany(numbers) : { answer: numbers.slice(0, 1), count: 1 },
	worst({ options, multiple }) {
		if (!multiple) return [Math.max(...options)];
		const [first = 0, ...others] = manyToNumbers(sorted(options));
		// Where one option is too high for a bit, an answer of the others is still bits.
		return [Math.max(first, 2 * maskOf(options.filter(isSmall))), ...others];
	}
};

/** Twice this number of bits is still exact. */
const mostBits = 51;
const isSmall = (option: number) => option <= mostBits;

/**
 * Several options are one number, a bit for each, which is even; where an option's number is too high for that, one
 * odd number each. Neither depends on which options there are, so that adding one changes nothing that is stored.
 */
function manyToNumbers(chosen: Answer): number[] {
	if (chosen.every(isSmall)) return [2 * maskOf(chosen)];
	const last = chosen.length - 1;
	return chosen.map((option, index) => 2 * (2 * option + Number(index < last)) + 1);
}

function maskOf(chosen: Answer): number {
	return chosen.reduce((mask, option) => mask + 2 ** (option - 1), 0);
}

function takeMany(numbers: readonly number[]): Taken | undefined {
	const [first = 0] = numbers;
	if (first % 2 === 0) return first === 0 ? undefined : { answer: bitsOf(first / 2), count: 1 };
	const end = numbers.findIndex((number) => number % 4 === 1);
	const taken = numbers.slice(0, end + 1);
	const answer = taken.map((number) => Math.floor(number / 4));
	const isOdd = taken.every((number) => number % 2 === 1);
	return isOdd && sorted(answer).join() === answer.join() && end >= 0
		? { answer, count: taken.length }
		: undefined;
}

function bitsOf(mask: number): number[] {
	const options: number[] = [];
	// Not with shifts: those cut a number to 32 bits.
	for (let option = 1, rest = mask; rest > 0; option++, rest = Math.floor(rest / 2)) {
		if (rest % 2 === 1) options.push(option);
	}
	return options;
}
