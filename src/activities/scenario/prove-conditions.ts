import type { Failure } from './prove.ts';
import { holds, type Condition, type ScenarioRules } from './scenario.ts';
import { wayTo, type StateGraph } from './state-graph.ts';

/** Conditions that every learner meets, or none. */
export function proveConditions(rules: ScenarioRules, graph: StateGraph): readonly Failure[] {
	const visits = visitsOf(graph);
	const unset = unusedVariables(rules).filter(({ is }) => is === 'unset-variable');
	// That nothing changes its variables says it already.
	const isFixed = (when: Condition) =>
		readBy(when).every((name) => unset.some((variable) => variable.name === name));
	return rules.scenes.flatMap(({ number: scene, choices }) => {
		const visit = visits.get(scene);
		return choices.flatMap(({ number: choice, when }, index): Failure[] => {
			if (!visit || !when || isFixed(when)) return [];
			const held = visit.held[index] ?? 0;
			if (held > 0 && held < visit.states) return [];
			const is = held > 0 ? 'always-holds' : 'never-holds';
			return [{ is, scene, choice, way: wayTo(graph, visit.first) }];
		});
	});
}

/** The states of one scene: how many, the first of them, and in how many each choice's condition holds. */
interface Visit {
	readonly first: number;
	states: number;
	readonly held: number[];
}

function visitsOf({ states }: StateGraph): ReadonlyMap<number, Visit> {
	const visits = new Map<number, Visit>();
	for (const [first, { scene, values }] of states.entries()) {
		const visit = visits.get(scene.number) ?? {
			first,
			states: 0,
			held: scene.choices.map(() => 0)
		};
		visits.set(scene.number, visit);
		visit.states++;
		for (const [index, { when }] of scene.choices.entries()) {
			if (when && holds(when, values)) visit.held[index] = (visit.held[index] ?? 0) + 1;
		}
	}
	return visits;
}

/** Variables that no condition reads, and those that conditions read and nothing changes. */
export function unusedVariables({ vars, scenes }: ScenarioRules): readonly UnusedVariable[] {
	const choices = scenes.flatMap((scene) => scene.choices);
	const read = new Set(choices.flatMap(({ when }) => (when ? readBy(when) : [])));
	const set = new Set(choices.flatMap(({ sets }) => sets.map(({ name }) => name)));
	return vars.flatMap(({ name }): UnusedVariable[] => {
		if (!read.has(name)) return [{ is: 'unread-variable', name }];
		return set.has(name) ? [] : [{ is: 'unset-variable', name }];
	});
}

type UnusedVariable = Extract<Failure, { name: string }>;

/** Names of all variables that a condition compares. */
function readBy(condition: Condition): readonly string[] {
	switch (condition.is) {
		case 'and':
		case 'or':
			return condition.of.flatMap(readBy);
		case 'not':
			return readBy(condition.of);
		default:
			return [condition.name];
	}
}
