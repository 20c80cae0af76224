import { choiceId, type Interaction } from '#course/interaction.ts';
import { isEnding, positionsAlong, stepScenario } from './route.ts';
import type { ScenarioEvent, ScenarioState } from './scenario.ts';
import type { ScenarioActivity } from './view.ts';

/**
 * What an LMS is told when a choice ends the story: the scenes along the way, in order. Each ending is told once,
 * however often it is reached. Undefined for anything else that happens. Nothing is right or wrong.
 */
export function reportEnding(
	{ id, title, objective, rules }: ScenarioActivity,
	before: ScenarioState,
	event: ScenarioEvent,
	moment: { readonly at: number; readonly seconds: number }
): Interaction | undefined {
	const after = event.type === 'choice.made' ? stepScenario(rules, before, event) : undefined;
	const scenes = positionsAlong(rules, after?.route ?? []).map(({ scene }) => scene);
	const ending = scenes.at(-1);
	if (ending === undefined || !isEnding(rules, ending) || before.visited.includes(ending)) {
		return undefined;
	}
	return {
		id: endingId(id, ending),
		type: 'sequencing',
		description: title,
		objective,
		response: scenes.map(choiceId),
		correct: [],
		result: 'neutral',
		weighting: 0,
		...moment
	};
}

/** Of the interaction that tells of one ending. */
export function endingId(scenario: string, ending: number): string {
	return `${scenario}-${choiceId(ending)}`;
}
