import type { LearnerKind } from '../learner.ts';
import { longestRouteBound } from './longest-route.ts';
import { isEnding, notBegun, positionAfter, positionsAlong, stepScenario, union } from './route.ts';
import type { ScenarioEvent, ScenarioRules, ScenarioState, Step } from './scenario.ts';

/** Scenes kept in one number: a bit each, so that a number fills one byte of the progress string. */
const scenesPerNumber = 7;

export const learner: LearnerKind<ScenarioRules, ScenarioState, ScenarioEvent> = {
	kind: 'scenario',
	fresh: () => notBegun,
	step: stepScenario,
	events,
	merge: (rules, a, b) => ({
		route: compareRoutes(rules, a.route, b.route) <= 0 ? a.route : b.route,
		visited: union(a.visited, b.visited)
	}),
	toNumbers: (_rules, { route, visited }) =>
		route.length === 0 && visited.length === 0
			? []
			: [route.length, ...route.flatMap(({ scene, choice }) => [scene, choice]), ...pack(visited)],
	fromNumbers: (_rules, numbers) => readRoute(numbers),
	worstCase: (rules) => {
		const steps = longestRouteBound(rules);
		const scene = Math.max(...rules.scenes.map(({ number }) => number));
		const choice = Math.max(
			0,
			...rules.scenes.flatMap(({ choices }) => choices.map((c) => c.number))
		);
		const route = Array.from({ length: steps }, () => [scene, choice]).flat();
		return [steps, ...route, ...pack([scene]).map(() => 2 ** scenesPerNumber - 1)];
	},
	result: (rules, { route, visited }) => ({
		begun: route.length > 0 || visited.length > 0,
		done: visited.some((scene) => isEnding(rules, scene)),
		earned: undefined
	}),
	without: (rules, state, ballast) => {
		const { route, visited } = state;
		if (visited.length === 0 || ballast === 'asides') return state;
		const ending = visited.find((scene) => isEnding(rules, scene));
		const known = ending ?? visited[0] ?? 0;
		if (ballast === 'routes') return ending === undefined ? state : { route: [], visited: [known] };
		return { route, visited: union([known], sceneNumbersOn(rules, route)) };
	}
};

function sceneNumbersOn(rules: ScenarioRules, route: readonly Step[]): readonly number[] {
	return route.length > 0 ? positionsAlong(rules, route).map(({ scene }) => scene) : [];
}

/** Scenes off the route are recalled; those on it come back with its choices. */
function events(rules: ScenarioRules, { route, visited }: ScenarioState): ScenarioEvent[] {
	const choices = route.map((step) => ({ type: 'choice.made', ...step }) as const);
	const onRoute = sceneNumbersOn(rules, route);
	const scenes = visited.filter((scene) => !onRoute.includes(scene));
	return scenes.length > 0 ? [{ type: 'scenes.recalled', scenes }, ...choices] : choices;
}

/** A total order, the best first: one that is at an ending, then the longer, then by numbers. */
function compareRoutes(rules: ScenarioRules, a: readonly Step[], b: readonly Step[]): number {
	const ends = (route: readonly Step[]) =>
		Number(isEnding(rules, positionAfter(rules, route).scene));
	return ends(b) - ends(a) || b.length - a.length || compareSteps(a, b);
}

function compareSteps(a: readonly Step[], b: readonly Step[]): number {
	for (const [index, step] of a.entries()) {
		const other = b[index];
		const difference = other ? step.scene - other.scene || step.choice - other.choice : 0;
		if (difference !== 0) return difference;
	}
	return 0;
}

function pack(scenes: readonly number[]): number[] {
	const most = Math.max(-1, ...scenes);
	const packed = Array.from({ length: Math.floor(most / scenesPerNumber) + 1 }, () => 0);
	for (const scene of scenes) {
		const index = Math.floor(scene / scenesPerNumber);
		packed[index] = (packed[index] ?? 0) + 2 ** (scene % scenesPerNumber);
	}
	return packed;
}

/** Undefined where a number does not fit into its bits, or there is more than is needed. */
function unpack(packed: readonly number[]): number[] | undefined {
	if (packed.length === 0 || packed.at(-1) === 0) return undefined;
	if (packed.some((bits) => bits >= 2 ** scenesPerNumber)) return undefined;
	return packed.flatMap((bits, index) =>
		Array.from({ length: scenesPerNumber }, (_, bit) => bit)
			.filter((bit) => bits & (1 << bit))
			.map((bit) => index * scenesPerNumber + bit)
	);
}

function readRoute(numbers: readonly number[]): ScenarioEvent[] | undefined {
	if (numbers.length === 0) return [];
	if (!numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) return undefined;
	const [length = 0, ...rest] = numbers;
	const scenes = unpack(rest.slice(2 * length));
	if (!scenes) return undefined;
	const route = Array.from({ length }, (_, index) => ({
		scene: rest[2 * index] ?? 0,
		choice: rest[2 * index + 1] ?? 0
	}));
	return [
		{ type: 'scenes.recalled', scenes },
		...route.map((step) => ({ type: 'choice.made', ...step, recalled: true }) as const)
	];
}
