import { groupsOf } from './groups.ts';
import { explore, mostPositions } from './positions.ts';
import type { ScenarioRules } from './scenario.ts';

/**
 * The most steps that a route without loops can have: never less than the longest one, and exact where
 * the story has no loops. (The longest route itself is out of reach in general: the problem is NP-hard.)
 * Positions that lead to each other count once each; between such groups the longest way is taken.
 */
export function longestRouteBound(rules: ScenarioRules): number {
	const { all, complete } = explore(rules);
	if (!complete) return mostPositions;
	const indices = new Map([...all.keys()].map((key, index) => [key, index]));
	const next = [...all.values()].map((reached) =>
		reached.next.map(({ to }) => indices.get(to) ?? 0)
	);
	const groups = groupsOf(next);
	const most: number[] = [];
	for (const [index, members] of groups.members.entries()) {
		let onwards = 0;
		for (const to of members.flatMap((member) => next[member] ?? [])) {
			const group = groups.of[to] ?? index;
			// One step leads out of a group.
			if (group !== index) onwards = Math.max(onwards, 1 + (most[group] ?? 0));
		}
		// Within it each member is passed once at most.
		most.push(members.length - 1 + onwards);
	}
	return most.at(-1) ?? 0;
}
