import { createQuestionChart } from './chart-machine.ts';
import { changeChoice } from './forms/choice-change.ts';
import type { Changing } from './forms/form.ts';
import { changeOrder } from './forms/order-change.ts';
import { changeRows } from './forms/rows-change.ts';
import { changeTyped } from './forms/typed-change.ts';
import type { QuestionRules } from './question.ts';

/** The machine of a question of any form. A page takes the chart with what its own form needs. No clock, no network, no DOM. */
export function createQuestionMachine(rules: QuestionRules) {
	return createQuestionChart(rules, changing);
}

const changing: Changing<QuestionRules> = (rules, draft, change) => {
	switch (rules.form) {
		case 'choice':
			return changeChoice(rules, draft, change);
		case 'order':
			return changeOrder(rules, draft, change);
		case 'match':
		case 'classify':
			return changeRows(rules, draft, change);
		case 'typed':
			return changeTyped(rules, draft, change);
	}
};
