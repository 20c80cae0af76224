import type { Activity } from '#course/course.ts';

/** What a learner thinks, on a scale: asked once, and again later. Never scored. */
export interface PollRules {
	/** Answers are the whole numbers from 1 to this one. */
	readonly scale: number;
	/** True: the answer itself goes into the log and to the LMS; else only that there is one. */
	readonly shared?: true;
}

export interface PollWords {
	/** Safe HTML. */
	readonly prompt: string;
	/** Plain text: what the ends of the scale mean; "" where they have no names. */
	readonly from: string;
	readonly to: string;
	/** The names of the ends in the main language, where this is a translation: those are reported. */
	readonly reported?: Pick<PollWords, 'from' | 'to'>;
}

export type PollActivity = Activity<PollRules, PollWords>;

/** Of `::poll{again=…}`. */
export interface AgainRules {
	/** Number of the poll that is asked again. */
	readonly activity: number;
}

export interface Answer {
	/** Counts how often it was given: of two, the later one counts. 1 for a private poll. */
	readonly version: number;
	/** 0 for a private poll: its answers stay in the store of private texts. */
	readonly value: number;
}

export interface PollState {
	readonly first: Answer | undefined;
	/** Never without a first one. */
	readonly again: Answer | undefined;
}

export interface PollEvent extends Answer {
	readonly type: 'poll.answered';
	readonly again: boolean;
}

export const notAsked: PollState = { first: undefined, again: undefined };

/** More often than anybody changes their mind; more is not counted. */
export const mostVersions = 999;

/** The first answer can be changed until the poll was asked again: a "before" that moves afterwards would be none. */
export function stepPoll(
	rules: PollRules,
	state: PollState,
	event: PollEvent
): PollState | undefined {
	if (!isLegal(rules, event)) return undefined;
	const answer: Answer = { version: rules.shared ? event.version : 1, value: event.value };
	if (event.again) return state.first && { ...state, again: laterOf(state.again, answer) };
	return state.again ? undefined : { ...state, first: laterOf(state.first, answer) };
}

/** What is recorded when a learner answers. */
export function answerEvent(
	rules: PollRules,
	state: PollState,
	again: boolean,
	value: number
): PollEvent {
	const before = (again ? state.again : state.first)?.version ?? 0;
	return rules.shared
		? { type: 'poll.answered', again, version: Math.min(before + 1, mostVersions), value }
		: { type: 'poll.answered', again, version: 1, value: 0 };
}

function isLegal({ scale, shared }: PollRules, { version, value }: Answer): boolean {
	if (!Number.isInteger(version) || version < 1 || version > mostVersions) return false;
	return shared ? isOnScale(scale, value) : value === 0;
}

export function isOnScale(scale: number, value: unknown): value is number {
	return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= scale;
}

/** Of two answers to the same question the one that was given later; of two as late, the higher one, on all devices. */
export function laterOf(a: Answer | undefined, b: Answer): Answer;
export function laterOf(a: Answer | undefined, b: Answer | undefined): Answer | undefined;
export function laterOf(a: Answer | undefined, b: Answer | undefined): Answer | undefined {
	if (!a || !b) return a ?? b;
	return (a.version - b.version || a.value - b.value) >= 0 ? a : b;
}
