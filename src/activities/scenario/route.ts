import { explore } from './positions.ts';
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
	type SceneRevisited,
	type Step
} from './scenario.ts';
import { wayTo } from './way-to.ts';

export const notBegun: ScenarioState = { route: [], visited: [] };

/** Undefined: a choice that is not offered here, scenes that are gone, a restart at the start, a scene never seen. */
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
		case 'scene.revisited':
			return revisit(rules, state, event);
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
	{ scene, choice, recalled }: ChoiceMade
): ScenarioState | undefined {
	const positions = positionsAlong(rules, route);
	const here = positions.at(-1);
	if (!here || here.scene !== scene) return undefined;
	const next = stepPosition(rules, here, choice);
	if (!next || (recalled && !visited.includes(next.scene))) return undefined;

	const earlier = positions.findIndex((old) => keyOf(rules, old) === keyOf(rules, next));
	return {
		route: earlier < 0 ? [...route, { scene, choice }] : route.slice(0, earlier),
		visited: union(visited, [scene, next.scene])
	};
}

/** What was seen stays seen: only the route changes. */
function revisit(
	rules: ScenarioRules,
	{ route, visited }: ScenarioState,
	{ scene }: SceneRevisited
): ScenarioState | undefined {
	if (!visited.includes(scene)) return undefined;
	const entry = positionsAlong(rules, route).findIndex((position) => position.scene === scene);
	if (entry === route.length) return undefined;
	if (entry >= 0) return { route: route.slice(0, entry), visited };

	const seen = rules.scenes.filter(({ number }) => visited.includes(number));
	// Only an update of the story can have closed every way through scenes that were seen.
	const way = shortestWay({ ...rules, scenes: seen }, scene) ?? shortestWay(rules, scene);
	return (
		way && {
			route: way,
			visited: union(
				visited,
				way.map((step) => step.scene)
			)
		}
	);
}

function shortestWay(rules: ScenarioRules, scene: number): readonly Step[] | undefined {
	const { all } = explore(rules);
	// Breadth first: the first that is found is as near as any.
	for (const [key, { position }] of all) if (position.scene === scene) return wayTo(all, key);
	return undefined;
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
