import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostRoutes } from './count-routes.ts';
import { proveScenario, type Failure } from './prove.ts';
import { positionAfter, positionsAlong } from './route.ts';
import { anyScenario, handOff } from './scenario.samples.ts';
import {
	holds,
	offeredAt,
	sceneOf,
	startOf,
	stepPosition,
	type Position,
	type ScenarioRules,
	type SceneRules
} from './scenario.ts';

const { rules } = handOff;
const only = (is: Failure['is'], given: ScenarioRules) =>
	proveScenario(given).failures.filter((failure) => failure.is === is);
/** The hand-off with other choices in one of its scenes. */
const withScene = (number: number, change: Partial<SceneRules>): ScenarioRules => ({
	...rules,
	scenes: rules.scenes.map((scene) => (scene.number === number ? { ...scene, ...change } : scene))
});
const to = (number: number, target: number) => ({ number, to: target, sets: [] });

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
			{ is: 'never-holds', scene: 3, choice: 1 },
			{ is: 'few-good-routes', routes: 1 }
		]);
	});

	test('has nothing to say of a sound scenario', () => {
		const sound = withScene(3, { trap: false, choices: [to(1, 2), to(2, 5)] });
		expect(proveScenario(sound)).toMatchObject({ goodRoutes: 2, failures: [] });
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
			{ is: 'no-ending', scene: 3, way: [{ scene: 1, choice: 2 }] }
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
			{ is: 'needless-trap', scene: 3 }
		]);
	});

	test('claims nothing but its size when there are too many states', () => {
		expect(proveScenario(rules, undefined, 3)).toMatchObject({
			endings: [],
			goodRoutes: 0,
			failures: [{ is: 'too-large' }]
		});
	});

	test('counts routes to 100,000 and no further', () => {
		const layers = 18;
		const scenes: SceneRules[] = Array.from({ length: layers }, (_, index) => ({
			number: index + 1,
			trap: false,
			choices: [to(1, index + 2), to(2, index + 2)]
		}));
		scenes.push({ number: layers + 1, ending: 'good', trap: false, choices: [] });
		expect(proveScenario({ start: 1, vars: [], scenes })).toMatchObject({
			goodRoutes: mostRoutes,
			failures: []
		});
	});
});

/** Everything that can be reached from a position, found by following every choice. */
function reach(given: ScenarioRules, from: Position): readonly Position[] {
	const found = [from];
	for (const position of found) {
		for (const { number } of offeredAt(given, position)) {
			const next = stepPosition(given, position, number);
			const isNew = next && !found.some((old) => JSON.stringify(old) === JSON.stringify(next));
			if (next && isNew) found.push(next);
		}
	}
	return found;
}

function countGoodRoutes(given: ScenarioRules, at: Position, seen: readonly number[]): number {
	if (seen.includes(at.scene)) return 0;
	const ending = sceneOf(given, at.scene)?.ending;
	if (ending) return Number(ending === 'good');
	return offeredAt(given, at)
		.flatMap(({ number }) => stepPosition(given, at, number) ?? [])
		.reduce((sum, next) => sum + countGoodRoutes(given, next, [...seen, at.scene]), 0);
}

/** The same claims as a proof, each straight from its definition. */
function bruteForce(given: ScenarioRules): readonly string[] {
	const all = reach(given, startOf(given));
	const endingOf = ({ scene }: Position) => sceneOf(given, scene)?.ending;
	const isDeadEnd = (at: Position) => !endingOf(at) && offeredAt(given, at).length === 0;
	const withoutTraps: ScenarioRules = {
		...given,
		scenes: given.scenes.map((scene) => ({
			...scene,
			choices: scene.trap ? [] : scene.choices.filter((choice) => !sceneOf(given, choice.to)?.trap)
		}))
	};
	const start = startOf(given);
	const outside = sceneOf(given, start.scene)?.trap ? [] : reach(withoutTraps, start);
	const isOutside = (at: Position) => outside.some((o) => JSON.stringify(o) === JSON.stringify(at));

	const claims = all.flatMap((at): string[] => {
		if (endingOf(at)) return [];
		if (isDeadEnd(at)) return [`dead-end ${at.scene}`];
		const after = reach(given, at);
		const ends = after.some((one) => endingOf(one) !== undefined);
		if (!ends && !after.some(isDeadEnd)) return [`no-ending ${at.scene}`];
		const isLost = ends && !after.some((one) => endingOf(one) === 'good') && isOutside(at);
		return isLost ? [`no-good-ending ${at.scene}`] : [];
	});
	for (const { number, trap, ending, choices } of given.scenes) {
		const here = all.filter(({ scene }) => scene === number);
		if (here.length === 0) claims.push(`unreachable ${number}`);
		const isSaved = (at: Position) => reach(given, at).some((one) => endingOf(one) === 'good');
		if (trap && !ending && here.length > 0 && here.every(isSaved))
			claims.push(`needless-trap ${number}`);
		for (const { number: choice, when } of choices) {
			if (!when || here.length === 0) continue;
			if (here.every(({ values }) => holds(when, values)))
				claims.push(`always-holds ${number}/${choice}`);
			if (here.every(({ values }) => !holds(when, values)))
				claims.push(`never-holds ${number}/${choice}`);
		}
	}
	const good = countGoodRoutes(given, start, []);
	if (good < 2) claims.push(`few-good-routes ${good}`);
	return [...new Set(claims)].sort();
}

function claimOf(failure: Failure): string {
	switch (failure.is) {
		case 'too-large':
			return failure.is;
		case 'few-good-routes':
			return `${failure.is} ${failure.routes}`;
		case 'always-holds':
		case 'never-holds':
			return `${failure.is} ${failure.scene}/${failure.choice}`;
		default:
			return `${failure.is} ${failure.scene}`;
	}
}

describe('of any scenario a proof', () => {
	test('claims what following every choice by hand would find', () => {
		fc.assert(
			fc.property(anyScenario, (given) => {
				expect(proveScenario(given).failures.map(claimOf).sort()).toEqual(bruteForce(given));
			}),
			{ numRuns: 500 }
		);
	});

	test('gives ways that can really be gone, and routes that end where it says', () => {
		fc.assert(
			fc.property(anyScenario, (given) => {
				const { failures, endings, states } = proveScenario(given);
				expect(states).toBe(reach(given, startOf(given)).length);
				for (const failure of failures) {
					if (!('way' in failure)) continue;
					expect(positionsAlong(given, failure.way)).toHaveLength(failure.way.length + 1);
					expect(positionAfter(given, failure.way).scene).toBe(failure.scene);
				}
				for (const { scene, routes, shortest, longest } of endings) {
					expect(routes > 0).toBe(shortest !== undefined);
					for (const route of [shortest ?? [], longest ?? []]) {
						if (routes === 0) continue;
						const scenes = positionsAlong(given, route).map((position) => position.scene);
						expect(scenes.at(-1)).toBe(scene);
						expect(new Set(scenes).size).toBe(scenes.length);
					}
				}
			})
		);
	});
});
