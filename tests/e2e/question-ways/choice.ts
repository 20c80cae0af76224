import { expect } from '@playwright/test';
import { viewOptions } from '#activities/question/forms/choice-view.ts';
import { hotTextTexts } from '#activities/question/forms/hot-text-texts.ts';
import type { QuestionSnapshot } from '#activities/question/chart-machine.ts';
import type { QuestionRules } from '#activities/question/question.ts';
import { questionTexts } from '#activities/question/texts.ts';
import { viewQuestion, type ChoiceActivity } from '#activities/question/view.ts';
import { plain } from '../course-facts.ts';
import { chooseRadio, pressFromKeyboard } from '../keyboard.ts';
import type { Way } from './way.ts';

/** Options still open that are wrong. */
function wrongOptions({ key, options }: QuestionRules, { context }: QuestionSnapshot): number[] {
	const tried = context.state.tries.flat();
	return options.filter((option) => !key.includes(option) && !tried.includes(option));
}

export const choice: Way<ChoiceActivity> = {
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
