import { loadWalks, type Walk } from './walk.ts';

/**
 * Takes learners through every state of every activity's machine, kind by kind, and stays in each while `look` looks.
 * The name of a state comes from the page, not from here.
 */
export async function walkStates(walk: Walk): Promise<void> {
	for (const kind of (await loadWalks()).values()) await kind.walk(walk);
}
