import type { SceneGroups } from './scene-groups.ts';
import type { Step } from './scenario.ts';
import type { StateGraph, Transition } from './state-graph.ts';

/** In groups of several scenes, no more steps than this are tried, except for the least share. */
const mostSteps = 2_000_000;
const leastShare = 100;

/** How long something takes to read: a scene, or the consequence of a choice made in it. */
export type LengthOf = (scene: number, choice?: number) => number;

/** How routes come to a state: how many there are, and those that are the least or the most of something. */
export interface Arrival {
	readonly routes: number;
	readonly fewest: Trail;
	readonly most: Trail;
	readonly slowest: Trail;
}

/** A route by its last steps and the trail that they go on from. */
export interface Trail {
	/** Its steps, or how long it takes to read. */
	readonly size: number;
	readonly steps: readonly Step[];
	readonly before: Trail | undefined;
}

/** A state on the way through a group, the ways out of it, and the length read since the group's entry. */
interface Stop {
	readonly state: number;
	readonly length: number;
	readonly ways: readonly Transition[];
	index: number;
}

/**
 * Follows every route from the start; a route enters no scene twice. What was counted up to where a group
 * of scenes is entered holds for all that follows, so that every way is tried within its group only.
 *
 * @param farness which of several ways to try first; one to a state that is infinitely far is never tried
 * @returns how routes come to each state where a group is entered, undefined where none does; and whether
 * every way was tried
 */
export function followRoutes(
	graph: StateGraph,
	groups: SceneGroups,
	farness: (state: number) => number,
	lengthOf: LengthOf
): { readonly arrivals: readonly (Arrival | undefined)[]; readonly complete: boolean } {
	const { states } = graph;
	const start = { size: 0, steps: [], before: undefined };
	const slowest = { ...start, size: lengthOf(states[0]?.scene.number ?? 0) };
	const arrivals: (Arrival | undefined)[] = states.map(() => undefined);
	arrivals[0] = { routes: 1, fewest: start, most: start, slowest };

	const walk = new Walk(graph, groups.of, farness, lengthOf);
	let left = mostSteps;
	let entries = countEntries(graph, groups);
	let complete = true;
	for (const [index, members] of [...groups.states.entries()].reverse()) {
		for (const entry of members) {
			const arrival = arrivals[entry];
			if (!arrival) continue;
			const isMany = groups.isMany[index] === true;
			const share = isMany ? Math.max(leastShare, Math.floor(left / entries--)) : Infinity;
			const steps = walk.from(entry, share, (to, length) => {
				arrivals[to] = arrived(arrivals[to], arrival, walk, length);
			});
			if (isMany) left = Math.max(0, left - steps);
			complete &&= steps <= share;
		}
	}
	return { arrivals, complete };
}

/** States at which a group of several scenes can be entered. */
function countEntries({ before }: StateGraph, { of, isMany }: SceneGroups): number {
	return of.filter((group, state) => {
		const isEntry = state === 0 || before[state]?.some((earlier) => of[earlier] !== group);
		return isEntry && isMany[group] === true;
	}).length;
}

/** Every way through one group, from one of its entries. Without recursion, since stories can be long. */
class Walk {
	readonly #graph: StateGraph;
	readonly #groupOf: readonly number[];
	readonly #farness: (state: number) => number;
	readonly #lengthOf: LengthOf;
	readonly #scenes: readonly number[];
	readonly #ways: (readonly Transition[] | undefined)[] = [];
	readonly #stops: Stop[] = [];
	readonly #entered = new Set<number>();

	constructor(
		graph: StateGraph,
		groupOf: readonly number[],
		farness: (state: number) => number,
		lengthOf: LengthOf
	) {
		this.#graph = graph;
		this.#groupOf = groupOf;
		this.#farness = farness;
		this.#lengthOf = lengthOf;
		this.#scenes = graph.states.map(({ scene }) => scene.number);
	}

	/** How many choices have been made since the entry, the one that leaves the group included. */
	get size(): number {
		return this.#stops.length;
	}

	get steps(): readonly Step[] {
		return this.#stops.map(({ state, ways, index }) => ({
			scene: this.#scenes[state] ?? 0,
			choice: ways[index - 1]?.choice ?? 0
		}));
	}

	/**
	 * Says of each way where it leaves the group and how long it was.
	 *
	 * @returns the steps that were tried: more than `most` if it was given up
	 */
	from(entry: number, most: number, leave: (to: number, length: number) => void): number {
		let steps = 0;
		this.#enter(entry, 0);
		for (let at = this.#stops.at(-1); at && steps <= most; at = this.#stops.at(-1)) {
			const way = at.ways[at.index++];
			const here = this.#scenes[at.state] ?? 0;
			if (!way) {
				this.#entered.delete(here);
				this.#stops.pop();
				continue;
			}
			steps++;
			const scene = this.#scenes[way.to] ?? 0;
			if (this.#entered.has(scene)) continue;
			const length = at.length + this.#lengthOf(here, way.choice) + this.#lengthOf(scene);
			if (this.#groupOf[way.to] === this.#groupOf[entry]) this.#enter(way.to, length);
			else leave(way.to, length);
		}
		this.#stops.length = 0;
		this.#entered.clear();
		return steps;
	}

	#enter(state: number, length: number): void {
		this.#entered.add(this.#scenes[state] ?? 0);
		this.#stops.push({ state, length, ways: this.#waysFrom(state), index: 0 });
	}

	/** Those that can end well, or else at all, come first. */
	#waysFrom(state: number): readonly Transition[] {
		const { scene, next } = this.#graph.states[state] ?? { next: [] };
		return (this.#ways[state] ??= scene?.ending
			? []
			: next
					.filter(({ to }) => this.#farness(to) < Infinity)
					.sort((a, b) => this.#farness(a.to) - this.#farness(b.to)));
	}
}

/** What is known of a state when one more way has come to it, from a state where a group was entered. */
function arrived(known: Arrival | undefined, from: Arrival, walk: Walk, length: number): Arrival {
	return {
		routes: (known?.routes ?? 0) + from.routes,
		fewest: better(known?.fewest, from.fewest, walk.size, -1, walk),
		most: better(known?.most, from.most, walk.size, 1, walk),
		slowest: better(known?.slowest, from.slowest, length, 1, walk)
	};
}

/** `sign` is 1 where the bigger one is wanted, else -1. */
function better(
	known: Trail | undefined,
	before: Trail,
	more: number,
	sign: 1 | -1,
	walk: Walk
): Trail {
	const size = before.size + more;
	if (known && sign * size <= sign * known.size) return known;
	return { size, steps: walk.steps, before };
}

export function stepsOf(trail: Trail): readonly Step[] {
	const pieces: (readonly Step[])[] = [];
	for (let at: Trail | undefined = trail; at; at = at.before) pieces.push(at.steps);
	return pieces.reverse().flat();
}
