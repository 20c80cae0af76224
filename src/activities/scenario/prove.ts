import {
	countRoutes,
	mostRoutes,
	type EndingRoutes,
	type LengthOf,
	type RouteCount
} from './count-routes.ts';
import { explore, mostPositions, type Positions, type Reached } from './positions.ts';
import { holds, sceneOf, type ScenarioRules, type Step } from './scenario.ts';
import { wayTo } from './way-to.ts';

/** What is known of a scenario after every position that a learner can reach has been looked at. */
export interface Proof {
	readonly scenes: number;
	/** Positions that can be reached: a scene with the values of all variables. */
	readonly states: number;
	readonly transitions: number;
	readonly endings: readonly EndingRoutes[];
	/** Routes to good endings, at most {@link mostRoutes}: then there may be more. */
	readonly goodRoutes: number;
	readonly longest: RouteCount['longest'];
	/** Empty: the scenario is sound. */
	readonly failures: readonly Failure[];
}

/** `way` is the choices that lead there from the start, as few as possible. */
export type Failure =
	| { readonly is: 'too-large' }
	| { readonly is: 'unreachable'; readonly scene: number }
	| { readonly is: 'dead-end'; readonly scene: number; readonly way: readonly Step[] }
	| { readonly is: 'no-ending'; readonly scene: number; readonly way: readonly Step[] }
	| { readonly is: 'no-good-ending'; readonly scene: number; readonly way: readonly Step[] }
	| { readonly is: 'few-good-routes'; readonly routes: number }
	| { readonly is: 'always-holds' | 'never-holds'; readonly scene: number; readonly choice: number }
	| { readonly is: 'needless-trap'; readonly scene: number };

/**
 * Explores the complete state space, scenes times values, breadth first. A space of more than 200,000
 * positions is not explored to its end, and then nothing else is claimed.
 *
 * @param lengthOf decides which route is the longest; without it, the one through most scenes
 */
export function proveScenario(
	rules: ScenarioRules,
	lengthOf: LengthOf = (_scene, choice) => (choice === undefined ? 1 : 0),
	most = mostPositions
): Proof {
	const positions = explore(rules, most);
	const counted = positions.complete
		? countRoutes(rules, positions, lengthOf)
		: { endings: [], longest: undefined, complete: false };
	const goodRoutes = counted.endings
		.filter(({ ending }) => ending === 'good')
		.reduce((sum, { routes }) => Math.min(mostRoutes, sum + routes), 0);
	const reached = [...positions.all.values()];

	return {
		scenes: rules.scenes.length,
		states: reached.length,
		transitions: reached.reduce((sum, { next }) => sum + next.length, 0),
		endings: counted.endings,
		goodRoutes,
		longest: counted.longest,
		failures: !positions.complete
			? [{ is: 'too-large' }]
			: [
					...unreachable(rules, reached),
					...unfinished(rules, positions),
					...conditions(rules, reached),
					...routes(goodRoutes, counted.complete)
				]
	};
}

function unreachable({ scenes }: ScenarioRules, reached: readonly Reached[]): Failure[] {
	const seen = new Set(reached.map(({ position }) => position.scene));
	return scenes
		.filter(({ number }) => !seen.has(number))
		.map(({ number }) => ({ is: 'unreachable', scene: number }));
}

function routes(good: number, isComplete: boolean): Failure[] {
	if (good >= 2) return [];
	return [isComplete ? { is: 'few-good-routes', routes: good } : { is: 'too-large' }];
}

/** Where a learner gets stuck, turns in circles, or has lost every good ending without being told so. */
function unfinished(rules: ScenarioRules, { all }: Positions): Failure[] {
	const endingOf = ({ position }: Reached) => sceneOf(rules, position.scene)?.ending;
	const isDeadEnd = (reached: Reached) => !endingOf(reached) && reached.next.length === 0;
	const toDeadEnd = reachers(all, isDeadEnd);
	const toEnding = reachers(all, (reached) => endingOf(reached) !== undefined);
	const toGood = reachers(all, (reached) => endingOf(reached) === 'good');
	const outside = outsideTraps(rules, all);

	const found: Failure[] = [];
	const report = (is: 'dead-end' | 'no-ending' | 'no-good-ending', key: string, scene: number) => {
		if (found.some((other) => other.is === is && other.scene === scene)) return;
		found.push({ is, scene, way: wayTo(all, key) });
	};
	for (const [key, reached] of all) {
		const { scene } = reached.position;
		if (endingOf(reached)) continue;
		if (isDeadEnd(reached)) report('dead-end', key, scene);
		// What leads to a dead end is reported there.
		else if (!toEnding.has(key) && !toDeadEnd.has(key)) report('no-ending', key, scene);
		else if (toEnding.has(key) && !toGood.has(key) && outside.has(key))
			report('no-good-ending', key, scene);
	}
	return [...found, ...needlessTraps(rules, all, toGood)];
}

/** A trap from which every learner can still come to a good ending is none. */
function needlessTraps(
	{ scenes }: ScenarioRules,
	all: Positions['all'],
	toGood: ReadonlySet<string>
): Failure[] {
	return scenes.flatMap(({ number, trap, ending }): Failure[] => {
		const keys = [...all].filter(([, { position }]) => position.scene === number);
		const isNeedless = trap && !ending && keys.length > 0 && keys.every(([key]) => toGood.has(key));
		return isNeedless ? [{ is: 'needless-trap', scene: number }] : [];
	});
}

/** Positions that can be reached without entering a trap: behind one, a good ending is not promised. */
function outsideTraps(rules: ScenarioRules, all: Positions['all']): ReadonlySet<string> {
	const isOutside = (key: string) => {
		const scene = all.get(key)?.position.scene;
		return scene !== undefined && !sceneOf(rules, scene)?.trap;
	};
	const first = all.keys().next();
	const outside = new Set(first.done ? [] : [first.value].filter(isOutside));
	for (const key of outside) {
		for (const { to } of all.get(key)?.next ?? []) if (isOutside(to)) outside.add(to);
	}
	return outside;
}

/** Keys of all positions from which one that is wanted can be reached, itself included. */
function reachers(
	all: Positions['all'],
	isWanted: (reached: Reached) => boolean
): ReadonlySet<string> {
	const before = new Map<string, string[]>();
	for (const [key, { next }] of all) {
		for (const { to } of next) {
			const earlier = before.get(to);
			if (earlier) earlier.push(key);
			else before.set(to, [key]);
		}
	}
	const found = new Set([...all].filter(([, reached]) => isWanted(reached)).map(([key]) => key));
	for (const key of found) for (const earlier of before.get(key) ?? []) found.add(earlier);
	return found;
}

/** Conditions that every learner meets, or none. */
function conditions({ scenes }: ScenarioRules, reached: readonly Reached[]): Failure[] {
	return scenes.flatMap(({ number: scene, choices }) => {
		const here = reached.filter(({ position }) => position.scene === scene);
		return choices.flatMap(({ number: choice, when }): Failure[] => {
			if (!when || here.length === 0) return [];
			const held = here.filter(({ position }) => holds(when, position.values)).length;
			if (held > 0 && held < here.length) return [];
			return [{ is: held > 0 ? 'always-holds' : 'never-holds', scene, choice }];
		});
	});
}
