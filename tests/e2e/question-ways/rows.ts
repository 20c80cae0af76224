import { expect, type Locator } from '@playwright/test';
import type { Change } from '#activities/question/forms/form.ts';
import { rowsTexts } from '#activities/question/forms/rows-texts.ts';
import { viewRows } from '#activities/question/forms/rows-view.ts';
import type { QuestionSnapshot } from '#activities/question/chart-machine.ts';
import { viewQuestion, type RowsActivity } from '#activities/question/view.ts';
import { plain } from '../course-facts.ts';
import { chooseEntry, chooseRadio } from '../keyboard.ts';
import type { Way } from './way.ts';

/** What match and classify share. */
const rows = {
	answers({ rules }, { context: { state } }) {
		const wrong = rules.key.map((right, row) => {
			const tried = state.tries.map((given) => given[row]);
			return rules.options.find((one) => one !== right && !tried.includes(one)) ?? right;
		});
		return [rules.key, [...rules.key.slice(0, -1), wrong.at(-1) ?? 0], wrong];
	},
	towards({ rules }, { context: { choice: now, state } }, answer) {
		const last = state.tries.at(-1);
		const row = rules.rows.findIndex(
			(_, index) => (now[index] ?? 0) !== answer[index] && last?.[index] !== rules.key[index]
		);
		const number = rules.rows[row];
		return number === undefined
			? undefined
			: { type: 'row.set', row: number, option: answer[row] ?? 0 };
	},
	say: async () => rowsTexts.en
} satisfies Pick<Way<RowsActivity>, 'answers' | 'towards'> & { say: unknown };

function wordsOfRow({ words }: RowsActivity, change: Change) {
	const { row, option } = change.type === 'row.set' ? change : { row: 0, option: 0 };
	const nameOf = (all: typeof words.rows, number: number) =>
		plain(all.find((one) => one.number === number)?.html ?? '');
	return { name: nameOf(words.rows, row), column: nameOf(words.options, option), option };
}

/** What each row says of its answer, once there is a verdict. */
async function expectResults(group: Locator, question: RowsActivity, snapshot: QuestionSnapshot) {
	for (const { why, right } of viewRows(question, viewQuestion(question, snapshot), snapshot)) {
		if (why) await expect(group).toContainText(plain(why));
		if (right) await expect(group).toContainText(`${rowsTexts.en.right} ${plain(right)}`);
	}
}

export const match: Way<RowsActivity> = {
	...rows,
	say: async () => ({ ...rowsTexts.en, how: rowsTexts.en.howMatch }),
	besides({ rules }, { context: { choice: now, state } }) {
		const last = state.tries.at(-1);
		const row = rules.rows.findIndex(
			(_, index) => now[index] && last?.[index] !== rules.key[index]
		);
		const number = rules.rows[row];
		return number === undefined ? [] : [{ type: 'row.set', row: number, option: 0 }];
	},
	async make({ page, group }, question, change) {
		const { name, option } = wordsOfRow(question, change);
		const list = group.getByRole('combobox', { name, exact: true });
		await chooseEntry(page, list, String(option));
		return list;
	},
	async expectShown({ group }, question, snapshot) {
		const view = viewQuestion(question, snapshot);
		for (const { html, chosen, chosenHtml, open } of viewRows(question, view, snapshot)) {
			const name = plain(html);
			if (open) {
				await expect(group.getByLabel(name, { exact: true })).toHaveValue(String(chosen));
			} else {
				const pair = group.getByRole('group', { name, exact: true });
				await expect(pair).toContainText(plain(chosenHtml));
			}
		}
		await expectResults(group, question, snapshot);
	}
};

export const classify: Way<RowsActivity> = {
	...rows,
	say: async () => ({ ...rowsTexts.en, how: rowsTexts.en.howClassify }),
	besides: () => [],
	async make({ page, group }, question, change) {
		const { name, column } = wordsOfRow(question, change);
		const row = group.getByRole('radiogroup', { name, exact: true });
		const radio = row.getByRole('radio', { name: column, exact: true });
		await chooseRadio(page, radio);
		return radio;
	},
	async expectShown({ group }, question, snapshot) {
		const view = viewQuestion(question, snapshot);
		const shown = viewRows(question, view, snapshot);
		await expect(group.getByRole('radiogroup')).toHaveCount(shown.length);
		for (const [index, { html, chosen, options, open }] of shown.entries()) {
			const row = group.getByRole('radiogroup').nth(index);
			await expect(row).toHaveAccessibleName(plain(html));
			for (const [at, { number, ruledOut }] of options.entries()) {
				const radio = row.getByRole('radio').nth(at);
				await expect(radio).toBeChecked({ checked: chosen === number });
				await expect(radio).toBeEnabled({ enabled: open && !ruledOut && view.isAnswering });
			}
		}
		await expectResults(group, question, snapshot);
	}
};
