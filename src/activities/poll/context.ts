import { notAsked, type PollEvent, type PollState } from './poll.ts';
import type { Values } from './values.ts';

/** Everything that can happen to a poll on a page. */
export type PollMachineEvent =
	| { type: 'value.chosen'; value: number }
	| { type: 'answer.asked' }
	/** It is stored, and progress has the event. */
	| { type: 'answer.kept'; kept: PollEvent; value: number }
	/** This browser refused to store it. */
	| { type: 'answer.refused' }
	| { type: 'poll.recalled'; kept: PollEvent }
	/** What this browser has of a private poll's answers. */
	| { type: 'values.found'; values: Values };

export interface PollContext {
	/** The normal form that progress keeps. */
	readonly state: PollState;
	/** The answers themselves, as far as this browser has them. */
	readonly values: Values;
	/** True: the page asks for the second answer. */
	readonly again: boolean;
	readonly choice: number | undefined;
	/** False: this browser has not been asked for the answers yet. */
	readonly searched: boolean;
}

/** Before anything is known of the learner. A shared poll's answers come with the log: there is nothing to look for. */
export function unanswered(shared: boolean): PollContext {
	return { state: notAsked, values: {}, again: false, choice: undefined, searched: shared };
}
