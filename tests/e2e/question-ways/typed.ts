import { expect } from '@playwright/test';
import { readAccepted } from '#activities/question/forms/number-text.ts';
import { matchTyped } from '#activities/question/forms/typed-change.ts';
import { typedTexts } from '#activities/question/forms/typed-texts.ts';
import { viewTyped } from '#activities/question/forms/typed-view.ts';
import { viewQuestion, type TypedActivity } from '#activities/question/view.ts';
import { plain } from '../course-facts.ts';
import { typeOver } from '../keyboard.ts';
import type { Way } from './way.ts';

export const typed: Way<TypedActivity> = {
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
