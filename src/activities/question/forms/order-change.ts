import type { OrderRules } from '../question.ts';
import type { Answer, Changing, Draft } from './form.ts';
import { shuffled } from './shuffle.ts';

/** An item up or down. */
export const changeOrder: Changing<OrderRules> = (rules, draft, change) => {
	if (change.type !== 'item.moved') return undefined;
	const shown = [...shownOrder(rules, draft)];
	const from = shown.indexOf(change.item);
	const to = placeBeside(rules, draft, from, change.by);
	if (to === undefined) return undefined;
	shown[from] = shown[to] ?? 0;
	shown[to] = change.item;
	return shown;
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
	return state.tries.at(-1)?.[place] === key[place];
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
