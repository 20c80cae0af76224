import { describe, expect, test } from 'vitest';
import { steps } from '../question.samples.ts';
import { unanswered } from '../question.ts';
import { changeOrder, placeBeside, shownOrder } from './order-change.ts';

const { rules } = steps;
const draft = (choice: number[], ...tries: number[][]) => ({
	choice,
	state: { ...unanswered, tries },
	seed: 0
});

describe('the shown order', () => {
	test('is shuffled first, then the last try, then what the learner makes of it', () => {
		expect([...shownOrder(rules, draft([]))].sort()).toEqual([1, 2, 3, 4]);
		expect(shownOrder(rules, draft([], [4, 3, 2, 1]))).toEqual([4, 3, 2, 1]);
		expect(shownOrder(rules, draft([2, 1, 3, 4], [4, 3, 2, 1]))).toEqual([2, 1, 3, 4]);
	});
});

describe('an item', () => {
	test('changes places with its neighbour', () => {
		const up = { type: 'item.moved', item: 3, by: -1 } as const;
		expect(changeOrder(rules, draft([2, 1, 3, 4]), up)).toEqual([2, 3, 1, 4]);
	});

	test('does not leave the list', () => {
		expect(placeBeside(rules, draft([2, 1, 3, 4]), 0, -1)).toBeUndefined();
		expect(placeBeside(rules, draft([2, 1, 3, 4]), 3, 1)).toBeUndefined();
		expect(changeOrder(rules, draft([]), { type: 'item.moved', item: 9, by: 1 })).toBeUndefined();
	});

	test('jumps over those that the last try had in their place, and these stay', () => {
		const again = draft([], [3, 2, 1, 4]);
		expect(placeBeside(rules, again, 0, 1)).toBe(2);
		expect(placeBeside(rules, again, 1, 1)).toBeUndefined();
		expect(placeBeside(rules, again, 2, 1)).toBeUndefined();
	});
});
