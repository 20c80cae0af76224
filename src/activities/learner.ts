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
	/**
	 * The state without some of what it can do without, for an LMS that has no room: it still comes to the same result,
	 * needs no more numbers, and merges with the whole state to just that. Absent: there is nothing to leave out.
	 */
	without?(rules: Rules, state: State, ballast: Ballast): State;
}

/** What nobody's result depends on, in the order in which it is left out where an LMS has no room. */
export const ballasts = [
	/** How sure somebody was, the order that options were shown in, how a question that was asked again went, a second opinion. */
	'asides',
	/** Scenes seen beside the route. */
	'scenes',
	/** The route of a story that has been played to an end. */
	'routes'
] as const;

export type Ballast = (typeof ballasts)[number];

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
