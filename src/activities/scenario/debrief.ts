import { explore } from './positions.ts';
import { positionsAlong } from './route.ts';
import {
	sceneOf,
	type Ending,
	type Position,
	type ScenarioRules,
	type ScenarioState,
	type Step
} from './scenario.ts';
import { choiceOf, wordsOf, type ScenarioActivity } from './view.ts';
import { wayTo } from './way-to.ts';

/** What is looked back on at an ending. Titles and choices are phrasing content. */
export interface Debrief {
	readonly own: ToldRoute;
	/** Routes that end well, those first that share most with the learner's own. */
	readonly others: readonly OtherRoute[];
	/** Scenes that were seen on other routes, and from which the story goes on. */
	readonly elsewhere: readonly ToldScene[];
}

export interface ToldScene {
	readonly scene: number;
	readonly title: string;
}

export interface ToldRoute {
	/** Oldest first. */
	readonly steps: readonly ToldStep[];
	readonly end: ToldScene & { readonly ending: Ending | undefined };
}

export interface ToldStep extends ToldScene {
	/** The choice made there. */
	readonly html: string;
	readonly why: string;
	/** What it did to the numbers that the story keeps. */
	readonly changes: readonly Change[];
}

export interface Change {
	/** As the author wrote it. */
	readonly name: string;
	readonly before: number;
	readonly after: number;
}

/** Told from where it parts from the learner's own: the step of that index is the first that differs. */
export interface OtherRoute extends ToldRoute {
	readonly fork: number;
}

/** No search from one fork looks at more positions than this: it runs while a learner waits. */
const mostPositions = 5000;

/** What stands in the debrief of a story that has ended. */
export function debriefOf(activity: ScenarioActivity, { route, visited }: ScenarioState): Debrief {
	const { rules, words } = activity;
	const onRoute = positionsAlong(rules, route).map(({ scene }) => scene);
	return {
		own: tell(activity, route),
		others: goodRoutes(rules, route).map((other) => {
			const { steps, end } = tell(activity, other.route);
			return { fork: other.fork, steps: steps.slice(other.fork), end };
		}),
		elsewhere: visited
			.filter((scene) => !onRoute.includes(scene) && sceneOf(rules, scene)?.choices.length)
			.map((scene) => ({ scene, title: wordsOf(words, scene).title }))
	};
}

function tell({ rules, words }: ScenarioActivity, route: readonly Step[]): ToldRoute {
	const positions = positionsAlong(rules, route);
	const last = positions.at(-1)?.scene ?? rules.start;
	return {
		steps: route.map((step, index) => {
			const { html, why } = choiceOf(words, step);
			const changes = changesBetween(rules, positions[index], positions[index + 1]);
			return { scene: step.scene, title: wordsOf(words, step.scene).title, html, why, changes };
		}),
		end: { scene: last, title: wordsOf(words, last).title, ending: sceneOf(rules, last)?.ending }
	};
}

function changesBetween({ vars }: ScenarioRules, a?: Position, b?: Position): readonly Change[] {
	return vars.flatMap(({ name, start }) => {
		const [before = start, after = before] = [a?.values[name], b?.values[name]];
		return before === after ? [] : [{ name, before, after }];
	});
}

/** A route from the start, and how many of its first steps are the learner's own. */
export interface GoodRoute {
	readonly route: readonly Step[];
	readonly fork: number;
}

/**
 * Up to two other routes to good endings: those that go along with `own` for longest, then the shortest. From one
 * fork, each leads to an ending of its own. None enters a scene that was passed before the fork.
 */
export function goodRoutes(rules: ScenarioRules, own: readonly Step[]): readonly GoodRoute[] {
	const found: GoodRoute[] = [];
	for (let fork = own.length - 1; fork >= 0 && found.length < 2; fork--) {
		found.push(...partingAt(rules, own, fork));
	}
	return found.slice(0, 2);
}

function partingAt(rules: ScenarioRules, own: readonly Step[], fork: number): GoodRoute[] {
	const { all } = explore(otherwise(rules, own, fork), mostPositions);
	const routes = new Map<number, GoodRoute>();
	// Breadth first: the first way to an ending is a shortest.
	for (const [key, { position }] of all) {
		const { scene } = position;
		if (sceneOf(rules, scene)?.ending !== 'good' || routes.has(scene)) continue;
		routes.set(scene, { fork, route: [...own.slice(0, fork), ...wayTo(all, key)] });
	}
	return [...routes.values()];
}

/** The rest of the story from a fork on, without the choice made there and without what lies behind. */
function otherwise(rules: ScenarioRules, own: readonly Step[], fork: number): ScenarioRules {
	const positions = positionsAlong(rules, own);
	const { scene: start, values } = positions[fork] ?? { scene: rules.start, values: {} };
	const passed = positions.slice(0, fork).map(({ scene }) => scene);
	return {
		start,
		vars: rules.vars.map((one) => ({ ...one, start: values[one.name] ?? one.start })),
		scenes: rules.scenes
			.filter(({ number }) => number === start || !passed.includes(number))
			.map((scene) =>
				scene.number === start
					? {
							...scene,
							choices: scene.choices.filter(({ number }) => number !== own[fork]?.choice)
						}
					: scene
			)
	};
}
