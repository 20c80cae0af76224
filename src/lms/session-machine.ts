import { assign, fromPromise, setup, type SnapshotFrom } from 'xstate';
import {
	backoff,
	pace,
	SaveFailure,
	type SaveInput,
	type SessionContext,
	type SessionEvent,
	type SessionInput
} from './session-events.ts';

export type SessionPhase = 'finding' | 'opening' | 'ready' | 'saving' | 'degraded' | 'closed';
export type SessionSnapshot = SnapshotFrom<typeof sessionMachine>;

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
		refusals: 0,
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
				onDone: {
					target: 'ready.resting',
					actions: assign({ failures: 0, refusals: 0, doubted: false })
				},
				onError: {
					target: 'degraded',
					actions: assign(({ context, event: { error } }) => ({
						dirty: true,
						doubted: context.doubted || !(error instanceof SaveFailure) || error.doubted,
						failures: context.failures + 1,
						refusals: error instanceof SaveFailure && error.refused ? context.refusals + 1 : 0,
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
