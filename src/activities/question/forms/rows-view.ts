import type { QuestionSnapshot } from '../chart-machine.ts';
import { shownAnswer, type OptionWords, type QuestionView, type RowsActivity } from '../view.ts';
import { isOpenIn } from './rows-change.ts';
import { shuffled } from './shuffle.ts';

export interface RowView {
	readonly number: number;
	/** Safe HTML, as all texts here. */
	readonly html: string;
	/** In the order in which this learner sees them. */
	readonly options: readonly RowOptionView[];
	/** The number of what was given to it; 0 for nothing. */
	readonly chosen: number;
	readonly chosenHtml: string;
	readonly verdict: 'right' | 'wrong' | undefined;
	/** What would be right, once no try is left and something else was given. */
	readonly right: string | undefined;
	/** The feedback: of a right row, and of every row once no try is left. */
	readonly why: string | undefined;
	/** False: it was right, or everything is checked. */
	readonly open: boolean;
}

interface RowOptionView extends OptionWords {
	/** True: an earlier try has shown it to be wrong here. */
	readonly ruledOut: boolean;
}

/** The rows of a match or a table to classify. */
export function viewRows(
	{ rules, words }: RowsActivity,
	view: QuestionView,
	snapshot: QuestionSnapshot
): readonly RowView[] {
	const { state, seed } = snapshot.context;
	const answer = shownAnswer(view, snapshot);
	const isMatch = rules.form === 'match';
	const options = isMatch ? inOrder(words.options, seed) : words.options;
	const htmlOf = (number: number | undefined) =>
		words.options.find((option) => option.number === number)?.html ?? '';

	const rows = words.rows.map(({ number, html, why }, index): RowView => {
		const key = rules.key[index];
		const chosen = answer[index] ?? 0;
		const isRight = state.tries.at(-1)?.[index] === key && state.tries.length > 0;
		const isWrong = view.verdict !== undefined && !isRight;
		return {
			number,
			html,
			options: options.map((option) => ({
				...option,
				ruledOut: !isRight && !isOpenIn(rules, state, number, option.number)
			})),
			chosen,
			chosenHtml: htmlOf(chosen),
			verdict: isRight ? 'right' : isWrong ? 'wrong' : undefined,
			right: isWrong && view.isOver ? htmlOf(key) : undefined,
			why: isRight || (isWrong && view.isOver) ? why : undefined,
			open: !isRight && view.verdict === undefined
		};
	});
	return isMatch || seed === 0 ? rows : inOrder(rows, seed);
}

function inOrder<T>(things: readonly T[], seed: number): readonly T[] {
	const places = things.map((_, index) => index);
	return shuffled(places, seed).flatMap((place) => things[place] ?? []);
}
