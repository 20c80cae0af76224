import type { Place } from '#course/problem.ts';
import type { NumberedPart } from '../author.ts';
import {
	sceneOf,
	type Condition,
	type Ending,
	type ScenarioRules,
	type SceneRules,
	type Setting,
	type Step,
	type Variable
} from './scenario.ts';

/** A whole scenario as its author is shown it: plain text, each thing with its place in the lesson's file. */
export interface StoryMap {
	/** `trust: 0 to 3, starts at 1` */
	readonly vars: readonly string[];
	/** The start comes first, the others as they are written. */
	readonly scenes: readonly MapScene[];
}

export interface MapScene {
	readonly number: number;
	readonly title: string;
	readonly at: Place;
	readonly isStart: boolean;
	readonly ending: Ending | undefined;
	readonly trap: boolean;
	readonly choices: readonly MapChoice[];
}

export interface MapChoice {
	readonly number: number;
	readonly text: string;
	readonly at: Place;
	/** The number of the scene that it leads to. */
	readonly to: number;
	/** As an author writes it: `trust >= 2`. */
	readonly when: string | undefined;
	/** As an author writes them: `trust + 1`. */
	readonly sets: readonly string[];
	/** False: no browser test has made this choice since it was last changed. */
	readonly walked: boolean;
}

/**
 * Puts together what the map shows.
 *
 * @param parts the scenario's scenes with their choices, where the reader found them
 */
export function mapStory(
	rules: ScenarioRules,
	parts: readonly NumberedPart[],
	isWalked: (step: Step) => boolean
): StoryMap {
	const toScene = (scene: SceneRules): MapScene => {
		const part = partOf(parts, scene.number);
		return {
			number: scene.number,
			title: part.text,
			at: part.at,
			isStart: scene.number === rules.start,
			ending: scene.ending,
			trap: scene.trap,
			choices: scene.choices.map(({ number, to, when, sets }) => {
				const { text, at } = partOf(part.parts, number);
				const walked = isWalked({ scene: scene.number, choice: number });
				const condition = when && conditionText(when);
				return { number, text, at, to, when: condition, sets: sets.map(settingText), walked };
			})
		};
	};
	const start = sceneOf(rules, rules.start);
	const others = rules.scenes.filter((scene) => scene !== start);
	return {
		vars: rules.vars.map(variableText),
		scenes: [...(start ? [start] : []), ...others].map(toScene)
	};
}

function partOf(parts: readonly NumberedPart[], number: number): NumberedPart {
	const part = parts.find((other) => other.number === number);
	if (!part) throw new Error(`Nothing with the number ${number} has a place in this scenario.`);
	return part;
}

function variableText({ name, least, most, start }: Variable): string {
	return `${name}: ${least} to ${most}, starts at ${start}`;
}

function settingText({ name, by, value }: Setting): string {
	return `${name} ${by} ${value}`;
}

/** In the author's own notation, with parentheses where they are needed. */
export function conditionText(condition: Condition): string {
	switch (condition.is) {
		case 'or':
			return condition.of.map(conditionText).join(' or ');
		case 'and':
			return condition.of.map((part) => inParentheses(part, ['or'])).join(' and ');
		case 'not':
			return `not ${inParentheses(condition.of, ['and', 'or'])}`;
		default:
			return `${condition.name} ${condition.is} ${condition.value}`;
	}
}

function inParentheses(condition: Condition, around: readonly string[]): string {
	const text = conditionText(condition);
	return around.includes(condition.is) ? `(${text})` : text;
}

/** What marks a scene beyond its title, in words. */
export function marksOf({ isStart, ending, trap }: MapScene): readonly string[] {
	return [
		...(isStart ? ['Start'] : []),
		...(ending ? [endingWords[ending]] : []),
		...(trap ? ['Trap'] : [])
	];
}

export const endingWords: Readonly<Record<Ending, string>> = {
	good: 'Good ending',
	mixed: 'Mixed ending',
	poor: 'Poor ending'
};

/** What a choice depends on and what it changes, a line each. */
export function effectsOf({ when, sets }: MapChoice): readonly string[] {
	return [...(when === undefined ? [] : [`if ${when}`]), ...sets];
}
