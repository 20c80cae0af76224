import { followRoutes, stepsOf, type Arrival, type LengthOf, type Trail } from './follow-routes.ts';
import type { Ending, ScenarioRules, Step } from './scenario.ts';
import { sceneGroupsOf, type SceneGroups } from './scene-groups.ts';
import { distancesTo, type StateGraph } from './state-graph.ts';

/** More routes than this are said to be "100,000+". */
export const mostRoutes = 100_000;

/** What is known of the routes to one ending. A route enters no scene twice. */
export interface EndingRoutes {
	readonly scene: number;
	readonly ending: Ending;
	/** At most {@link mostRoutes}. */
	readonly routes: number;
	/** Both undefined where no route leads here. */
	readonly shortest: readonly Step[] | undefined;
	readonly longest: readonly Step[] | undefined;
}

export interface RouteCount {
	readonly endings: readonly EndingRoutes[];
	/** The route to any ending that takes longest to read; undefined without one. */
	readonly longest: { readonly route: readonly Step[]; readonly length: number } | undefined;
	/** No route takes longer to read than this. */
	readonly lengthBound: number;
	/** False: the search was given up, and there may be more, shorter and longer routes. */
	readonly complete: boolean;
}

/** Follows every route from the start to an ending, each entering no scene twice. */
export function countRoutes(
	{ scenes }: ScenarioRules,
	graph: StateGraph,
	lengthOf: LengthOf
): RouteCount {
	const { states } = graph;
	const groups = sceneGroupsOf(graph);
	const toGood = distancesTo(graph, ({ scene }) => scene.ending === 'good');
	const toEnding = distancesTo(graph, ({ scene }) => scene.ending !== undefined);
	// Good endings first: should the search be given up, they were found.
	const farness = (state: number) => toGood[state] ?? states.length + (toEnding[state] ?? Infinity);
	const { arrivals, complete } = followRoutes(graph, groups, farness, lengthOf);

	const atEndings = new Map<number, Arrival[]>();
	for (const [state, { scene }] of states.entries()) {
		const arrival = scene.ending && arrivals[state];
		if (!arrival) continue;
		const earlier = atEndings.get(scene.number);
		if (earlier) earlier.push(arrival);
		else atEndings.set(scene.number, [arrival]);
	}
	const slowest = longestOf([...atEndings.values()].flat().map((arrival) => arrival.slowest));
	const length = slowest?.size ?? 0;
	const isLive = (state: number) => farness(state) < Infinity;
	return {
		endings: scenes.flatMap(({ number, ending }) =>
			ending ? [{ scene: number, ending, ...summed(atEndings.get(number) ?? []) }] : []
		),
		longest: slowest && { route: stepsOf(slowest), length },
		lengthBound: complete ? length : boundOf(graph, groups, isLive, lengthOf),
		complete
	};
}

function summed(arrivals: readonly Arrival[]): Omit<EndingRoutes, 'scene' | 'ending'> {
	const longest = longestOf(arrivals.map(({ most }) => most));
	const shortest = arrivals
		.map(({ fewest }) => fewest)
		.reduce<Trail | undefined>(
			(least, one) => (least && least.size <= one.size ? least : one),
			undefined
		);
	return {
		routes: arrivals.reduce((sum, { routes }) => Math.min(mostRoutes, sum + routes), 0),
		shortest: shortest && stepsOf(shortest),
		longest: longest && stepsOf(longest)
	};
}

function longestOf(trails: readonly Trail[]): Trail | undefined {
	return trails.reduce<Trail | undefined>(
		(most, one) => (most && most.size >= one.size ? most : one),
		undefined
	);
}

/** As if every group were read from its first scene to its last. */
function boundOf(
	{ states }: StateGraph,
	groups: SceneGroups,
	isLive: (state: number) => boolean,
	lengthOf: LengthOf
): number {
	const bounds: number[] = [];
	for (const [group, members] of groups.states.entries()) {
		const lengths = new Map<number, number>();
		let onwards = 0;
		for (const state of members) {
			const { scene, next } = states[state] ?? { next: [] };
			if (!scene || !isLive(state)) continue;
			const choices = scene.choices.map(({ number }) => lengthOf(scene.number, number));
			lengths.set(scene.number, lengthOf(scene.number) + Math.max(0, ...choices));
			for (const { to } of next) {
				const other = groups.of[to] ?? group;
				if (other !== group) onwards = Math.max(onwards, bounds[other] ?? 0);
			}
		}
		bounds.push([...lengths.values()].reduce((sum, length) => sum + length, onwards));
	}
	return bounds[groups.of[0] ?? 0] ?? 0;
}
