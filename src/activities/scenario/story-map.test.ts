import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCondition } from './conditions.ts';
import { anyCondition, anyScenario, handOff } from './scenario.samples.ts';
import { holds } from './scenario.ts';
import { conditionText, effectsOf, mapStory, marksOf } from './story-map.ts';
import { partsOf } from './story-map.samples.ts';

const map = mapStory(handOff.rules, partsOf(handOff.rules), ({ scene }) => scene === 1);

test('every scene and every choice of a scenario is on its map, with its place', () => {
	fc.assert(
		fc.property(anyScenario, (rules) => {
			const { scenes } = mapStory(rules, partsOf(rules), () => true);
			expect(
				scenes.map(({ number, title, at, choices }) => [number, title, at.line, choices.length])
			).toEqual(
				rules.scenes.map(({ number, choices }) => [
					number,
					`Scene ${number}`,
					100 * number,
					choices.length
				])
			);
			const choices = scenes.flatMap(({ number: scene, choices: own }) =>
				own.map(({ number, text, to, at }) => [text, to, at.line - 100 * scene - number])
			);
			expect(choices).toEqual(
				rules.scenes.flatMap(({ number: scene, choices: own }) =>
					own.map(({ number, to }) => [`Choice ${scene}.${number}`, to, 0])
				)
			);
		})
	);
});

test('the start comes first, wherever it is written', () => {
	const { scenes } = mapStory({ ...handOff.rules, start: 3 }, partsOf(handOff.rules), () => true);
	expect(scenes.map(({ number }) => number)).toEqual([3, 1, 2, 4, 5]);
	expect(scenes.map(marksOf)).toEqual([
		['Start', 'Trap'],
		[],
		[],
		['Good ending'],
		['Poor ending']
	]);
});

test('what a choice depends on and changes is said in the author’s own notation', () => {
	expect(map.vars).toEqual(['trust: 1 to 3, starts at 2']);
	expect(map.scenes.map(({ choices }) => choices.map(effectsOf))).toEqual([
		[['trust + 1'], ['trust - 1']],
		[[], ['trust = 2']],
		[['if trust >= 2'], []],
		[],
		[]
	]);
});

test('a choice is untested unless it was walked', () => {
	expect(map.scenes.map(({ choices }) => choices.map(({ walked }) => walked))).toEqual([
		[true, true],
		[false, false],
		[false, false],
		[],
		[]
	]);
});

test('a condition that is written out and read again holds for the same values', () => {
	fc.assert(
		fc.property(anyCondition, fc.nat(4), fc.nat(4), (condition, trust, time) => {
			const read = readCondition(conditionText(condition), ['trust', 'time']);
			const again = 'value' in read && holds(read.value, { trust, time });
			expect(again).toBe(holds(condition, { trust, time }));
		})
	);
});
