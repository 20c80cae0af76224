import type { RowsRules } from '../question.ts';
import { sorted, type Answer, type Form } from './form.ts';
import { pack, unpack } from './pack.ts';

/** Match and classify: each row gets one of the options. */
export const rows: Form<RowsRules> = {
	normal: (rules, given) =>
		given.length === rules.rows.length && given.every((option) => rules.options.includes(option))
			? given
			: undefined,
	hits: ({ key }, given) => given.filter((option, index) => option === key[index]).length,
	kept: ({ key }, last) => last.map((option, index) => (option === key[index] ? option : 0)),
	toNumbers(rules, given) {
		const options = sorted(rules.options);
		const base = options.length;
		return pack(
			byNumber(rules).map((index) => ({ value: options.indexOf(given[index] ?? 0), base }))
		);
	},
	fromNumbers(rules, numbers) {
		const options = sorted(rules.options);
		const taken = unpack(
			numbers,
			rules.rows.map(() => options.length)
		);
		if (!taken) return undefined;
		const answer: number[] = [];
		for (const [place, index] of byNumber(rules).entries()) {
			answer[index] = options[taken.answer[place] ?? 0] ?? 0;
		}
		return { ...taken, answer };
	},
	worst: ({ rows: all, options: { length } }) =>
		pack(all.map(() => ({ value: length - 1, base: length })))
};

/** Places of the rows, so that a row written elsewhere changes nothing that is stored. */
function byNumber({ rows: all }: RowsRules): Answer {
	return sorted(all).map((row) => all.indexOf(row));
}
