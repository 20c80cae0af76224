import {
	follow,
	keyOf,
	offeredIn,
	startOf,
	type Position,
	type ScenarioRules,
	type SceneRules,
	type Step,
	type Values
} from './scenario.ts';

/** Every position that can be reached, as numbers from 0: walks pass each of them several times. */
export interface StateGraph {
	/** In the order in which a search breadth first finds them: the start comes first. */
	readonly states: readonly State[];
	/** Of each state, those that lead to it. */
	readonly before: readonly (readonly number[])[];
	/** False: there are more states than were asked for, and those found last lead nowhere yet. */
	readonly complete: boolean;
}

export interface State {
	readonly scene: SceneRules;
	readonly values: Values;
	/** What is offered here, and the state that it leads to. */
	readonly next: readonly Transition[];
	/** On a shortest way from the start; undefined at the start. */
	readonly from: Transition | undefined;
}

export interface Transition {
	readonly choice: number;
	/** Where it leads; of a state's `from`, where it comes from. */
	readonly to: number;
}

/** What it leads to is known only when its turn has come. */
type Found = Omit<State, 'next'> & { next: readonly Transition[] };

/** Explores breadth first, so that `from` is on a shortest way; `most` states and no more. */
export function graphOf(rules: ScenarioRules, most: number): StateGraph {
	const scenes = new Map(rules.scenes.map((scene) => [scene.number, scene]));
	const numberOf = numbering(rules);
	const indices = new Map<number | string, number>();
	const states: Found[] = [];
	const before: number[][] = [];

	/** Undefined: the state is new, and there are too many. */
	const indexOf = (position: Position, from: Transition | undefined): number | undefined => {
		const key = numberOf(position);
		const known = indices.get(key);
		const scene = scenes.get(position.scene);
		if (known !== undefined || states.length >= most || !scene) return known;
		indices.set(key, states.length);
		before.push([]);
		return states.push({ scene, values: position.values, next: [], from }) - 1;
	};
	indexOf(startOf(rules), undefined);
	for (const [index, state] of states.entries()) {
		const next: Transition[] = [];
		for (const choice of offeredIn(state.scene, state.values)) {
			if (!scenes.has(choice.to)) continue;
			const from = { choice: choice.number, to: index };
			const to = indexOf(follow(rules, state.values, choice), from);
			if (to === undefined) return { states, before, complete: false };
			next.push({ choice: choice.number, to });
			before[to]?.push(index);
		}
		state.next = next;
	}
	return { states, before, complete: true };
}

/** A number of its own for each position, which is found faster than a text; a text where there are too many. */
function numbering(rules: ScenarioRules): (position: Position) => number | string {
	const { vars, scenes } = rules;
	if (declaredStates(rules) > Number.MAX_SAFE_INTEGER) return (position) => keyOf(rules, position);
	const indices = new Map(scenes.map(({ number }, index) => [number, index]));
	return ({ scene, values }) => {
		let number = indices.get(scene) ?? 0;
		for (const { name, least, most, start } of vars) {
			number = number * (most - least + 1) + (values[name] ?? start) - least;
		}
		return number;
	};
}

/** How many states a scenario's scenes and the bounds of its variables allow. */
export function declaredStates({ scenes, vars }: ScenarioRules): number {
	return vars.reduce((all, { least, most }) => all * (most - least + 1), scenes.length);
}

/**
 * How many choices it takes at least from each state to one that is wanted: 0 for itself, undefined where
 * none can be reached.
 */
export function distancesTo(
	{ states, before }: StateGraph,
	isWanted: (state: State, index: number) => boolean
): readonly (number | undefined)[] {
	const distances: (number | undefined)[] = states.map((state, index) =>
		isWanted(state, index) ? 0 : undefined
	);
	const found = [...distances.keys()].filter((index) => distances[index] === 0);
	for (const index of found) {
		for (const earlier of before[index] ?? []) {
			if (distances[earlier] !== undefined) continue;
			distances[earlier] = (distances[index] ?? 0) + 1;
			found.push(earlier);
		}
	}
	return distances;
}

/** The choices of a shortest way from the start. */
export function wayTo({ states }: StateGraph, index: number): readonly Step[] {
	const way: Step[] = [];
	for (let from = states[index]?.from; from; from = states[from.to]?.from) {
		const scene = states[from.to]?.scene.number;
		if (scene !== undefined) way.push({ scene, choice: from.choice });
	}
	return way.reverse();
}

/** The choices of a shortest way on, from a state to one at distance 0. */
export function wayOn(
	{ states }: StateGraph,
	index: number,
	distances: readonly (number | undefined)[]
): readonly Step[] {
	const way: Step[] = [];
	let at = states[index];
	for (let left = distances[index] ?? 0; at && left > 0; left--) {
		const nearer = at.next.find(({ to }) => distances[to] === left - 1);
		if (!nearer) break;
		way.push({ scene: at.scene.number, choice: nearer.choice });
		at = states[nearer.to];
	}
	return way;
}
