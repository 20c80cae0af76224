import type { ChoiceRules, QuestionState } from '../question.ts';
import { sorted, type Answer, type Changing } from './form.ts';

/** One option instead of another, or one more or less. */
export const changeChoice: Changing<ChoiceRules> = (rules, { choice, state }, change) => {
	const type = rules.multiple ? 'option.toggled' : 'option.chosen';
	if (change.type !== type || !isOpen(rules, state, change.option)) return undefined;
	return rules.multiple ? toggled(choice, change.option) : [change.option];
};

/** Shown to be wrong by an earlier try, so that nobody loses another try on it. */
export function isRuledOut(
	{ key }: ChoiceRules,
	{ tries }: QuestionState,
	option: number
): boolean {
	return !key.includes(option) && tries.some((chosen) => chosen.includes(option));
}

/** May be chosen in the next try. */
function isOpen(rules: ChoiceRules, state: QuestionState, option: number): boolean {
	return rules.options.includes(option) && !isRuledOut(rules, state, option);
}

/** A choice with one option more, or less. */
function toggled(before: Answer, option: number): Answer {
	if (before.includes(option)) return before.filter((other) => other !== option);
	return sorted([...before, option]);
}
