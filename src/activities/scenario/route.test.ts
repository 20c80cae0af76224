import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explore } from './positions.ts';
import { notBegun, positionAfter, stepScenario } from './route.ts';
import { anyPlayed, handOff } from './scenario.samples.ts';
import type { ScenarioEvent, ScenarioRules } from './scenario.ts';

const made = (scene: number, choice: number) => ({ type: 'choice.made', scene, choice }) as const;
const restarted = { type: 'scenario.restarted' } as const;

function after(rules: ScenarioRules, ...events: readonly ScenarioEvent[]) {
	return events.reduce((state, event) => stepScenario(rules, state, event) ?? state, notBegun);
}

describe('playing again from a scene', () => {
	test('goes back along the own route, and keeps what was seen', () => {
		const state = after(handOff.rules, made(1, 2), made(3, 2), {
			type: 'scene.revisited',
			scene: 3
		});
		expect(state).toEqual({ route: [{ scene: 1, choice: 2 }], visited: [1, 3, 5] });
	});

	test('finds a way to a scene of another route', () => {
		const events = [made(1, 2), restarted, made(1, 1), made(2, 1)];
		expect(after(handOff.rules, ...events, { type: 'scene.revisited', scene: 3 })).toEqual({
			route: [{ scene: 1, choice: 2 }],
			visited: [1, 2, 3, 4]
		});
	});

	test('goes through scenes that were seen, even where another way is shorter', () => {
		const to = (number: number, target: number) => ({ number, to: target, sets: [] });
		const rules: ScenarioRules = {
			start: 1,
			vars: [],
			scenes: [
				{ number: 1, trap: false, choices: [to(1, 5), to(2, 2), to(3, 6)] },
				{ number: 2, trap: false, choices: [to(1, 3)] },
				{ number: 3, trap: false, choices: [to(1, 4)] },
				{ number: 4, trap: false, choices: [to(1, 6)] },
				{ number: 5, trap: false, choices: [to(1, 4)] },
				{ number: 6, ending: 'good', trap: false, choices: [] }
			]
		};
		const back = { type: 'scene.revisited', scene: 4 } as const;
		const seen = after(rules, made(1, 2), made(2, 1), made(3, 1), restarted, back);
		expect(seen.route.map(({ scene }) => scene)).toEqual([1, 2, 3]);
		// Known from before an update that made another way of it.
		expect(after(rules, { type: 'scenes.recalled', scenes: [4] }, back)).toEqual({
			route: [
				{ scene: 1, choice: 1 },
				{ scene: 5, choice: 1 }
			],
			visited: [1, 4, 5]
		});
	});

	test('takes no scene that was never seen, none that is gone, and not the one where the learner is', () => {
		const state = after(handOff.rules, made(1, 2));
		for (const scene of [2, 3, 9])
			expect(
				stepScenario(handOff.rules, state, { type: 'scene.revisited', scene })
			).toBeUndefined();
	});

	test('is possible for every scene that was seen and can be reached, and shows that scene', () => {
		fc.assert(
			fc.property(anyPlayed, ({ rules, logs: [log = []] }) => {
				const state = after(rules, ...log);
				const reached = new Set([...explore(rules).all.values()].map((one) => one.position.scene));
				for (const scene of state.visited.filter((one) => reached.has(one))) {
					const next = after(rules, ...log, { type: 'scene.revisited', scene });
					expect(positionAfter(rules, next.route).scene).toBe(scene);
					expect(state.visited.filter((one) => !next.visited.includes(one))).toEqual([]);
				}
			})
		);
	});
});
