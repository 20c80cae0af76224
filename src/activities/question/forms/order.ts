import type { OrderRules } from '../question.ts';
import { sorted, type Answer, type Draft, type Form } from './form.ts';
import { pack, unpack } from './pack.ts';
import { shuffled } from './shuffle.ts';

export const order: Form<OrderRules> = {
	normal: ({ options }, given) =>
		sorted(given).join() === sorted(options).join() && given.length === options.length
			? given
			: undefined,
	hits: ({ key }, given) => given.filter((item, index) => item === key[index]).length,
	change(rules, draft, change) {
		if (change.type !== 'item.moved') return undefined;
		const shown = [...shownOrder(rules, draft)];
		const from = shown.indexOf(change.item);
		const to = placeBeside(rules, draft, from, change.by);
		if (to === undefined) return undefined;
		shown[from] = shown[to] ?? 0;
		shown[to] = change.item;
		return shown;
	},
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

/** What the learner sees: their own order, else that of the last try, else a shuffled one that is never right. */
export function shownOrder({ key }: OrderRules, { choice, state, seed }: Draft): Answer {
	const own = choice.length > 0 ? choice : state.tries.at(-1);
	if (own) return own;
	const start = shuffled(key, seed);
	return start.join() === key.join() ? [...start.slice(1), ...start.slice(0, 1)] : start;
}

/** True: the last try had the right item here, and it stays. */
export function isInPlace({ key }: OrderRules, { state }: Draft, place: number): boolean {
	return state.tries.at(-1)?.[place] === key[place] && state.tries.length > 0;
}

/** Where an item goes that is moved up or down, past those that stay; undefined where it cannot. */
export function placeBeside(
	rules: OrderRules,
	draft: Draft,
	from: number,
	by: -1 | 1
): number | undefined {
	if (from < 0 || isInPlace(rules, draft, from)) return undefined;
	let to = from + by;
	while (to in rules.key && isInPlace(rules, draft, to)) to += by;
	return to in rules.key ? to : undefined;
}

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
