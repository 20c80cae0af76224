import { countRoutes, mostRoutes, type EndingRoutes, type RouteCount } from './count-routes.ts';
import type { LengthOf } from './follow-routes.ts';
import { mostPositions } from './positions.ts';
import { proveConditions, unusedVariables } from './prove-conditions.ts';
import { proveEndings } from './prove-endings.ts';
import type { ScenarioRules, Step } from './scenario.ts';
import { declaredStates, graphOf, type StateGraph } from './state-graph.ts';

/** What is known of a scenario after every position that a learner can reach has been looked at. */
export interface Proof {
	readonly scenes: number;
	/** Positions that can be reached: a scene with the values of all variables. */
	readonly states: number;
	readonly transitions: number;
	/** Empty, as if there were none, where there are too many states. */
	readonly endings: readonly EndingRoutes[];
	/** Routes to good endings, at most {@link mostRoutes}: then there may be more. */
	readonly goodRoutes: number;
	readonly longest: RouteCount['longest'];
	/** No route takes longer to read than this; undefined where there are too many states. */
	readonly lengthBound: number | undefined;
	/** False: there are more routes than were tried, so what is said of them is the least. */
	readonly allRoutes: boolean;
	/** Empty: the scenario is sound. */
	readonly failures: readonly Failure[];
}

/** `way` is the choices that lead there from the start, as few as possible. */
export type Failure =
	/** `declared` is how many states its scenes and variables allow. */
	| { readonly is: 'too-large'; readonly declared: number }
	| { readonly is: 'unreachable'; readonly scene: number }
	| { readonly is: 'dead-end' | 'no-good-ending'; readonly scene: number; readonly way: Way }
	/** `loop` is the scenes that are turned in; `way` leads to the first of them. */
	| {
			readonly is: 'no-ending';
			readonly scene: number;
			readonly way: Way;
			readonly loop: readonly number[];
	  }
	/** `on` leads from there to a good ending. */
	| { readonly is: 'needless-trap'; readonly scene: number; readonly way: Way; readonly on: Way }
	/** `way` is the one route that there is. */
	| { readonly is: 'few-good-routes'; readonly routes: number; readonly way: Way }
	/** Fewer than two were found before the search was given up. */
	| { readonly is: 'uncounted-routes'; readonly routes: number }
	/** `way` leads to where the choice stands. */
	| {
			readonly is: 'always-holds' | 'never-holds';
			readonly scene: number;
			readonly choice: number;
			readonly way: Way;
	  }
	/** No condition reads it, or conditions do and nothing ever changes it. */
	| { readonly is: 'unread-variable' | 'unset-variable'; readonly name: string };

type Way = readonly Step[];

/**
 * Explores the complete state space, scenes times values, breadth first. A space of more than 200,000
 * positions is not explored to its end, and then nothing is claimed that depends on it.
 *
 * @param lengthOf decides which route is the longest; without it, the one through most scenes
 */
export function proveScenario(
	rules: ScenarioRules,
	lengthOf: LengthOf = (_scene, choice) => (choice === undefined ? 1 : 0),
	most = mostPositions
): Proof {
	const graph = graphOf(rules, most);
	const size = {
		scenes: rules.scenes.length,
		states: graph.states.length,
		transitions: graph.states.reduce((sum, { next }) => sum + next.length, 0)
	};
	const unused = unusedVariables(rules);
	if (!graph.complete) {
		const tooLarge = { is: 'too-large', declared: declaredStates(rules) } as const;
		return { ...size, ...unknown, failures: [tooLarge, ...unused] };
	}

	const { complete, ...counted } = countRoutes(rules, graph, lengthOf);
	const goodRoutes = goodOf(counted.endings).reduce(
		(sum, { routes }) => Math.min(mostRoutes, sum + routes),
		0
	);
	return {
		...size,
		...counted,
		goodRoutes,
		allRoutes: complete,
		failures: [
			...unreachable(rules, graph),
			...proveEndings(rules, graph),
			...proveConditions(rules, graph),
			...unused,
			...fewRoutes(goodRoutes, counted.endings, complete)
		]
	};
}

const unknown = {
	endings: [],
	goodRoutes: 0,
	longest: undefined,
	lengthBound: undefined,
	allRoutes: false
} as const;

function unreachable({ scenes }: ScenarioRules, { states }: StateGraph): Failure[] {
	const seen = new Set(states.map(({ scene }) => scene.number));
	return scenes
		.filter(({ number }) => !seen.has(number))
		.map(({ number }) => ({ is: 'unreachable', scene: number }));
}

function fewRoutes(
	routes: number,
	endings: readonly EndingRoutes[],
	isComplete: boolean
): Failure[] {
	if (routes >= 2) return [];
	if (!isComplete) return [{ is: 'uncounted-routes', routes }];
	const way = goodOf(endings).flatMap(({ shortest }) => shortest ?? []);
	return [{ is: 'few-good-routes', routes, way }];
}

function goodOf(endings: readonly EndingRoutes[]): readonly EndingRoutes[] {
	return endings.filter(({ ending }) => ending === 'good');
}
