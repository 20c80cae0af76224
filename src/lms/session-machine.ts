import { assign, fromPromise, setup, type SnapshotFrom } from 'xstate';

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

	constructor(doubted: boolean, options?: ErrorOptions) {
		super('The LMS could not be reached.', options);
		this.doubted = doubted;
	}
}

export type SessionPhase = 'finding' | 'opening' | 'ready' | 'saving' | 'degraded' | 'closed';
export type SessionSnapshot = SnapshotFrom<typeof sessionMachine>;

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
function backoff(failures: number, chance: number): number {
	return Math.min(pace.retry * 2 ** failures, pace.retryMost) * (0.75 + chance / 2);
}

/**
 * Owns the connection to the LMS: when to send, when to try again, when it is over. What `find`, `open`, `save` and
 * `close` do comes from outside. No clock but XState's, no chance but the input's.
 */
export const sessionMachine = setup({
	types: {
		input: {} as SessionInput,
		context: {} as SessionContext,
		events: {} as SessionEvent
	},
	actors: {
		find: fromPromise<void>(() => Promise.resolve()),
		/** Resolves with whether there is something to send already. Never rejects. */
		open: fromPromise<boolean>(() => Promise.resolve(false)),
		save: fromPromise<void, SaveInput>(() => Promise.resolve())
	},
	actions: {
		note: assign(({ context, event }) => ({
			dirty: true,
			active: true,
			urgent: context.urgent || (event.type === 'progress.changed' && event.urgent)
		})),
		close: (_args, _params: { how: 'left' | 'exit' }) => {}
	},
	guards: {
		isDirty: ({ context }) => context.dirty,
		isActive: ({ context }) => context.active,
		isUrgent: ({ context }) => context.urgent
	},
	delays: {
		sign: () => pace.sign,
		commit: () => pace.commit,
		retry: ({ context }) => context.wait
	}
}).createMachine({
	id: 'session',
	context: ({ input }) => ({
		...input,
		dirty: false,
		active: false,
		urgent: false,
		failures: 0,
		doubted: false,
		wait: 0
	}),
	initial: 'finding',
	on: {
		'progress.changed': { actions: 'note' },
		'learner.active': { actions: assign({ active: true }) },
		'page.left': { target: '.closed', actions: { type: 'close', params: { how: 'left' } } },
		'exit.wanted': { target: '.closed', actions: { type: 'close', params: { how: 'exit' } } }
	},
	states: {
		finding: {
			invoke: { src: 'find', onDone: 'opening', onError: 'opening' }
		},
		opening: {
			invoke: {
				src: 'open',
				onDone: {
					target: 'ready',
					actions: assign({ dirty: ({ context, event }) => context.dirty || event.output })
				},
				onError: 'ready'
			}
		},
		ready: {
			initial: 'idle',
			on: { 'page.hidden': '#session.saving' },
			states: {
				idle: {
					always: { guard: 'isDirty', target: 'due' },
					on: { 'progress.changed': { target: 'due', actions: 'note' } },
					after: {
						sign: [
							{ guard: 'isActive', target: 'due' },
							{ target: 'idle', reenter: true }
						]
					}
				},
				// From a timer and not from the learner's click: a commit inside an event handler makes Moodle believe
				// that the page is closing, and from then on it says yes to everything.
				due: { after: { 0: '#session.saving' } },
				resting: {
					always: { guard: 'isUrgent', target: 'due' },
					after: { commit: 'idle' }
				}
			}
		},
		saving: {
			entry: assign({ dirty: false, active: false, urgent: false }),
			on: { 'page.hidden': { target: 'saving', reenter: true } },
			invoke: {
				src: 'save',
				input: ({ context, event }) => ({
					immediate: event.type === 'page.hidden',
					doubted: context.doubted
				}),
				onDone: { target: 'ready.resting', actions: assign({ failures: 0, doubted: false }) },
				onError: {
					target: 'degraded',
					actions: assign(({ context, event: { error } }) => ({
						dirty: true,
						doubted: context.doubted || !(error instanceof SaveFailure) || error.doubted,
						failures: context.failures + 1,
						wait: backoff(context.failures, context.random())
					}))
				}
			}
		},
		degraded: {
			on: {
				'page.hidden': '#session.saving',
				'retry.wanted': '#session.ready.due'
			},
			after: { retry: '#session.saving' }
		},
		closed: {
			// Forbidden: a session ends once.
			on: { 'page.left': {}, 'exit.wanted': {} }
		}
	}
});
