import type { Positions } from './positions.ts';
import type { Step } from './scenario.ts';

/** The choices of a shortest way to a position that was found; none for the first one. */
export function wayTo(all: Positions['all'], key: string): readonly Step[] {
	const way: Step[] = [];
	for (let from = all.get(key)?.from; from; from = all.get(from.key)?.from) {
		const scene = all.get(from.key)?.position.scene;
		if (scene !== undefined) way.unshift({ scene, choice: from.choice });
	}
	return way;
}
