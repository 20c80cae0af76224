import type { OrderRules } from '../question.ts';
import { sorted, type Answer, type Form } from './form.ts';
import { pack, unpack } from './pack.ts';

export const order: Form<OrderRules> = {
	normal: ({ options }, given) =>
		sorted(given).join() === sorted(options).join() && given.length === options.length
			? given
			: undefined,
	hits: ({ key }, given) => given.filter((item, index) => item === key[index]).length,
	kept: () => [],
	toNumbers: ({ options }, given) => pack(digitsOf(options, given)),
	fromNumbers({ options }, numbers) {
		const taken = unpack(
			numbers,
			options.map((_, index) => options.length - index)
		);
		if (!taken) return undefined;
		const left = sorted(options);
		return { ...taken, answer: taken.answer.flatMap((digit) => left.splice(digit, 1)) };
	},
	worst: ({ options }) => pack(digitsOf(options, sorted(options).reverse()))
};

/** A permutation in the factorial number system: for each place, which of the items that are left. */
function digitsOf(options: Answer, given: Answer) {
	const left = sorted(options);
	return given.map((item) => {
		const value = left.indexOf(item);
		const base = left.length;
		left.splice(value, 1);
		return { value, base };
	});
}
