import type { Positions } from './positions.ts';
import { sceneOf, type Ending, type ScenarioRules, type Step } from './scenario.ts';

/** More routes than this are said to be "100,000+". */
export const mostRoutes = 100_000;

/** No search makes more steps than this. */
const mostSteps = 2_000_000;

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
	/** False: the search was given up, and there may be more and longer routes. */
	readonly complete: boolean;
}

/** How long something takes to read: a scene, or the consequence of a choice made in it. */
export type LengthOf = (scene: number, choice?: number) => number;

/** Follows every route from the start to an ending, each entering no scene twice. */
export function countRoutes(
	rules: ScenarioRules,
	{ all }: Positions,
	lengthOf: LengthOf
): RouteCount {
	const count = new Map<number, Tally>();
	let longest: RouteCount['longest'];
	let steps = 0;
	const route: Step[] = [];
	const entered = new Set<number>();

	const enter = (key: string, length: number): void => {
		const reached = all.get(key);
		if (!reached || entered.has(reached.position.scene) || ++steps > mostSteps) return;
		const { scene } = reached.position;
		const total = length + lengthOf(scene);
		if (sceneOf(rules, scene)?.ending) {
			count.set(scene, tallied(count.get(scene), route));
			if (!longest || total > longest.length) longest = { route: [...route], length: total };
			return;
		}
		entered.add(scene);
		for (const { choice, to } of reached.next) {
			route.push({ scene, choice });
			enter(to, total + lengthOf(scene, choice));
			route.pop();
		}
		entered.delete(scene);
	};
	const first = all.keys().next();
	if (!first.done) enter(first.value, 0);

	const endings = rules.scenes.flatMap(({ number, ending }) =>
		ending ? [{ scene: number, ending, ...(count.get(number) ?? noRoute) }] : []
	);
	return { endings, longest, complete: steps <= mostSteps };
}

type Tally = Pick<EndingRoutes, 'routes' | 'shortest' | 'longest'>;

const noRoute: Tally = { routes: 0, shortest: undefined, longest: undefined };

function tallied({ routes, shortest, longest }: Tally = noRoute, route: readonly Step[]): Tally {
	return {
		routes: Math.min(mostRoutes, routes + 1),
		shortest: !shortest || route.length < shortest.length ? [...route] : shortest,
		longest: !longest || route.length > longest.length ? [...route] : longest
	};
}
