/**
 * A branching conversation: scenes, choices and bounded whole numbers. Numbers and short names only, so
 * that replay, machine and prover need no text. All three go forward by {@link stepPosition} alone.
 */
export interface ScenarioRules {
	/** The scene it opens with. */
	readonly start: number;
	readonly vars: readonly Variable[];
	readonly scenes: readonly SceneRules[];
}

/** A whole number that stays within its bounds, both included. */
export interface Variable {
	readonly name: string;
	readonly least: number;
	readonly most: number;
	readonly start: number;
}

export type Ending = 'good' | 'mixed' | 'poor';

export interface SceneRules {
	readonly number: number;
	/** Given: the story ends here, and there are no choices. */
	readonly ending?: Ending;
	/** True: no good ending is meant to be reachable from here. */
	readonly trap: boolean;
	readonly choices: readonly ChoiceRules[];
}

/** `number` is unique within its scene only. */
export interface ChoiceRules {
	readonly number: number;
	/** The scene it leads to. */
	readonly to: number;
	/** Offered only while this holds. */
	readonly when?: Condition;
	/** Applied in order, each stopping at its variable's bounds. */
	readonly sets: readonly Setting[];
}

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Condition =
	| { readonly is: Comparison; readonly name: string; readonly value: number }
	| { readonly is: 'and' | 'or'; readonly of: readonly Condition[] }
	| { readonly is: 'not'; readonly of: Condition };

export interface Setting {
	readonly name: string;
	readonly by: '+' | '-' | '=';
	readonly value: number;
}

/** All that decides how the story can go on. */
export interface Position {
	readonly scene: number;
	readonly values: Values;
}

export type Values = Readonly<Record<string, number>>;

/** One choice made. The scene goes with it, so that an update of the story cannot make it mean another. */
export interface Step {
	readonly scene: number;
	readonly choice: number;
}

/**
 * Normal form: the steps from the start to where the learner is, without loops (no position occurs twice,
 * values included), and every scene that was ever seen, ascending. Both empty before the first choice.
 */
export interface ScenarioState {
	readonly route: readonly Step[];
	readonly visited: readonly number[];
}

export interface ChoiceMade extends Step {
	readonly type: 'choice.made';
	/** True: it was made in an earlier visit, and counts only if it still leads to a scene that was seen. */
	readonly recalled?: true;
}

/** Play again from a scene that was seen before. */
export interface SceneRevisited {
	readonly type: 'scene.revisited';
	readonly scene: number;
}

export type ScenarioEvent =
	| ChoiceMade
	| { readonly type: 'scenario.restarted' }
	| SceneRevisited
	| { readonly type: 'scenes.recalled'; readonly scenes: readonly number[] };

/** What the page shows, as safe HTML. */
export interface ScenarioWords {
	/** What stands before the first scene; may be empty. */
	readonly intro: string;
	readonly scenes: readonly SceneWords[];
}

export interface SceneWords {
	readonly number: number;
	/** Phrasing content. */
	readonly title: string;
	readonly text: string;
	readonly place?: string;
	readonly speaker?: string;
	readonly mood?: string;
	readonly choices: readonly ChoiceWords[];
}

export interface ChoiceWords {
	readonly number: number;
	/** Phrasing content: what the learner says or does. */
	readonly html: string;
	/** What it leads to, and why. */
	readonly why: string;
}

export function startOf(rules: ScenarioRules): Position {
	const values = Object.fromEntries(rules.vars.map(({ name, start }) => [name, start]));
	return { scene: rules.start, values };
}

export function sceneOf(rules: ScenarioRules, number: number): SceneRules | undefined {
	return rules.scenes.find((scene) => scene.number === number);
}

/** Choices whose condition holds, in written order. */
export function offeredAt(
	rules: ScenarioRules,
	{ scene, values }: Position
): readonly ChoiceRules[] {
	return offeredIn(sceneOf(rules, scene), values);
}

/** The same where the scene itself is at hand. */
export function offeredIn(scene: SceneRules | undefined, values: Values): readonly ChoiceRules[] {
	return scene?.choices.filter(({ when }) => when === undefined || holds(when, values)) ?? [];
}

/** The one way forward. Undefined: that choice is not offered here. */
export function stepPosition(
	rules: ScenarioRules,
	position: Position,
	choiceNumber: number
): Position | undefined {
	const choice = offeredAt(rules, position).find(({ number }) => number === choiceNumber);
	return choice && sceneOf(rules, choice.to) && follow(rules, position.values, choice);
}

/** Where a choice leads that is offered, to a scene that exists. */
export function follow(rules: ScenarioRules, values: Values, { to, sets }: ChoiceRules): Position {
	return { scene: to, values: sets.reduce(apply(rules), values) };
}

function apply({ vars }: ScenarioRules) {
	return (values: Values, { name, by, value }: Setting): Values => {
		const variable = vars.find((other) => other.name === name);
		if (!variable) return values;
		const before = values[name] ?? variable.start;
		const wanted = by === '=' ? value : by === '+' ? before + value : before - value;
		return { ...values, [name]: Math.min(variable.most, Math.max(variable.least, wanted)) };
	};
}

const compare: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
	'=': (a, b) => a === b,
	'!=': (a, b) => a !== b,
	'<': (a, b) => a < b,
	'<=': (a, b) => a <= b,
	'>': (a, b) => a > b,
	'>=': (a, b) => a >= b
};

export function holds(condition: Condition, values: Values): boolean {
	switch (condition.is) {
		case 'and':
			return condition.of.every((part) => holds(part, values));
		case 'or':
			return condition.of.some((part) => holds(part, values));
		case 'not':
			return !holds(condition.of, values);
		default:
			return compare[condition.is](values[condition.name] ?? 0, condition.value);
	}
}

/** The same text for the same position, whatever the order in which its values were set. */
export function keyOf(rules: ScenarioRules, { scene, values }: Position): string {
	return [scene, ...rules.vars.map(({ name, start }) => values[name] ?? start)].join();
}
