import { expect } from '@playwright/test';
import { shownOrder } from '#activities/question/forms/order-change.ts';
import { orderTexts } from '#activities/question/forms/order-texts.ts';
import { viewItems } from '#activities/question/forms/order-view.ts';
import { viewQuestion, type OrderActivity } from '#activities/question/view.ts';
import { plain } from '../course-facts.ts';
import { pressFromKeyboard } from '../keyboard.ts';
import type { Way } from './way.ts';

export const order: Way<OrderActivity> = {
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
