import { expect, type Locator, type Page } from '@playwright/test';
import type { Answer, Change } from '#activities/question/forms/form.ts';
import { viewOptions } from '#activities/question/forms/choice-view.ts';
import { hotTextTexts } from '#activities/question/forms/hot-text-texts.ts';
import { readAccepted } from '#activities/question/forms/number-text.ts';
import { shownOrder } from '#activities/question/forms/order-change.ts';
import { orderTexts } from '#activities/question/forms/order-texts.ts';
import { viewItems } from '#activities/question/forms/order-view.ts';
import { rowsTexts } from '#activities/question/forms/rows-texts.ts';
import { viewRows } from '#activities/question/forms/rows-view.ts';
import { matchTyped } from '#activities/question/forms/typed-change.ts';
import { typedTexts } from '#activities/question/forms/typed-texts.ts';
import { viewTyped } from '#activities/question/forms/typed-view.ts';
import type { QuestionSnapshot } from '#activities/question/chart-machine.ts';
import type { QuestionRules } from '#activities/question/question.ts';
import { questionTexts, type Sayings } from '#activities/question/texts.ts';
import {
	viewQuestion,
	type ChoiceActivity,
	type OrderActivity,
	type QuestionActivity,
	type RowsActivity,
	type TypedActivity
} from '#activities/question/view.ts';
import { plain } from './course-facts.ts';
import { chooseEntry, chooseRadio, pressFromKeyboard, typeOver } from './keyboard.ts';

/** How a question of one form is answered by keyboard, and what its page shows of the answer. */
export interface Way<Question extends QuestionActivity = QuestionActivity> {
	/** Answers that are worth a try after what was tried: the right one, one that is partly right, a wrong one. */
	answers(question: Question, snapshot: QuestionSnapshot): readonly Answer[];
	/** The next change on the way to an answer; undefined: none is left to make. */
	towards(question: Question, snapshot: QuestionSnapshot, answer: Answer): Change | undefined;
	/** What else a learner can do: to take back, to type nonsense. */
	besides(question: Question, snapshot: QuestionSnapshot): readonly Change[];
	/** Makes a change; gives what has the focus then. */
	make(hands: Hands, question: Question, change: Change): Promise<Locator>;
	/** Expects the answer to be shown as the machine has it. */
	expectShown(hands: Hands, question: Question, snapshot: QuestionSnapshot): Promise<void>;
	/** What it says about its own way of answering. */
	say(hands: Hands, question: Question, snapshot: QuestionSnapshot): Promise<Sayings>;
}

/** A keyboard, and the part of a page where a question is answered. */
export interface Hands {
	readonly page: Page;
	/** The group that its legend names. */
	readonly group: Locator;
}

/** Options still open that are wrong. */
function wrongOptions({ key, options }: QuestionRules, { context }: QuestionSnapshot): number[] {
	const tried = context.state.tries.flat();
	return options.filter((option) => !key.includes(option) && !tried.includes(option));
}

const choice: Way<ChoiceActivity> = {
	answers({ rules }, snapshot) {
		const [wrong] = wrongOptions(rules, snapshot);
		const [right = 0] = rules.key;
		if (wrong === undefined) return [rules.key];
		return rules.multiple
			? [rules.key, [right, wrong].sort((a, b) => a - b), [wrong]]
			: [rules.key, [wrong]];
	},
	towards({ rules }, { context: { choice: now } }, answer) {
		if (!rules.multiple) {
			const [option = 0] = answer;
			return now.includes(option) ? undefined : { type: 'option.chosen', option };
		}
		const differs = rules.options.find((one) => now.includes(one) !== answer.includes(one));
		return differs === undefined ? undefined : { type: 'option.toggled', option: differs };
	},
	besides({ rules }, { context: { choice: now } }) {
		const [option, ...more] = now;
		return rules.multiple && option !== undefined && more.length === 0
			? [{ type: 'option.toggled', option }]
			: [];
	},
	async make({ page, group }, { rules, words }, change) {
		const number =
			change.type === 'option.chosen' || change.type === 'option.toggled' ? change.option : 0;
		const html = words.options.find((option) => option.number === number)?.html ?? '';
		const role = rules.multiple ? 'checkbox' : 'radio';
		const control = group.getByRole(role, { name: plain(html), exact: true });
		if (rules.multiple) await pressFromKeyboard(page, control, 'Space');
		else await chooseRadio(page, control);
		return control;
	},
	async expectShown({ group }, question, snapshot) {
		const options = viewOptions(question, viewQuestion(question, snapshot), snapshot);
		const role = question.rules.multiple ? 'checkbox' : 'radio';
		await expect(group.getByRole(role)).toHaveCount(options.length);
		for (const [index, { html, chosen, disabled, why }] of options.entries()) {
			const control = group.getByRole(role).nth(index);
			await expect(control).toHaveAccessibleName(plain(html));
			await expect(control).toBeChecked({ checked: chosen });
			await expect(control).toBeEnabled({ enabled: !disabled });
			if (why) await expect(group).toContainText(plain(why));
		}
	},
	async say({ group }, { rules: { multiple } }) {
		const { one, many, problem, wrong, wrongMany, outcome } = hotTextTexts.en;
		const how = multiple ? many : one;
		if ((await group.getByText(how, { exact: true }).count()) > 0) {
			return { how, problem, wrong: multiple ? wrongMany : wrong, outcome };
		}
		const texts = questionTexts.en;
		return {
			how: multiple ? texts.multiple : texts.single,
			problem: multiple ? texts.chooseFirstMany : texts.chooseFirst,
			wrong: multiple ? texts.wrongMany : texts.wrong,
			outcome: multiple ? texts.rightAnswerMany : texts.rightAnswer
		};
	}
};

const order: Way<OrderActivity> = {
	answers({ rules: { key } }) {
		const [first = 0, ...rest] = key;
		const swapped = [...key.slice(0, -2), ...key.slice(-2).reverse()];
		return [key, swapped, [...rest, first]];
	},
	towards({ rules }, { context }, answer) {
		const shown = shownOrder(rules, context);
		const place = answer.findIndex((item, index) => shown[index] !== item);
		const item = answer[place];
		return item === undefined ? undefined : { type: 'item.moved', item, by: -1 };
	},
	besides({ rules }, { context }) {
		const [item = 0] = shownOrder(rules, context);
		return [{ type: 'item.moved', item, by: 1 }];
	},
	async make({ page, group }, { words }, change) {
		const { item, by } = change.type === 'item.moved' ? change : { item: 0, by: 1 };
		const name = plain(words.options.find(({ number }) => number === item)?.html ?? '');
		const { up, down } = orderTexts.en;
		const mover = group.getByRole('button', { name: (by < 0 ? up : down)(name), exact: true });
		// Arrows do what the button does.
		const arrow = by < 0 ? 'ArrowUp' : 'ArrowDown';
		await pressFromKeyboard(page, mover, item % 2 === 0 ? 'Enter' : arrow);
		const { moved } = orderTexts.en;
		await expect(group.getByRole('status')).toContainText(
			moved(name, 0, 0).slice(0, name.length + 1)
		);
		return mover;
	},
	async expectShown({ group }, question, snapshot) {
		const items = viewItems(question, viewQuestion(question, snapshot), snapshot);
		const { inPlace, elsewhere, belongs, up } = orderTexts.en;
		await expect(group.getByRole('listitem')).toHaveCount(items.length);
		for (const [index, { html, verdict, rightPlace, movable }] of items.entries()) {
			const item = group.getByRole('listitem').nth(index);
			await expect(item).toContainText(plain(html));
			const name = up(plain(html));
			await expect(item.getByRole('button', { name, exact: true })).toHaveCount(movable ? 1 : 0);
			if (verdict === undefined) continue;
			const wrong = rightPlace === undefined ? elsewhere : belongs(rightPlace);
			await expect(item).toContainText(verdict === 'right' ? inPlace : wrong);
		}
	},
	say: async () => orderTexts.en
};

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

const match: Way<RowsActivity> = {
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
			const control = group.getByLabel(plain(html), { exact: true });
			if (open) await expect(control).toHaveValue(String(chosen));
			else await expect(control).toHaveText(plain(chosenHtml));
		}
		await expectResults(group, question, snapshot);
	}
};

const classify: Way<RowsActivity> = {
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

const typed: Way<TypedActivity> = {
	answers: () => [[1], [0]],
	towards({ rules }, { context: { text } }, [match]) {
		const wanted = match === 1 ? textOf(rules) : rules.number ? '1' : 'something else';
		return text === wanted ? undefined : { type: 'text.typed', text: wanted };
	},
	besides: ({ rules }, { context: { text } }) => [
		...(text === '' ? [] : [{ type: 'text.typed', text: '' } as const]),
		...(rules.number ? [{ type: 'text.typed', text: 'many' } as const] : [])
	],
	async make({ page, group }, _question, change) {
		const field = group.getByRole('textbox');
		await typeOver(page, field, change.type === 'text.typed' ? change.text : '');
		return field;
	},
	async expectShown({ group }, question, snapshot) {
		const view = viewQuestion(question, snapshot);
		const { text, tries, accepted } = viewTyped(question, view, snapshot);
		const field = group.getByRole('textbox', { name: plain(question.words.legend), exact: true });
		if (view.verdict) await expect(field).toHaveCount(0);
		else await expect(field).toHaveValue(text);
		const last = accepted.length > 0 ? [accepted.join(typedTexts.en.or)] : [];
		await expect(group.getByRole('definition')).toContainText([
			...tries.map((one) => one.text ?? typedTexts.en.elsewhere),
			...last
		]);
	},
	async say(_hands, { rules }, { context: { text } }) {
		const { howNumber, howExact, howText, problem, noNumber, wrong, outcome } = typedTexts.en;
		const isNonsense = text.trim() !== '' && matchTyped(rules, text) === undefined;
		return {
			how: rules.number ? howNumber : rules.exact ? howExact : howText,
			problem: isNonsense ? noNumber : problem,
			wrong,
			outcome
		};
	}
};

/** What is typed for the first accepted answer. */
function textOf({ accepted, number, decimal }: TypedActivity['rules']): string {
	const [text = ''] = accepted;
	return number ? `${readAccepted(text, decimal)?.value ?? 0}`.replace('.', decimal) : text;
}

const ways = { choice, order, match, classify, typed } as const;

/** The one entry for a question's form. */
export function wayOf({ rules }: QuestionActivity): Way {
	// Each entry takes the questions of its own form only.
	return ways[rules.form];
}
