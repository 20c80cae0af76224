import {
	follow,
	keyOf,
	offeredIn,
	startOf,
	type Position,
	type ScenarioRules
} from './scenario.ts';

/** No scenario with more positions than this is explored to its end. */
export const mostPositions = 200_000;

/** Positions that can be reached, by key, with the positions that follow; the start comes first. */
export interface Positions {
	readonly all: ReadonlyMap<string, Reached>;
	/** False: there are more than {@link mostPositions}. */
	readonly complete: boolean;
}

export interface Reached {
	readonly position: Position;
	/** Offered choices with the key of the position each leads to. */
	readonly next: readonly { readonly choice: number; readonly to: string }[];
	/** How a shortest way got here; undefined at the start. */
	readonly from: { readonly key: string; readonly choice: number } | undefined;
}

/** Explores every position that can be reached, breadth first: so `from` is on a shortest way. */
export function explore(rules: ScenarioRules, most = mostPositions): Positions {
	const scenes = new Map(rules.scenes.map((scene) => [scene.number, scene]));
	const start = startOf(rules);
	const found = new Map<string, Pick<Reached, 'position' | 'from'>>([
		[keyOf(rules, start), { position: start, from: undefined }]
	]);
	const all = new Map<string, Reached>();
	for (const [key, { position, from }] of found) {
		const next: { choice: number; to: string }[] = [];
		for (const choice of offeredIn(scenes.get(position.scene), position.values)) {
			if (!scenes.has(choice.to)) continue;
			const after = follow(rules, position.values, choice);
			const to = keyOf(rules, after);
			next.push({ choice: choice.number, to });
			if (found.has(to)) continue;
			if (found.size >= most) return { all, complete: false };
			found.set(to, { position: after, from: { key, choice: choice.number } });
		}
		all.set(key, { position, next, from });
	}
	return { all, complete: true };
}
