import type { QuestionState, RowsRules } from '../question.ts';
import type { Changing } from './form.ts';

/** Another option for a row, or none any more. */
export const changeRows: Changing<RowsRules> = (rules, { choice, state }, change) => {
	if (change.type !== 'row.set') return undefined;
	const { row, option } = change;
	const isLegal = option === 0 || rules.options.includes(option);
	if (!rules.rows.includes(row) || !isLegal || !isOpenIn(rules, state, row, option))
		return undefined;
	return rules.rows.map((one, index) => (one === row ? option : (choice[index] ?? 0)));
};

/** May be given to a row: not what an earlier try has shown to be wrong, nor anything else once it is right. */
export function isOpenIn(
	{ rows: all, key }: RowsRules,
	{ tries }: QuestionState,
	row: number,
	option: number
): boolean {
	const index = all.indexOf(row);
	if (tries.at(-1)?.[index] === key[index]) return false;
	return option === key[index] || !tries.some((given) => given[index] === option);
}
