import type { Activity } from '#course/course.ts';
import type { ScenarioSnapshot } from './machine.ts';
import { positionAfter } from './route.ts';
import {
	offeredAt,
	sceneOf,
	type ChoiceWords,
	type Ending,
	type ScenarioRules,
	type ScenarioWords,
	type SceneWords,
	type Step
} from './scenario.ts';

export type ScenarioActivity = Activity<ScenarioRules, ScenarioWords>;

/** What a page needs to know, in plain data. Whatever is not a name or a number is safe HTML. */
export interface ScenarioView {
	/** Number of the scene: a `choice.made` event names it with the choice. */
	readonly scene: number;
	/** At the start only: what introduces the story. */
	readonly intro: string | undefined;
	readonly place: string | undefined;
	readonly speaker: string | undefined;
	readonly mood: string | undefined;
	readonly title: string;
	readonly text: string;
	/** What the choice just made led to, and why. */
	readonly consequence: string | undefined;
	/** Only those that are offered now. */
	readonly choices: readonly { readonly number: number; readonly html: string }[];
	readonly ended: boolean;
	readonly ending: Ending | undefined;
	readonly canRestart: boolean;
}

export function viewScenario(
	{ rules, words }: ScenarioActivity,
	snapshot: ScenarioSnapshot
): ScenarioView {
	const { state, lastChoice } = snapshot.context;
	const position = positionAfter(rules, state.route);
	const scene = wordsOf(words, position.scene);
	const ending = sceneOf(rules, position.scene)?.ending;

	return {
		scene: scene.number,
		intro: state.route.length === 0 && words.intro !== '' ? words.intro : undefined,
		place: scene.place,
		speaker: scene.speaker,
		mood: scene.mood,
		title: scene.title,
		text: scene.text,
		consequence: lastChoice && choiceOf(words, lastChoice).why,
		choices: offeredAt(rules, position).map(({ number }) => ({
			number,
			html: choiceOf(words, { scene: scene.number, choice: number }).html
		})),
		ended: snapshot.hasTag('ended'),
		ending,
		canRestart: state.route.length > 0
	};
}

export function wordsOf(words: ScenarioWords, number: number): SceneWords {
	const scene = words.scenes.find((other) => other.number === number);
	if (!scene) throw new Error(`This scenario has no words for scene ${number}.`);
	return scene;
}

export function choiceOf(words: ScenarioWords, { scene, choice }: Step): ChoiceWords {
	const found = wordsOf(words, scene).choices.find(({ number }) => number === choice);
	if (!found) throw new Error(`Scene ${scene} has no words for choice ${choice}.`);
	return found;
}
