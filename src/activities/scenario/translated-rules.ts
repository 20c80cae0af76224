import type { Condition, ScenarioRules } from './scenario.ts';

/** The numbers that a story keeps are shown by their names, so that these are its language's own: here they count. */
export function sharedRules(rules: unknown): unknown {
	const { vars, scenes, ...others } = rules as ScenarioRules;
	const named = (name: string) => String(vars.findIndex((variable) => variable.name === name));
	return {
		...others,
		vars: vars.map((variable) => ({ ...variable, name: named(variable.name) })),
		scenes: scenes.map(({ choices, ...scene }) => ({
			...scene,
			choices: choices.map(({ when, sets, ...choice }) => ({
				...choice,
				when: when && withNames(when, named),
				sets: sets.map((one) => ({ ...one, name: named(one.name) }))
			}))
		}))
	};
}

function withNames(condition: Condition, named: (name: string) => string): Condition {
	switch (condition.is) {
		case 'and':
		case 'or':
			return { ...condition, of: condition.of.map((one) => withNames(one, named)) };
		case 'not':
			return { ...condition, of: withNames(condition.of, named) };
		default:
			return { ...condition, name: named(condition.name) };
	}
}
