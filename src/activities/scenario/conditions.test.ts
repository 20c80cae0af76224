import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCondition, readSetting, readVars } from './conditions.ts';
import { anyCondition } from './scenario.samples.ts';
import { holds, type Condition } from './scenario.ts';

const names = ['trust', 'time'];
const wrongIn = (text: string) => {
	const read = readCondition(text, names);
	return 'wrong' in read ? read.wrong : undefined;
};

/** Writes a condition with as many parentheses as there can be. */
function write(condition: Condition): string {
	switch (condition.is) {
		case 'and':
		case 'or':
			return condition.of.map((part) => `(${write(part)})`).join(` ${condition.is} `);
		case 'not':
			return `not (${write(condition.of)})`;
		default:
			return `${condition.name} ${condition.is} ${condition.value}`;
	}
}

describe('a condition', () => {
	test('means what it says, however deep', () => {
		fc.assert(
			fc.property(anyCondition, fc.nat(4), fc.nat(4), (condition, trust, time) => {
				const read = readCondition(write(condition), names);
				expect('value' in read && holds(read.value, { trust, time })).toBe(
					holds(condition, { trust, time })
				);
			})
		);
	});

	test('holds by the rules of logic', () => {
		const high: Condition = { is: '>=', name: 'trust', value: 2 };
		const early: Condition = { is: '<', name: 'time', value: 1 };
		const both = [0, 2].flatMap((trust) => [0, 1].map((time) => ({ trust, time })));
		const table = (condition: Condition) => both.map((values) => holds(condition, values));
		expect(table({ is: 'and', of: [high, early] })).toEqual([false, false, true, false]);
		expect(table({ is: 'or', of: [high, early] })).toEqual([true, false, true, true]);
		expect(table({ is: 'not', of: high })).toEqual([true, true, false, false]);
	});

	test('binds not before and, and and before or', () => {
		const read = readCondition('not trust = 1 and time > 2 or time < -1', names);
		expect(read).toEqual({
			value: {
				is: 'or',
				of: [
					{
						is: 'and',
						of: [
							{ is: 'not', of: { is: '=', name: 'trust', value: 1 } },
							{ is: '>', name: 'time', value: 2 }
						]
					},
					{ is: '<', name: 'time', value: -1 }
				]
			}
		});
	});

	test('needs no spaces around its signs', () => {
		expect(readCondition('trust>=3and(time!=0)', names)).toEqual(
			readCondition('trust >= 3 and (time != 0)', names)
		);
	});

	const wrong: readonly (readonly [text: string, at: string, is: string])[] = [
		['', '', 'form'],
		['trust', '', 'form'],
		['trust >= ', '', 'form'],
		['trust >= three', 'three', 'form'],
		['trust => 3', '=>', 'form'],
		['trust ≥ 3', '≥', 'form'],
		['3 < trust', '3', 'form'],
		['(trust = 1', '', 'form'],
		['trust = 1)', ')', 'form'],
		['trust = 1 and', '', 'form'],
		['trust = 1 && time = 2', '&', 'form'],
		['and = 1', 'and', 'form'],
		['trsut = 1', 'trsut', 'unknown'],
		['trust = 1 or Time = 2', 'Time', 'unknown'],
		['constructor = 1', 'constructor', 'unknown']
	];
	for (const [text, at, is] of wrong) {
		test(`is refused at the place that is in the way: ${text || 'nothing'}`, () => {
			const found = wrongIn(text);
			expect(found?.is).toBe(is);
			const start = found?.start ?? 0;
			expect(text.slice(start, start + (found?.length ?? 0))).toBe(at);
		});
	}

	test('never makes the reader fail, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(Object.keys(readCondition(text, names))).toHaveLength(1);
				expect(Object.keys(readSetting(text, names))).toHaveLength(1);
				expect(Object.keys(readVars(text))).toHaveLength(1);
			})
		);
	});
});

describe('a change', () => {
	test('adds, takes away or sets', () => {
		expect(['trust + 1', 'trust-2', 'time = 0'].map((text) => readSetting(text, names))).toEqual([
			{ value: { name: 'trust', by: '+', value: 1 } },
			{ value: { name: 'trust', by: '-', value: 2 } },
			{ value: { name: 'time', by: '=', value: 0 } }
		]);
	});

	test('is one change of a known variable', () => {
		for (const text of ['trust', 'trust += 1', 'trust + 1 time + 1', 'speed + 1', 'trust * 2'])
			expect(readSetting(text, names)).toHaveProperty('wrong');
	});
});

describe('variables', () => {
	test('have bounds and a start', () => {
		expect(readVars('trust=1..5:2 heat=-3..0:-1')).toEqual({
			value: [
				{ name: 'trust', least: 1, most: 5, start: 2 },
				{ name: 'heat', least: -3, most: 0, start: -1 }
			]
		});
	});

	test('are refused without bounds, out of them, twice, or with a name that means something else', () => {
		for (const text of ['', 'trust', 'trust=1..5', 'trust=5..1:2', 'trust=1..5:9', 'trust=1..1:1'])
			expect(readVars(text)).toHaveProperty('wrong');
		for (const text of [
			'a=0..1:0 a=0..1:0',
			'not=0..1:0',
			'Trust=0..1:0',
			'a=0..9999:0',
			'a = 0..1:0'
		])
			expect(readVars(text)).toHaveProperty('wrong');
	});
});
