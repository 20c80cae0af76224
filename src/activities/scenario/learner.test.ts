import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeLaws } from '../learner-laws.ts';
import { learner } from './learner.ts';
import { longestRouteBound } from './longest-route.ts';
import { positionAfter, stepScenario } from './route.ts';
import { anyPlayed, handOff } from './scenario.samples.ts';
import type { ScenarioEvent, ScenarioRules } from './scenario.ts';

describeLaws(learner, anyPlayed);

const { rules } = handOff;
const made = (scene: number, choice: number) => ({ type: 'choice.made', scene, choice }) as const;

function replay(...events: ScenarioEvent[]) {
	return events.reduce((state, event) => {
		const next = learner.step(rules, state, event);
		expect(next, JSON.stringify(event)).toBeDefined();
		return next ?? state;
	}, learner.fresh(rules));
}

describe('a route', () => {
	test('grows by the choices made', () => {
		expect(replay(made(1, 1), made(2, 1))).toEqual({
			route: [
				{ scene: 1, choice: 1 },
				{ scene: 2, choice: 1 }
			],
			visited: [1, 2, 4]
		});
	});

	test('is all that its events need, unless more was seen', () => {
		const state = replay(made(1, 1), made(2, 1));
		expect(learner.events(rules, state)).toEqual([made(1, 1), made(2, 1)]);
		const after = replay(made(1, 2), { type: 'scenario.restarted' }, made(1, 1));
		expect(learner.events(rules, after)).toEqual([
			{ type: 'scenes.recalled', scenes: [3] },
			made(1, 1)
		]);
	});

	test('loses its loops, and what was seen stays seen', () => {
		expect(replay(made(1, 1), made(2, 2))).toEqual({ route: [], visited: [1, 2] });
	});

	test('starts anew, and an ending once reached stays reached', () => {
		const state = replay(made(1, 1), made(2, 1), { type: 'scenario.restarted' });
		expect(state).toEqual({ route: [], visited: [1, 2, 4] });
		expect(learner.result(rules, state)).toEqual({ begun: true, done: true, earned: undefined });
	});

	test('takes no choice that is not offered, and none that was made in another scene', () => {
		const atTheWall = replay(made(1, 2));
		expect(learner.step(rules, atTheWall, made(3, 1))).toBeUndefined();
		expect(learner.step(rules, atTheWall, made(2, 1))).toBeUndefined();
		expect(learner.step(rules, atTheWall, made(3, 2))).toBeDefined();
	});
});

test('after an update the rest of a route that no longer exists is left out, not misread', () => {
	const updated: ScenarioRules = {
		...rules,
		scenes: rules.scenes.map((scene) =>
			scene.number === 1
				? { ...scene, choices: scene.choices.map((choice) => ({ ...choice, to: 3 })) }
				: scene
		)
	};
	const events = learner.events(rules, replay(made(1, 1), made(2, 1)));
	const state = events.reduce(
		(before, event) => learner.step(updated, before, event) ?? before,
		learner.fresh(updated)
	);
	expect(positionAfter(updated, state.route).scene).toBe(3);
});

test('after an update a stored choice leads nobody to an ending that was never seen', () => {
	const toTheEnd: ScenarioRules = {
		...rules,
		scenes: rules.scenes.map((scene) => ({
			...scene,
			choices: scene.choices.map((choice) => ({ ...choice, to: 4 }))
		}))
	};
	const numbers = learner.toNumbers(rules, replay(made(1, 1)));
	const state = (learner.fromNumbers(toTheEnd, numbers) ?? []).reduce(
		(before, event) => learner.step(toTheEnd, before, event) ?? before,
		learner.fresh(toTheEnd)
	);
	expect(state).toEqual({ route: [], visited: [1, 2] });
	expect(learner.result(toTheEnd, state).done).toBe(false);
});

describe('two devices', () => {
	test('keep the route that came to an ending, else the longer one', () => {
		const ended = replay(made(1, 1), made(2, 1));
		const short = replay(made(1, 2));
		expect(learner.merge(rules, short, ended)).toEqual({
			route: ended.route,
			visited: [1, 2, 3, 4]
		});
		expect(learner.merge(rules, learner.fresh(rules), short)).toEqual(short);
	});

	test('keep an ending even when another route is longer', () => {
		const to = (number: number, target: number) => ({ number, to: target, sets: [] });
		const short: ScenarioRules = {
			start: 1,
			vars: [],
			scenes: [
				{ number: 1, trap: false, choices: [to(1, 2), to(2, 3)] },
				{ number: 2, trap: false, choices: [to(1, 4)] },
				{ number: 3, ending: 'good', trap: false, choices: [] },
				{ number: 4, trap: false, choices: [to(1, 1)] }
			]
		};
		const ended = { route: [{ scene: 1, choice: 2 }], visited: [1, 3] };
		const longer = {
			route: [
				{ scene: 1, choice: 1 },
				{ scene: 2, choice: 1 }
			],
			visited: [1, 2, 4]
		};
		expect(learner.merge(short, longer, ended).route).toEqual(ended.route);
	});
});

test('numbers of another form are refused', () => {
	for (const numbers of [[0], [1, 1], [1, 1, 1], [0, 0], [0, 128], [5, 1], [0, 2, 0], [-1, 2]])
		expect(learner.fromNumbers(rules, numbers)).toBeUndefined();
	expect(learner.fromNumbers(rules, [0, 2])).toEqual([{ type: 'scenes.recalled', scenes: [1] }]);
});

describe('the bound of a route', () => {
	test('is exact where nothing loops', () => {
		const line: ScenarioRules = {
			start: 1,
			vars: [],
			scenes: [
				{
					number: 1,
					trap: false,
					choices: [1, 2].map((number) => ({ number, to: 1 + number, sets: [] }))
				},
				{ number: 2, trap: false, choices: [{ number: 1, to: 3, sets: [] }] },
				{ number: 3, ending: 'good', trap: false, choices: [] }
			]
		};
		expect(longestRouteBound(line)).toBe(2);
	});

	test('counts a circle with all ways through it', () => {
		// Start 1 leads to 2 and 3, which lead to each other; only 2 leads on, by 4 to the ending 5.
		const leads: readonly (readonly number[])[] = [[2, 3], [3, 4], [2], [5], []];
		const circle: ScenarioRules = {
			start: 1,
			vars: [],
			scenes: leads.map((targets, index) => ({
				number: index + 1,
				trap: false,
				choices: targets.map((to, i) => ({ number: i + 1, to, sets: [] }))
			}))
		};
		expect(longestRouteBound(circle)).toBe(4);
	});

	test('is never less than a route without loops', () => {
		fc.assert(
			fc.property(anyPlayed, ({ rules: any, logs: [log = []] }) => {
				let state = learner.fresh(any);
				for (const event of log) {
					state = stepScenario(any, state, event) ?? state;
					expect(state.route.length).toBeLessThanOrEqual(longestRouteBound(any));
				}
			})
		);
	});
});
