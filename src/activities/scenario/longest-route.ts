import { explore, mostPositions, type Positions } from './positions.ts';
import type { ScenarioRules } from './scenario.ts';

/**
 * The most steps that a route without loops can have: never less than the longest one, and exact where
 * the story has no loops. (The longest route itself is out of reach in general: the problem is NP-hard.)
 * Positions that lead to each other count once each; between such groups the longest way is taken.
 */
export function longestRouteBound(rules: ScenarioRules): number {
	const { all, complete } = explore(rules);
	if (!complete) return mostPositions;
	const most = new Map<number, number>();
	const groups = groupsOf(all);
	for (const [index, members] of groups.members.entries()) {
		const onwards = members.flatMap((key) =>
			(all.get(key)?.next ?? [])
				.map(({ to }) => groups.of.get(to) ?? index)
				.filter((group) => group !== index)
				.map((group) => most.get(group) ?? 0)
		);
		// Within a group each member is passed once at most; one more step leads out of it.
		most.set(index, members.length - 1 + Math.max(0, ...onwards.map((steps) => steps + 1)));
	}
	return most.get(groups.members.length - 1) ?? 0;
}

interface Groups {
	/** Keys of positions that lead to each other; a group comes after every group that it leads to. */
	readonly members: readonly (readonly string[])[];
	readonly of: ReadonlyMap<string, number>;
}

/** Strongly connected components (Tarjan 1972), without recursion, since stories can be long. */
function groupsOf(all: Positions['all']): Groups {
	const members: string[][] = [];
	const of = new Map<string, number>();
	const order = new Map<string, number>();
	const low = new Map<string, number>();
	const open: string[] = [];

	const enter = (key: string) => {
		order.set(key, order.size);
		low.set(key, order.get(key) ?? 0);
		open.push(key);
		return { key, next: (all.get(key)?.next ?? []).map(({ to }) => to), index: 0 };
	};
	const lower = (key: string, to: number) => low.set(key, Math.min(low.get(key) ?? to, to));
	const close = (key: string) => {
		const group = open.splice(open.lastIndexOf(key));
		for (const member of group) of.set(member, members.length);
		members.push(group);
	};

	const first = all.keys().next();
	const path = first.done ? [] : [enter(first.value)];
	for (let at = path.at(-1); at; at = path.at(-1)) {
		const to = at.next[at.index++];
		if (to !== undefined) {
			if (!order.has(to)) path.push(enter(to));
			else if (!of.has(to)) lower(at.key, order.get(to) ?? 0);
			continue;
		}
		if (low.get(at.key) === order.get(at.key)) close(at.key);
		path.pop();
		const before = path.at(-1);
		if (before) lower(before.key, low.get(at.key) ?? 0);
	}
	return { members, of };
}
