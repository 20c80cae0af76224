import {
	keyOf,
	sceneOf,
	startOf,
	stepPosition,
	type ChoiceMade,
	type Position,
	type ScenarioEvent,
	type ScenarioRules,
	type ScenarioState,
	type Step
} from './scenario.ts';

export const notBegun: ScenarioState = { route: [], visited: [] };

/** Undefined: a choice that is not offered here, scenes that are gone, a restart at the start. */
export function stepScenario(
	rules: ScenarioRules,
	state: ScenarioState,
	event: ScenarioEvent
): ScenarioState | undefined {
	switch (event.type) {
		case 'choice.made':
			return choose(rules, state, event);
		case 'scenario.restarted':
			return state.route.length > 0 ? { ...state, route: [] } : undefined;
		case 'scenes.recalled': {
			const known = event.scenes.filter((scene) => sceneOf(rules, scene));
			return known.length > 0 ? { ...state, visited: union(state.visited, known) } : undefined;
		}
		default:
			return undefined;
	}
}

function choose(
	rules: ScenarioRules,
	{ route, visited }: ScenarioState,
	{ scene, choice }: ChoiceMade
): ScenarioState | undefined {
	const positions = positionsAlong(rules, route);
	const here = positions.at(-1);
	if (!here || here.scene !== scene) return undefined;
	const next = stepPosition(rules, here, choice);
	if (!next) return undefined;

	const earlier = positions.findIndex((old) => keyOf(rules, old) === keyOf(rules, next));
	return {
		route: earlier < 0 ? [...route, { scene, choice }] : route.slice(0, earlier),
		visited: union(visited, [scene, next.scene])
	};
}

/** Every position from the start on, one more than there are steps; it stops at a step that cannot be made. */
export function positionsAlong(rules: ScenarioRules, route: readonly Step[]): readonly Position[] {
	const positions = [startOf(rules)];
	for (const { choice } of route) {
		const here = positions.at(-1);
		const next = here && stepPosition(rules, here, choice);
		if (!next) break;
		positions.push(next);
	}
	return positions;
}

/** Where a route leads. */
export function positionAfter(rules: ScenarioRules, route: readonly Step[]): Position {
	return positionsAlong(rules, route).at(-1) ?? startOf(rules);
}

export function isEnding(rules: ScenarioRules, scene: number): boolean {
	return sceneOf(rules, scene)?.ending !== undefined;
}

/** Ascending, each number once. */
export function union(a: readonly number[], b: readonly number[]): readonly number[] {
	return [...new Set([...a, ...b])].sort((x, y) => x - y);
}
