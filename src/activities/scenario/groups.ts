export interface Groups {
	/** Nodes that lead to each other; a group comes after every group that it leads to. */
	readonly members: readonly (readonly number[])[];
	/** Of each node, the group's index. */
	readonly of: readonly number[];
}

/**
 * Strongly connected components (Tarjan 1972), without recursion, since stories can be long.
 *
 * @param next of each node, counted from 0, the nodes that it leads to
 */
export function groupsOf(next: readonly (readonly number[])[]): Groups {
	const members: number[][] = [];
	const of: number[] = Array.from(next, () => -1);
	const order: number[] = Array.from(next, () => -1);
	const low: number[] = [];
	const open: number[] = [];
	const path: { node: number; index: number }[] = [];
	let entered = 0;

	const enter = (node: number) => {
		low[node] = order[node] = entered++;
		open.push(node);
		path.push({ node, index: 0 });
	};
	const lower = (node: number, to = 0) => (low[node] = Math.min(low[node] ?? to, to));
	const close = (node: number) => {
		const group = open.splice(open.lastIndexOf(node));
		for (const member of group) of[member] = members.length;
		members.push(group);
	};

	for (const root of next.keys()) {
		if (order[root] === -1) enter(root);
		for (let at = path.at(-1); at; at = path.at(-1)) {
			const { node } = at;
			const to = next[node]?.[at.index++];
			if (to !== undefined) {
				if (order[to] === -1) enter(to);
				else if (of[to] === -1) lower(node, order[to]);
				continue;
			}
			if (low[node] === order[node]) close(node);
			path.pop();
			const before = path.at(-1);
			if (before) lower(before.node, low[node]);
		}
	}
	return { members, of };
}
