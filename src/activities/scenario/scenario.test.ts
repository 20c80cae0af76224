import { describe, expect, test } from 'vitest';
import {
	holds,
	offeredAt,
	startOf,
	stepPosition,
	type Comparison,
	type ScenarioRules,
	type Setting
} from './scenario.ts';

test.each<[Comparison, readonly boolean[]]>([
	['=', [false, true, false]],
	['!=', [true, false, true]],
	['<', [true, false, false]],
	['<=', [true, true, false]],
	['>', [false, false, true]],
	['>=', [false, true, true]]
])('"trust %s 2" holds for 1, 2 and 3: %j', (is, expected) => {
	const found = [1, 2, 3].map((trust) => holds({ is, name: 'trust', value: 2 }, { trust }));
	expect(found).toEqual(expected);
});

/** Two variables of different bounds, and one choice that changes them. */
function storyThat(...sets: readonly Setting[]): ScenarioRules {
	return {
		start: 1,
		vars: [
			{ name: 'time', least: 0, most: 9, start: 5 },
			{ name: 'trust', least: 1, most: 4, start: 2 }
		],
		scenes: [
			{ number: 1, trap: false, choices: [{ number: 7, to: 2, sets }] },
			{ number: 2, trap: false, ending: 'good', choices: [] }
		]
	};
}

describe('what a choice sets', () => {
	const trustAfter = (...sets: readonly Setting[]) => {
		const rules = storyThat(...sets);
		return stepPosition(rules, startOf(rules), 7)?.values;
	};
	const set = (by: Setting['by'], value: number): Setting => ({ name: 'trust', by, value });

	test('adds, takes away and replaces, and leaves the other variables as they are', () => {
		expect(trustAfter(set('+', 1))).toEqual({ time: 5, trust: 3 });
		expect(trustAfter(set('-', 1))).toEqual({ time: 5, trust: 1 });
		expect(trustAfter(set('=', 4))).toEqual({ time: 5, trust: 4 });
	});

	test('stops at the bounds of its own variable, step by step', () => {
		expect(trustAfter(set('+', 9))).toEqual({ time: 5, trust: 4 });
		expect(trustAfter(set('-', 9))).toEqual({ time: 5, trust: 1 });
		expect(trustAfter(set('+', 9), set('-', 1))).toEqual({ time: 5, trust: 3 });
	});

	test('does nothing to a variable that there is not', () => {
		expect(trustAfter({ name: 'luck', by: '+', value: 1 })).toEqual({ time: 5, trust: 2 });
	});
});

test('nothing is offered in a scene that there is not, and no choice leads to one', () => {
	const rules = storyThat();
	expect(offeredAt(rules, { scene: 9, values: {} })).toEqual([]);
	const broken = { ...rules, scenes: rules.scenes.slice(0, 1) };
	expect(stepPosition(broken, startOf(broken), 7)).toBeUndefined();
});
