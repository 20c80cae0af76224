import type { UpdateKind } from '../update.ts';
import { explore, type Positions } from './positions.ts';
import { isEnding } from './route.ts';
import { sceneOf, type ScenarioEvent, type ScenarioRules } from './scenario.ts';
import { wayTo } from './way-to.ts';

/** More than a story has that somebody wrote by hand, unless it counts a lot. */
const mostWays = 2_000;

export const update: UpdateKind<ScenarioRules, ScenarioEvent> = {
	name: 'story',
	logs: (rules) => {
		const { all } = explore(rules, mostWays);
		const ways = [...all.keys()]
			.map((key) => eventsTo(all, key))
			.filter(({ length }) => length > 0);
		const steps = [...all].flatMap(([key, { position, next }]) =>
			next.map(({ choice }) => [...eventsTo(all, key), made(position.scene, choice)])
		);
		// Whoever saw all there is ends where the story began.
		const everything = steps.flatMap((step) => [...step, { type: 'scenario.restarted' } as const]);
		return [everything, ...ways, ...steps];
	},
	affected: 'gone a way through it that is no longer there',
	then: 'They go on where their way still leads; scenes and endings that they have seen stay seen.',
	/** Scenes that end the story now: whoever only passed through one would count as having finished. */
	credits: (before, after) =>
		after.scenes
			.map(({ number }) => number)
			.filter((scene) => isEnding(after, scene))
			.filter((scene) => sceneOf(before, scene) && !isEnding(before, scene))
};

function eventsTo(all: Positions['all'], key: string): ScenarioEvent[] {
	return wayTo(all, key).map(({ scene, choice }) => made(scene, choice));
}

function made(scene: number, choice: number): ScenarioEvent {
	return { type: 'choice.made', scene, choice };
}
