import { groupsOf } from './groups.ts';
import type { StateGraph } from './state-graph.ts';

/**
 * Scenes that lead to each other are one group, whatever the values. A route enters no scene twice, so it
 * passes the groups in one direction only.
 */
export interface SceneGroups {
	/** Of each state, the index of its scene's group. */
	readonly of: readonly number[];
	/** Of each group, its states; a group comes after every group that it leads to. */
	readonly states: readonly (readonly number[])[];
	/** Of each group, whether it is more than one scene. */
	readonly isMany: readonly boolean[];
}

/** An ending leads nowhere. */
export function sceneGroupsOf({ states }: StateGraph): SceneGroups {
	const indices = new Map<number, number>();
	for (const { scene } of states) {
		if (!indices.has(scene.number)) indices.set(scene.number, indices.size);
	}
	const indexOf = (state: number) => indices.get(states[state]?.scene.number ?? -1) ?? 0;
	const following: Set<number>[] = Array.from(indices, () => new Set());
	for (const [state, { scene, next }] of states.entries()) {
		const after = following[indexOf(state)];
		if (!scene.ending) for (const { to } of next) after?.add(indexOf(to));
	}
	const groups = groupsOf(following.map((after) => [...after]));
	const of = states.map((_, state) => groups.of[indexOf(state)] ?? 0);
	const members: number[][] = groups.members.map(() => []);
	for (const [state, group] of of.entries()) members[group]?.push(state);
	return { of, states: members, isMany: groups.members.map((scenes) => scenes.length > 1) };
}
