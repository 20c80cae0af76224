import { initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import {
	createScenarioMachine,
	type ScenarioMachineEvent,
	type ScenarioSnapshot
} from '#activities/scenario/machine.ts';
import { positionAfter } from '#activities/scenario/route.ts';
import {
	keyOf,
	offeredAt,
	type Ending,
	type ScenarioRules,
	type Step
} from '#activities/scenario/scenario.ts';

/** One event, and the snapshot that it led to. */
export interface PathStep {
	readonly event: ScenarioMachineEvent;
	readonly state: ScenarioSnapshot;
}

/**
 * A shortest path from the start to every transition that the screen offers: each choice in each position (scene and
 * variables), and from each the way back to the start. A path that only begins another one is left out: who walks the
 * longer one walks it too. What has been visited stays out of the key, since no guard reads it.
 */
export function pathsOf(rules: ScenarioRules): readonly (readonly PathStep[])[] {
	const key = (snapshot: ScenarioSnapshot | undefined) =>
		snapshot && keyOf(rules, positionAfter(rules, snapshot.context.state.route));
	const paths = getShortestPaths(createScenarioMachine(rules), {
		events: (snapshot) => offered(rules, snapshot),
		serializeState: (snapshot, event, before) =>
			JSON.stringify([key(before), before && event, key(snapshot)]),
		limit: 100_000
	});
	// The first step is XState's own start. Snapshots of the graph stand for all with the same key, whichever way they
	// were reached, so each path is walked anew.
	const walks = paths.map(({ steps }) => replay(rules, steps.slice(1)));
	const beginnings = new Set(
		walks.flatMap((walk) => walk.slice(1).map((_, at) => nameOf(walk.slice(0, at + 1))))
	);
	return walks.filter((walk) => walk.length > 0 && !beginnings.has(nameOf(walk)));
}

function replay(
	rules: ScenarioRules,
	steps: readonly Pick<PathStep, 'event'>[]
): readonly PathStep[] {
	const machine = createScenarioMachine(rules);
	let [state] = initialTransition(machine);
	return steps.map(({ event }) => {
		[state] = transition(machine, state, event);
		return { event, state };
	});
}

function nameOf(walk: readonly PathStep[]): string {
	return JSON.stringify(walk.map(({ event }) => event));
}

/**
 * Back from each ending once, along the own route, to the scene in its middle; and once to a scene that was seen on
 * another route.
 */
export function revisitsOf(rules: ScenarioRules): readonly (readonly PathStep[])[] {
	const routes = rules.scenes
		.filter(({ ending, number }) => ending && number !== rules.start)
		.map(({ number }) => routeWhere(rules, (scene) => scene === number))
		.filter((route) => route !== undefined);
	const along = routes.map((route) => [
		...choicesOf(route),
		revisited(route[Math.floor(route.length / 2)])
	]);
	const across = routes.flatMap((last) =>
		routes.flatMap((first) => {
			const other = first.find(({ scene }) => last.every((step) => step.scene !== scene));
			if (!other) return [];
			const restarted = { type: 'scenario.restarted' } as const;
			return [[...choicesOf(first), restarted, ...choicesOf(last), revisited(other)]];
		})
	);
	return [...along, ...across.slice(0, 1)].map((events) =>
		replay(
			rules,
			events.map((event) => ({ event }))
		)
	);
}

function choicesOf(route: readonly Step[]): ScenarioMachineEvent[] {
	return route.map((step) => ({ type: 'choice.made', ...step }));
}

function revisited(step: Step | undefined): ScenarioMachineEvent {
	return { type: 'scene.revisited', scene: step?.scene ?? 0 };
}

/** What the screen offers: the model may only do what a learner can do. */
function offered(rules: ScenarioRules, snapshot: ScenarioSnapshot): ScenarioMachineEvent[] {
	const { route } = snapshot.context.state;
	const position = positionAfter(rules, route);
	const choices = offeredAt(rules, position).map(({ number: choice }): ScenarioMachineEvent => ({
		type: 'choice.made',
		scene: position.scene,
		choice
	}));
	return route.length > 0 ? [...choices, { type: 'scenario.restarted' }] : choices;
}

/** Routes from the start that together enter every scene that can be entered. */
export function routesToAllScenes(rules: ScenarioRules): readonly (readonly Step[])[] {
	const seen = new Set<number>();
	const routes: (readonly Step[])[] = [];
	const longestFirst = [...pathsOf(rules)].sort((a, b) => b.length - a.length);
	for (const path of longestFirst) {
		const route = path.flatMap(({ event }) => (event.type === 'choice.made' ? [event] : []));
		const scenes = path.map(({ state }) => positionAfter(rules, state.context.state.route).scene);
		if (scenes.every((scene) => seen.has(scene))) continue;
		for (const scene of scenes) seen.add(scene);
		routes.push(route.map(({ scene, choice }) => ({ scene, choice })));
	}
	return routes;
}

/** A shortest way through a scenario to an ending of this sort. */
export function routeTo(rules: ScenarioRules, ending: Ending): readonly Step[] {
	const endings = new Map(rules.scenes.map((scene) => [scene.number, scene.ending]));
	const route = routeWhere(rules, (scene) => endings.get(scene) === ending);
	if (!route) throw new Error(`This scenario has no ${ending} ending.`);
	return route;
}

/** A shortest way to a scene that is wanted. */
function routeWhere(
	rules: ScenarioRules,
	isWanted: (scene: number) => boolean
): readonly Step[] | undefined {
	return pathsOf(rules)
		.flatMap((path) => path.map(({ state }) => state.context.state.route))
		.filter((route) => isWanted(positionAfter(rules, route).scene))
		.sort((a, b) => a.length - b.length)[0];
}
