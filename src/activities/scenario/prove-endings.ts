import { groupsOf } from './groups.ts';
import type { Failure } from './prove.ts';
import type { ScenarioRules } from './scenario.ts';
import { distancesTo, wayOn, wayTo, type State, type StateGraph } from './state-graph.ts';

type Distances = readonly (number | undefined)[];

/** Where a learner gets stuck, turns in circles, or has lost every good ending without being told so. */
export function proveEndings(rules: ScenarioRules, graph: StateGraph): readonly Failure[] {
	const isDeadEnd = ({ scene, next }: State) => !scene.ending && next.length === 0;
	const toDeadEnd = distancesTo(graph, isDeadEnd);
	const toEnding = distancesTo(graph, ({ scene }) => scene.ending !== undefined);
	const toGood = distancesTo(graph, ({ scene }) => scene.ending === 'good');
	const outside = outsideTraps(graph);

	const found: Failure[] = [];
	const reported = new Set<string>();
	const report = (is: 'dead-end' | 'no-good-ending', index: number, scene: number) => {
		if (reported.has(`${is} ${scene}`)) return;
		reported.add(`${is} ${scene}`);
		found.push({ is, scene, way: wayTo(graph, index) });
	};
	for (const [index, state] of graph.states.entries()) {
		const { number, ending } = state.scene;
		if (ending) continue;
		const isLost = toEnding[index] !== undefined && toGood[index] === undefined;
		if (isDeadEnd(state)) report('dead-end', index, number);
		else if (isLost && outside[index]) report('no-good-ending', index, number);
	}
	// What leads to a dead end is reported there.
	const isTurning = (index: number) =>
		toEnding[index] === undefined && toDeadEnd[index] === undefined;
	return [...found, ...loops(graph, isTurning), ...needlessTraps(rules, graph, toGood)];
}

/** Groups of states that lead only to each other: each row of scenes once, whatever the values. */
function loops(graph: StateGraph, isTurning: (index: number) => boolean): Failure[] {
	const { states } = graph;
	if (!states.some((_, index) => isTurning(index))) return [];
	const { members, of } = groupsOf(states.map(({ next }) => next.map(({ to }) => to)));
	const found = new Map<string, Failure & { readonly is: 'no-ending' }>();
	const isClosed = (state: number) =>
		states[state]?.next.every(({ to }) => of[to] === of[state]) === true;
	for (const group of members) {
		const loop = [...group].sort((a, b) => a - b);
		const [first] = loop;
		if (first === undefined || !isTurning(first) || !loop.every(isClosed)) continue;
		const scenes = [...new Set(loop.flatMap((state) => states[state]?.scene.number ?? []))];
		const way = wayTo(graph, first);
		const key = [...scenes].sort((a, b) => a - b).join();
		const known = found.get(key);
		if (known && known.way.length <= way.length) continue;
		found.set(key, { is: 'no-ending', scene: scenes[0] ?? 0, way, loop: scenes });
	}
	return [...found.values()].sort((a, b) => a.way.length - b.way.length);
}

/** A trap from which every learner can still come to a good ending is none. */
function needlessTraps(
	{ scenes }: ScenarioRules,
	graph: StateGraph,
	toGood: Distances
): readonly Failure[] {
	const first = new Map<number, number>();
	const lost = new Set<number>();
	for (const [index, { scene }] of graph.states.entries()) {
		if (!first.has(scene.number)) first.set(scene.number, index);
		if (toGood[index] === undefined) lost.add(scene.number);
	}
	return scenes.flatMap(({ number, trap, ending }): Failure[] => {
		const index = first.get(number);
		if (!trap || ending || index === undefined || lost.has(number)) return [];
		const on = wayOn(graph, index, toGood);
		return [{ is: 'needless-trap', scene: number, way: wayTo(graph, index), on }];
	});
}

/** States that can be reached without entering a trap: behind one, a good ending is not promised. */
function outsideTraps({ states }: StateGraph): readonly boolean[] {
	const isOutside = states.map(() => false);
	const found: number[] = [];
	const enter = (index: number) => {
		if (isOutside[index] || states[index]?.scene.trap !== false) return;
		isOutside[index] = true;
		found.push(index);
	};
	enter(0);
	for (const index of found) for (const { to } of states[index]?.next ?? []) enter(to);
	return isOutside;
}
