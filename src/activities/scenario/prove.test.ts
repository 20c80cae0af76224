import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bruteForce, listRoutes, reach } from './brute-force.samples.ts';
import { mostRoutes } from './count-routes.ts';
import { mostPositions } from './positions.ts';
import { proveScenario, type Failure } from './prove.ts';
import { positionAfter, positionsAlong } from './route.ts';
import { anyScenario, handOff } from './scenario.samples.ts';
import { sceneOf, startOf, type Ending, type ScenarioRules, type SceneRules } from './scenario.ts';

const { rules } = handOff;
const only = (is: Failure['is'], given: ScenarioRules) =>
	proveScenario(given).failures.filter((failure) => failure.is === is);
/** The hand-off with other choices in one of its scenes. */
const withScene = (number: number, change: Partial<SceneRules>): ScenarioRules => ({
	...rules,
	scenes: rules.scenes.map((scene) => (scene.number === number ? { ...scene, ...change } : scene))
});
const to = (number: number, target: number) => ({ number, to: target, sets: [] });
const end = (number: number, ending: Ending): SceneRules => ({
	number,
	ending,
	trap: false,
	choices: []
});
const rulesOf = (scenes: readonly SceneRules[]): ScenarioRules => ({ start: 1, vars: [], scenes });

describe('a proof', () => {
	test('counts states, transitions, and routes that enter no scene twice', () => {
		// trust is 2 at the start, 3 over coffee and 1 at the wall.
		expect(proveScenario(rules)).toMatchObject({
			scenes: 5,
			states: 5,
			transitions: 5,
			goodRoutes: 1,
			endings: [
				{
					scene: 4,
					ending: 'good',
					routes: 1,
					shortest: [
						{ scene: 1, choice: 1 },
						{ scene: 2, choice: 1 }
					]
				},
				{ scene: 5, ending: 'poor', routes: 1 }
			]
		});
	});

	test('finds that one route to a good ending is too few, and a condition that never holds', () => {
		expect(proveScenario(rules).failures).toEqual([
			{ is: 'never-holds', scene: 3, choice: 1, way: [{ scene: 1, choice: 2 }] },
			{
				is: 'few-good-routes',
				routes: 1,
				way: [
					{ scene: 1, choice: 1 },
					{ scene: 2, choice: 1 }
				]
			}
		]);
	});

	test('has nothing to say of a sound scenario', () => {
		const sound = withScene(3, { trap: false, choices: [to(1, 2), to(2, 5)] });
		expect(proveScenario({ ...sound, vars: [] })).toMatchObject({ goodRoutes: 2, failures: [] });
	});

	test('finds a scene that no choice leads to', () => {
		expect(only('unreachable', withScene(2, { choices: [to(1, 5)] }))).toEqual([
			{ is: 'unreachable', scene: 4 }
		]);
	});

	test('finds a state in which no choice is offered, with the choices that lead there', () => {
		const when = { is: '>=', name: 'trust', value: 2 } as const;
		const stuck = withScene(3, { choices: [{ ...to(1, 2), when }] });
		expect(only('dead-end', stuck)).toEqual([
			{ is: 'dead-end', scene: 3, way: [{ scene: 1, choice: 2 }] }
		]);
	});

	test('finds a circle that leads to no ending', () => {
		expect(only('no-ending', withScene(3, { choices: [to(1, 3)] }))).toEqual([
			{ is: 'no-ending', scene: 3, way: [{ scene: 1, choice: 2 }], loop: [3] }
		]);
	});

	test('allows a lost cause in a trap and behind it, and nowhere else', () => {
		const lost = withScene(3, { trap: false, choices: [to(1, 5)] });
		expect(only('no-good-ending', lost)).toEqual([
			{ is: 'no-good-ending', scene: 3, way: [{ scene: 1, choice: 2 }] }
		]);
		expect(only('no-good-ending', withScene(3, { choices: [to(1, 5)] }))).toEqual([]);
		const behind = withScene(3, { choices: [to(1, 6)] });
		const scenes = [...behind.scenes, { number: 6, trap: false, choices: [to(1, 5)] }];
		expect(only('no-good-ending', { ...behind, scenes })).toEqual([]);
	});

	test('finds a trap that is none', () => {
		expect(only('needless-trap', withScene(3, { choices: [to(1, 2)] }))).toEqual([
			{
				is: 'needless-trap',
				scene: 3,
				way: [{ scene: 1, choice: 2 }],
				on: [
					{ scene: 3, choice: 1 },
					{ scene: 2, choice: 1 }
				]
			}
		]);
	});

	test('claims nothing but its size when there are too many states', () => {
		expect(proveScenario(rules, undefined, 3)).toMatchObject({
			endings: [],
			goodRoutes: 0,
			failures: [{ is: 'too-large', declared: 15 }]
		});
	});
});

function claimOf(failure: Failure): string {
	const depth = 'way' in failure ? failure.way.length : 0;
	return `${failure.is} ${subjectOf(failure)} after ${depth}`;
}

function subjectOf(failure: Failure): string | number {
	switch (failure.is) {
		case 'too-large':
			return failure.declared;
		case 'few-good-routes':
		case 'uncounted-routes':
			return failure.routes;
		case 'always-holds':
		case 'never-holds':
			return `${failure.scene}/${failure.choice}`;
		case 'unread-variable':
		case 'unset-variable':
			return failure.name;
		case 'no-ending':
			return [...failure.loop].sort((a, b) => a - b).join();
		default:
			return failure.scene;
	}
}

/** Scenes and choices of different lengths, so that the longest route is not always the one of most choices. */
const lengthOf = (scene: number, choice = 0) => ((scene * 7 + choice * 5) % 11) * 10;

describe('of any scenario a proof', () => {
	test('claims what following every choice by hand would find, with as few choices as it takes', () => {
		fc.assert(
			fc.property(anyScenario, (given) => {
				expect(proveScenario(given).failures.map(claimOf).sort()).toEqual(bruteForce(given));
			}),
			{ numRuns: 500 }
		);
	});

	test('gives ways that can really be gone', () => {
		fc.assert(
			fc.property(anyScenario, (given) => {
				const { failures, states } = proveScenario(given);
				expect(states).toBe(reach(given, startOf(given)).length);
				for (const failure of failures) {
					if (!('way' in failure)) continue;
					expect(positionsAlong(given, failure.way)).toHaveLength(failure.way.length + 1);
					const { scene } = positionAfter(given, failure.way);
					if ('scene' in failure) expect(scene).toBe(failure.scene);
					if (!('on' in failure)) continue;
					const end = positionAfter(given, [...failure.way, ...failure.on]);
					expect(sceneOf(given, end.scene)?.ending).toBe('good');
				}
			})
		);
	});

	test('counts the routes that listing them one by one would find', () => {
		fc.assert(
			fc.property(anyScenario, (given) => {
				const { endings, longest, lengthBound, allRoutes } = proveScenario(given, lengthOf);
				const routes = listRoutes(given);
				expect(allRoutes).toBe(true);
				for (const { scene, routes: count, shortest, longest: most } of endings) {
					const here = routes.filter((route) => route.scene === scene).map(({ steps }) => steps);
					const lengths = here.map((steps) => steps.length);
					expect(count).toBe(here.length);
					expect([shortest, most].map((steps) => steps?.length)).toEqual(
						count === 0 ? [undefined, undefined] : [Math.min(...lengths), Math.max(...lengths)]
					);
					if (count > 0) expect(here).toEqual(expect.arrayContaining([shortest, most]));
				}
				const times = routes.map(({ scene, steps }) =>
					steps.reduce(
						(sum, at) => sum + lengthOf(at.scene) + lengthOf(at.scene, at.choice),
						lengthOf(scene)
					)
				);
				expect(longest?.length).toBe(times.length === 0 ? undefined : Math.max(...times));
				expect(lengthBound).toBe(longest?.length ?? 0);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('a scenario with more than can be tried', () => {
	/** Scenes in a row, each with `ways` choices that lead on; the last leads on to `last`. */
	const row = (scenes: number, ways: number, last: readonly number[]): SceneRules[] =>
		Array.from({ length: scenes }, (_, index) => ({
			number: index + 1,
			trap: false,
			choices: Array.from({ length: ways }, (_, way) => to(way + 1, index + 2)).concat(
				index + 1 < scenes ? [] : last.map((scene, way) => to(ways + way + 1, scene))
			)
		}));

	test('has its routes counted to 100,000 and no further, however long it is', () => {
		const scenes = [...row(20_000, 2, []), end(20_001, 'good')];
		const { goodRoutes, endings, longest, allRoutes, failures } = proveScenario(rulesOf(scenes));
		expect(failures).toEqual([]);
		expect([goodRoutes, allRoutes, longest?.length]).toEqual([mostRoutes, true, 20_001]);
		expect(endings[0]?.longest).toHaveLength(20_000);
	});

	test('is searched for a while where scenes lead to each other, and says what it has found', () => {
		const scenes = [...row(30, 3, [1]), end(31, 'good')];
		const { goodRoutes, longest, lengthBound, allRoutes, failures } = proveScenario(
			rulesOf(scenes),
			(scene, choice) => (choice === undefined ? 1 : choice * scene)
		);
		expect(failures).toEqual([]);
		expect([goodRoutes, allRoutes]).toEqual([mostRoutes, false]);
		// The last choice of each scene is the longest one, and those of the first scenes are not tried any more.
		expect(lengthBound).toBe(31 + (3 * (30 * 31)) / 2 + 30);
		expect(longest?.length).toBeLessThan(lengthBound ?? 0);
	});

	test('is not said to have one route to a good ending where there may be two', () => {
		const [first, ...others] = row(30, 3, [1]);
		const start = { ...first, choices: [to(1, 32), to(2, 2)] } as SceneRules;
		const rules = rulesOf([start, ...others, end(31, 'poor'), end(32, 'good')]);
		expect(proveScenario(rules).failures).toEqual([{ is: 'uncounted-routes', routes: 1 }]);
	});

	test('says how many states it declares when they are more than can be explored', () => {
		const vars = ['a', 'b'].map((name) => ({ name, least: 0, most: 999, start: 0 }));
		const sets = (name: string) => [{ name, by: '+', value: 1 }] as const;
		const when = { is: '>', name: 'a', value: 1 } as const;
		const choices = [
			{ ...to(1, 1), sets: sets('a') },
			{ ...to(2, 1), sets: sets('b') },
			{ ...to(3, 2), when }
		];
		const scenes = [{ number: 1, trap: false, choices }, end(2, 'good')];
		const { failures, states } = proveScenario({ ...rulesOf(scenes), vars });
		expect(states).toBe(mostPositions);
		expect(failures).toEqual([
			{ is: 'too-large', declared: 2_000_000 },
			{ is: 'unread-variable', name: 'b' }
		]);
	});
});
