import type { PollPhase, PollSnapshot } from './machine.ts';
import type { PollActivity } from './poll.ts';

/** What a page needs to know, in plain data. */
export interface PollView {
	readonly phase: PollPhase;
	/** True: asks for the second answer. */
	readonly again: boolean;
	readonly stops: readonly PollStop[];
	/** True: answering does something. */
	readonly canAnswer: boolean;
	/** The first answer, next to the second once that is given. */
	readonly before: number | undefined;
	readonly now: number | undefined;
	/** False: it is not known yet whether this browser has the answers. */
	readonly searched: boolean;
}

export interface PollStop {
	readonly value: number;
	/** What the end of the scale means; "" for all between. */
	readonly name: string;
	readonly chosen: boolean;
	/** What it stands for beside the other answer, once both are given. */
	readonly was: 'before' | 'now' | 'both' | undefined;
}

export function viewPoll(
	{ rules: { scale }, words: { from, to } }: PollActivity,
	{ value: phase, context }: PollSnapshot
): PollView {
	const { values, again, choice, state } = context;
	const isBoth = again && phase === 'answered';
	const before = isBoth ? values.first : undefined;
	const now = phase === 'answered' ? (again ? values.again : values.first) : undefined;
	return {
		phase,
		again,
		stops: Array.from({ length: scale }, (_, index) => {
			const value = index + 1;
			const [isBefore, isNow] = [value === before, isBoth && value === now];
			return {
				value,
				name: value === 1 ? from : value === scale ? to : '',
				chosen: value === choice,
				was: isBefore && isNow ? 'both' : isBefore ? 'before' : isNow ? 'now' : undefined
			};
		}),
		canAnswer: (again || state.again === undefined) && phase !== 'keeping',
		before,
		now,
		searched: context.searched
	};
}
