import { initialTransition, transition } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import type { QuestionMachineEvent } from '#activities/question/context.ts';
import type { QuestionSnapshot } from '#activities/question/chart-machine.ts';
import { createQuestionMachine } from '#activities/question/machine.ts';
import { isShuffled, mostSeed } from '#activities/question/question.ts';
import { viewQuestion, type QuestionActivity } from '#activities/question/view.ts';
import { wayOf } from './question-ways.ts';

/** One event, and the snapshot that it led to. */
export interface PathStep {
	readonly event: QuestionMachineEvent;
	readonly state: QuestionSnapshot;
}

interface Edge extends PathStep {
	readonly to: string;
	/** State, event, state after it and the number of the try: what has to be covered. */
	readonly group: string;
}

/** One snapshot, and what can happen then. */
interface Node {
	readonly state: QuestionSnapshot;
	readonly transitions: Readonly<Record<string, PathStep>>;
}

type Graph = ReadonlyMap<string, readonly Edge[]>;

/**
 * Few paths that together make every transition a learner can cause: each from the nearest one that is still missing to
 * the next. `chance` is what the page gets for a number from 0 to 1.
 */
export function pathsOf(
	question: QuestionActivity,
	chance: number
): readonly (readonly PathStep[])[] {
	const { graph, start } = graphOf(question, chance);
	const missing = new Set([...graph.values()].flat().map(({ group }) => group));
	const paths: (readonly PathStep[])[] = [];
	while (missing.size > 0) {
		const path: Edge[] = [];
		for (let at = start; ;) {
			const way = wayToMissing(graph, at, missing);
			const last = way?.at(-1);
			if (!way || !last) break;
			for (const { group } of way) missing.delete(group);
			path.push(...way);
			at = last.to;
		}
		if (path.length === 0) throw new Error(`No path leads to ${[...missing].join(', ')}.`);
		paths.push(untilStored(graph, path));
	}
	return paths;
}

/** The transitions of all paths, each once. */
export function transitionsOf(question: QuestionActivity, chance: number): ReadonlySet<string> {
	const { graph } = graphOf(question, chance);
	return new Set([...graph.values()].flat().map(({ group }) => group));
}

/** The states that a learner can get it into. A question with two answers and two tries cannot end wrong. */
export function statesReached(question: QuestionActivity): ReadonlySet<string> {
	const { graph } = graphOf(question, 0);
	return new Set([...graph.values()].flat().map(({ state }) => leafOf(state)));
}

function graphOf(question: QuestionActivity, chance: number): { graph: Graph; start: string } {
	const machine = createQuestionMachine(question.rules);
	// The library's own type says "any" of a machine's snapshots.
	const map = getAdjacencyMap(machine, {
		events: (snapshot) => [...offered(question, snapshot, chance)],
		serializeState: keyOf,
		limit: 20_000
	}) as Readonly<Record<string, Node>>;
	const graph = new Map<string, readonly Edge[]>();
	for (const [key, { state: before, transitions }] of Object.entries(map)) {
		const edges = Object.values(transitions).map(({ event, state }) => ({
			event,
			state,
			to: keyOf(state),
			group: [leafOf(before), event.type, leafOf(state), state.context.state.tries.length].join(' ')
		}));
		graph.set(key, edges);
	}
	const [start] = initialTransition(machine);
	return { graph, start: keyOf(start) };
}

/** The shortest way from a place to a transition that is missing. */
function wayToMissing(
	graph: Graph,
	start: string,
	missing: ReadonlySet<string>
): readonly Edge[] | undefined {
	const seen = new Set([start]);
	let ways: { at: string; edges: readonly Edge[] }[] = [{ at: start, edges: [] }];
	while (ways.length > 0) {
		const next: typeof ways = [];
		for (const { at, edges } of ways) {
			for (const edge of graph.get(at) ?? []) {
				if (missing.has(edge.group)) return [...edges, edge];
				if (seen.has(edge.to)) continue;
				seen.add(edge.to);
				next.push({ at: edge.to, edges: [...edges, edge] });
			}
		}
		ways = next;
	}
	return undefined;
}

/** A page does not rest while it stores. */
function untilStored(graph: Graph, path: readonly Edge[]): readonly PathStep[] {
	const last = path.at(-1);
	const [stored] = (last && leafOf(last.state) === 'storing' && graph.get(last.to)) || [];
	return stored ? [...path, stored] : path;
}

/** What the screen offers: the model may only do what a learner can do, and what follows from it by itself. */
function* offered(
	question: QuestionActivity,
	snapshot: QuestionSnapshot,
	chance: number
): Generator<QuestionMachineEvent> {
	const { context } = snapshot;
	const view = viewQuestion(question, snapshot);
	if (isShuffled(question.rules) && context.seed === 0) {
		yield { type: 'seed.drawn', seed: 1 + Math.floor(chance * mostSeed) };
		return;
	}
	if (view.phase === 'storing') yield { type: 'answer.stored' };
	if (view.canRetry) yield { type: 'retry.asked' };
	if (view.hasMoreHints) yield { type: 'hint.asked' };
	if (!view.isAnswering) return;
	if (view.asksConfidence && context.confidence === 0) {
		yield { type: 'confidence.said', confidence: 3 };
	}
	const way = wayOf(question);
	const changes = [
		...way.answers(question, snapshot).map((answer) => way.towards(question, snapshot, answer)),
		...way.besides(question, snapshot)
	];
	for (const change of changes) if (change && snapshot.can(change)) yield change;
	yield { type: 'answer.checked' };
}

function leafOf(snapshot: QuestionSnapshot): string {
	const { value } = snapshot;
	return typeof value === 'string' ? value : (Object.values(value)[0] ?? '');
}

/** Everything that decides what can happen next. */
function keyOf({ value, context }: QuestionSnapshot): string {
	const { choice, text, confidence, seed, state, hintsShown } = context;
	return JSON.stringify([value, choice, text, confidence, seed, state.tries, hintsShown]);
}

/** A question as it is before anything has happened. */
export function startOf(question: QuestionActivity): QuestionSnapshot {
	return initialTransition(createQuestionMachine(question.rules))[0];
}

export function after(
	question: QuestionActivity,
	state: QuestionSnapshot,
	event: QuestionMachineEvent
): QuestionSnapshot {
	return transition(createQuestionMachine(question.rules), state, event)[0];
}
