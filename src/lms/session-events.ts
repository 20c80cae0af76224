/** What the session machine is told, remembers and asks for; and how it paces itself. */
export interface SessionInput {
	/** From 0 to below 1, for the spread of retries: many learners lose and find an LMS at the same moment. */
	readonly random: () => number;
}

export interface SessionContext extends SessionInput {
	/** Something waits to be sent. */
	readonly dirty: boolean;
	/** The learner did something since the last save, if only read. */
	readonly active: boolean;
	/** A verdict waits. */
	readonly urgent: boolean;
	/** Saves that failed in a row. */
	readonly failures: number;
	/** Saves in a row that the LMS refused although its server answers. */
	readonly refusals: number;
	/** An earlier save may have been lost although the LMS said that it worked. */
	readonly doubted: boolean;
	/** Milliseconds until the next try. */
	readonly wait: number;
}

export type SessionEvent =
	/** Something to send; `urgent`: a verdict, which is not held back. */
	| { readonly type: 'progress.changed'; readonly urgent: boolean }
	/** The learner is there: keys, pointer, scrolling. */
	| { readonly type: 'learner.active' }
	/** The page may be killed from here on without a further word. */
	| { readonly type: 'page.hidden' }
	/** The network is back, or the learner wants to try now. */
	| { readonly type: 'retry.wanted' }
	/** The page is going away for good. */
	| { readonly type: 'page.left' }
	| { readonly type: 'exit.wanted' };

export interface SaveInput {
	/** All calls have to be made at once: nothing that is waited for may come any more. */
	readonly immediate: boolean;
	readonly doubted: boolean;
}

/** What a failed save rejects with. */
export class SaveFailure extends Error {
	override readonly name = 'SaveFailure';
	/** True: values were handed to the LMS, and it may wrongly believe that it has stored them. */
	readonly doubted: boolean;
	/** True: its server answers, and it takes nothing from here. */
	readonly refused: boolean;

	constructor(
		doubted: boolean,
		{ refused = false, ...options }: ErrorOptions & { refused?: boolean } = {}
	) {
		super('The LMS could not be reached.', options);
		this.doubted = doubted;
		this.refused = refused;
	}
}

/** So many refusals in a row, about four seconds, are taken for the end of the session and not for a hiccup. */
export const mostRefusals = 3;

/** Milliseconds. */
export const pace = {
	/** Between two commits while a learner answers quickly. */
	commit: 3000,
	/** The longest silence of an active learner: an LMS logs out who says nothing for 20 to 30 minutes. */
	sign: 5 * 60_000,
	/** After the first failure; doubled after each, to at most `retryMost`. */
	retry: 1000,
	retryMost: 60_000
};

/** Doubled after each failure, a quarter more or less by chance. */
export function backoff(failures: number, chance: number): number {
	return Math.min(pace.retry * 2 ** failures, pace.retryMost) * (0.75 + chance / 2);
}
