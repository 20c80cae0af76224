import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leads, named, sides, steps } from '../question.samples.ts';
import { unanswered, type QuestionState } from '../question.ts';
import { changeChoice } from './choice-change.ts';
import type { Change, Draft } from './form.ts';
import { changeOrder, shownOrder } from './order-change.ts';
import { changeRows } from './rows-change.ts';
import { changeTyped } from './typed-change.ts';

const fresh: Draft = { choice: [], state: unanswered, seed: 0 };
const after = (...tries: number[][]): Draft => {
	const state: QuestionState = { ...unanswered, tries };
	return { ...fresh, state };
};

const moved: Change = { type: 'item.moved', item: 2, by: 1 };
const set = (row: number, option: number): Change => ({ type: 'row.set', row, option });
const typed = (text: string): Change => ({ type: 'text.typed', text });

test('a form takes no part in what is done to another', () => {
	expect(changeChoice(leads.rules, fresh, typed('Sales'))).toBeUndefined();
	expect(changeChoice(leads.rules, fresh, { type: 'option.toggled', option: 1 })).toBeUndefined();
	expect(changeOrder(steps.rules, fresh, set(1, 4))).toBeUndefined();
	expect(changeRows(sides.rules, fresh, moved)).toBeUndefined();
	expect(changeTyped(named.rules, fresh, moved)).toBeUndefined();
});

describe('an order', () => {
	test('is first shown with each item once, and never right', () => {
		const items = fc.uniqueArray(fc.nat(99), { minLength: 2, maxLength: 6 });
		fc.assert(
			fc.property(items, fc.nat(127), (key, seed) => {
				const shown = shownOrder({ ...steps.rules, options: key, key }, { ...fresh, seed });
				expect([...shown].sort()).toEqual([...key].sort());
				expect(shown).not.toEqual(key);
			})
		);
	});

	test('is shown as the learner left it, or else as the last try had it', () => {
		const tried = after([4, 3, 2, 1], [1, 3, 2, 4]);
		expect(shownOrder(steps.rules, tried)).toEqual([1, 3, 2, 4]);
		expect(shownOrder(steps.rules, { ...tried, choice: [1, 2, 3, 4] })).toEqual([1, 2, 3, 4]);
	});

	test('leaves what was in place where it is, and moves the others past it', () => {
		const tried = after([3, 2, 1, 4]);
		const move = (item: number, by: -1 | 1) =>
			changeOrder(steps.rules, tried, { type: 'item.moved', item, by });
		expect(move(3, 1)).toEqual([1, 2, 3, 4]);
		expect(move(2, 1)).toBeUndefined();
		expect(move(3, -1)).toBeUndefined();
		expect(move(1, 1)).toBeUndefined();
		expect(move(9, 1)).toBeUndefined();
	});
});

describe('rows', () => {
	const [first = 0, second = 0, third = 0] = sides.rules.rows;

	test('take an option each, one after the other, and give it back', () => {
		expect(changeRows(sides.rules, fresh, set(second, 5))).toEqual([0, 5, 0]);
		const begun = { ...fresh, choice: [4, 5, 0] };
		expect(changeRows(sides.rules, begun, set(first, 0))).toEqual([0, 5, 0]);
	});

	test('take nothing that is not there, and there is no other row', () => {
		expect(changeRows(sides.rules, fresh, set(first, 9))).toBeUndefined();
		expect(changeRows(sides.rules, fresh, set(99, 4))).toBeUndefined();
	});

	test('take nothing else once they are right, nor what was wrong before; what was wrong elsewhere, they do', () => {
		// The key is 4, 5, 4.
		const tried = after([4, 4, 5]);
		expect(changeRows(sides.rules, tried, set(first, 5))).toBeUndefined();
		expect(changeRows(sides.rules, tried, set(second, 4))).toBeUndefined();
		expect(changeRows(sides.rules, tried, set(second, 5))).toEqual([0, 5, 0]);
		expect(changeRows(sides.rules, tried, set(third, 4))).toEqual([0, 0, 4]);
	});
});

test('a text that is no answer takes back the one before it', () => {
	expect(changeTyped(named.rules, { ...fresh, choice: [1] }, typed('  '))).toEqual([]);
	expect(changeTyped(named.rules, fresh, typed('something else'))).toEqual([0]);
});
