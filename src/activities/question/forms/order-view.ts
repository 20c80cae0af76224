import type { QuestionSnapshot } from '../chart-machine.ts';
import type { OrderActivity, QuestionView } from '../view.ts';
import { isInPlace, placeBeside, shownOrder } from './order-change.ts';

export interface ItemView {
	readonly number: number;
	/** Safe HTML. */
	readonly html: string;
	/** Counted from 1. */
	readonly place: number;
	readonly verdict: 'right' | 'wrong' | undefined;
	/** Where a wrong one belongs, once no try is left. */
	readonly rightPlace: number | undefined;
	/** False: what the last try had in its place, which stays, and everything once it is checked. */
	readonly movable: boolean;
	readonly canMove: { readonly up: boolean; readonly down: boolean };
}

/** The items in the order in which they stand now. */
export function viewItems(
	{ rules, words }: OrderActivity,
	view: QuestionView,
	{ context }: QuestionSnapshot
): readonly ItemView[] {
	return shownOrder(rules, context).map((number, index) => {
		const inPlace = isInPlace(rules, context, index);
		const isWrong = view.verdict !== undefined && !inPlace;
		const can = (by: -1 | 1) =>
			view.isAnswering && placeBeside(rules, context, index, by) !== undefined;
		return {
			number,
			html: words.options.find((option) => option.number === number)?.html ?? '',
			place: index + 1,
			verdict: inPlace ? 'right' : isWrong ? 'wrong' : undefined,
			rightPlace: view.isOver && isWrong ? rules.key.indexOf(number) + 1 : undefined,
			movable: !inPlace && view.verdict === undefined,
			canMove: { up: can(-1), down: can(1) }
		};
	});
}
