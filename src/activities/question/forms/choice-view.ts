import type { QuestionSnapshot } from '../chart-machine.ts';
import { shownAnswer, type ChoiceActivity, type QuestionView } from '../view.ts';
import { isRuledOut } from './choice-change.ts';
import { shuffled } from './shuffle.ts';

export interface OptionView {
	readonly number: number;
	/** Safe HTML, as `why` is. */
	readonly html: string;
	readonly chosen: boolean;
	/** `missed`: right, and not in the last answer; said once no try is left. */
	readonly verdict: 'right' | 'wrong' | 'missed' | undefined;
	/** Feedback of an option that was picked, and after the end of a right one too. */
	readonly why: string | undefined;
	readonly disabled: boolean;
}

/** The options in the order in which this learner sees them: as written, but where they are shuffled. */
export function viewOptions(
	{ rules, words }: ChoiceActivity,
	view: QuestionView,
	snapshot: QuestionSnapshot
): readonly OptionView[] {
	const { state, seed } = snapshot.context;
	const answer = shownAnswer(view, snapshot);
	const places = words.options.map((_, index) => index);
	return (seed === 0 ? places : shuffled(places, seed)).flatMap((place) => {
		const option = words.options[place];
		if (!option) return [];
		const { number, html, why } = option;
		const isKey = rules.key.includes(number);
		const isInLast = state.tries.at(-1)?.includes(number) ?? false;
		const isShown = state.tries.some((chosen) => chosen.includes(number)) || (view.isOver && isKey);
		return {
			number,
			html,
			chosen: answer.includes(number),
			verdict: !isShown
				? undefined
				: !isKey
					? 'wrong'
					: view.isOver && !isInLast
						? 'missed'
						: 'right',
			why: isShown ? why : undefined,
			disabled: !view.isAnswering || isRuledOut(rules, state, number)
		};
	});
}
