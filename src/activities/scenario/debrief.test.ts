import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { debriefOf, goodRoutes } from './debrief.ts';
import { notBegun, positionAfter, positionsAlong, stepScenario } from './route.ts';
import { anyPlayed, handOff } from './scenario.samples.ts';
import { sceneOf, type ScenarioEvent, type ScenarioRules } from './scenario.ts';

const made = (scene: number, choice: number) => ({ type: 'choice.made', scene, choice }) as const;
const restarted = { type: 'scenario.restarted' } as const;

function after(rules: ScenarioRules, ...events: readonly ScenarioEvent[]) {
	return events.reduce((state, event) => stepScenario(rules, state, event) ?? state, notBegun);
}

function lookBack(...events: ScenarioEvent[]) {
	return debriefOf(handOff, after(handOff.rules, ...events));
}

describe('the debrief', () => {
	test('tells of each step where it was, what was chosen, what it did and why', () => {
		expect(lookBack(made(1, 2), made(3, 2)).own).toEqual({
			steps: [
				{
					scene: 1,
					title: 'Monday',
					html: 'Send more',
					why: '<p>The pile grows.</p>',
					changes: [{ name: 'trust', before: 2, after: 1 }]
				},
				{
					scene: 3,
					title: 'The wall',
					html: 'Hold the line',
					why: '<p>Nobody moves.</p>',
					changes: []
				}
			],
			end: { scene: 5, title: 'Frozen out', ending: 'poor' }
		});
	});

	test('shows a route that ends well, from where it parts from the own one', () => {
		expect(lookBack(made(1, 2), made(3, 2)).others).toEqual([
			{
				fork: 0,
				steps: [
					expect.objectContaining({ title: 'Monday', html: 'Ask' }),
					expect.objectContaining({ title: 'Over coffee', html: 'Agree' })
				],
				end: { scene: 4, title: 'A shared measure', ending: 'good' }
			}
		]);
	});

	test('lists scenes seen on other routes, without endings', () => {
		const back = lookBack(made(1, 2), made(3, 2), restarted, made(1, 1), made(2, 1));
		expect(back.elsewhere).toEqual([{ scene: 3, title: 'The wall' }]);
		expect(lookBack(made(1, 1), made(2, 1)).elsewhere).toEqual([]);
	});
});

describe('routes that end well', () => {
	const to = (number: number, target: number) => ({ number, to: target, sets: [] });
	const ends = (number: number, ending: 'good' | 'poor') =>
		({ number, ending, trap: false, choices: [] }) as const;
	/** 1 → 2 → 3; from 3 to the poor 4, the good 5, or by 6 to the good 7; 1 leads straight to 5 as well. */
	const rules: ScenarioRules = {
		start: 1,
		vars: [],
		scenes: [
			{ number: 1, trap: false, choices: [to(1, 2), to(2, 5)] },
			{ number: 2, trap: false, choices: [to(1, 3)] },
			{ number: 3, trap: false, choices: [to(1, 4), to(2, 6), to(3, 5), to(4, 1)] },
			ends(4, 'poor'),
			ends(5, 'good'),
			{ number: 6, trap: false, choices: [to(1, 7)] },
			ends(7, 'good')
		]
	};
	const step = (scene: number, choice: number) => ({ scene, choice });

	test('go along with the own one for as long as they can, the shortest first', () => {
		const shared = [step(1, 1), step(2, 1)];
		expect(goodRoutes(rules, [...shared, step(3, 1)])).toEqual([
			{ fork: 2, route: [...shared, step(3, 3)] },
			{ fork: 2, route: [...shared, step(3, 2), step(6, 1)] }
		]);
	});

	test('are others than the own one, when that ends well itself', () => {
		const own = [step(1, 2)];
		expect(goodRoutes(rules, own)).toEqual([
			{ fork: 0, route: [step(1, 1), step(2, 1), step(3, 3)] },
			{ fork: 0, route: [step(1, 1), step(2, 1), step(3, 2), step(6, 1)] }
		]);
	});

	test('are none where the story is larger than can be looked through', () => {
		const counted = ['a', 'b', 'c'].map((name) => ({ name, least: 0, most: 99, start: 0 }));
		const large: ScenarioRules = {
			start: 1,
			vars: counted,
			scenes: [
				{
					number: 1,
					trap: false,
					choices: [
						...counted.map(({ name }, index) => ({
							number: index + 1,
							to: 1,
							sets: [{ name, by: '+' as const, value: 1 }]
						})),
						{ number: 4, to: 2, sets: [], when: { is: '=', name: 'c', value: 99 } },
						to(5, 3)
					]
				},
				ends(2, 'good'),
				ends(3, 'poor')
			]
		};
		expect(goodRoutes(large, [step(1, 5)])).toEqual([]);
	});

	test('can be gone, end well, and part where they say, in any story', () => {
		fc.assert(
			fc.property(anyPlayed, ({ rules: any, logs: [log = []] }) => {
				const own = after(any, ...log).route;
				const others = goodRoutes(any, own);
				expect(others.length).toBeLessThanOrEqual(2);
				for (const { route, fork } of others) {
					expect(positionsAlong(any, route)).toHaveLength(route.length + 1);
					expect(sceneOf(any, positionAfter(any, route).scene)?.ending).toBe('good');
					expect(route.slice(0, fork)).toEqual(own.slice(0, fork));
					expect(route[fork]).not.toEqual(own[fork]);
				}
				expect(new Set(others.map(({ route }) => JSON.stringify(route))).size).toBe(others.length);
			})
		);
	});
});
