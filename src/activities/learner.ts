import type { OutlineActivity } from '#course/course.ts';
import { kinds } from './kinds.ts';

/**
 * What a kind of activity does with a learner's events, without text, Svelte, DOM, clock or chance.
 * `State` is the normal form of everything that is kept about one activity; `Event` is what changes it.
 * Laws, tested for each kind: replay(events(x)) = x; fromNumbers(toNumbers(x)) = x; merge is commutative,
 * idempotent and never lowers a result.
 */
export interface LearnerKind<Rules = unknown, State = unknown, Event = unknown> {
	readonly kind: string;
	/** Nothing done yet. */
	fresh(rules: Rules): State;
	/** Undefined: the event makes no sense here (the course was updated since) and is skipped. */
	step(rules: Rules, state: State, event: Event): State | undefined;
	/** The shortest list of events that leads from fresh to `state`. */
	events(rules: Rules, state: State): readonly Event[];
	/** Two devices' states of the same activity, as one. */
	merge(rules: Rules, a: State, b: State): State;
	/** Whole numbers from 0, for the codec; an empty list for a fresh state. */
	toNumbers(rules: Rules, state: State): readonly number[];
	/** The events that numbers stand for; undefined when they are not of this kind's form. */
	fromNumbers(rules: Rules, numbers: readonly number[]): readonly Event[] | undefined;
	/** The most numbers that any learner's state of this activity can need, each as large as it can get. */
	worstCase(rules: Rules): readonly number[];
	result(rules: Rules, state: State): Result;
}

export interface Result {
	/** True from the first event on. */
	readonly begun: boolean;
	/** True: counts as evidence for the activity's objective. Never becomes false again. */
	readonly done: boolean;
	/** Share of the activity's points, from 0 to 1. Undefined where nothing is scored. */
	readonly earned: number | undefined;
	/** True: no more can be earned. Where it is not given, that is so once the activity is done. */
	readonly final?: boolean;
	/** Given where learners say which of the course's roles is theirs: its id. Undefined: none, or all of them. */
	readonly role?: string;
	/** Given by an activity that stands for several objectives, an assessment: then these count and not its own. */
	readonly objectives?: readonly ObjectiveResult[];
}

export interface ObjectiveResult {
	readonly id: string;
	/** True: counts as evidence. Never becomes false again. */
	readonly done: boolean;
	/** Points. Never goes down. */
	readonly earned: number;
	/** Points that can be earned: the same for every learner. */
	readonly of: number;
}

export type Kinds = Readonly<Record<string, LearnerKind>>;

/** Loads the kinds that these activities need, each in its own chunk. */
export async function loadKinds(
	activities: Iterable<Pick<OutlineActivity, 'kind'>>
): Promise<Kinds> {
	const wanted = new Set([...activities].map(({ kind }) => kind));
	const loaded = await Promise.all(
		kinds
			.filter((kind) => wanted.has(kind))
			.map(async (kind) => {
				const module = (await import(`./${kind}/learner.ts`)) as { learner: LearnerKind };
				return [kind, module.learner] as const;
			})
	);
	return Object.fromEntries(loaded);
}
