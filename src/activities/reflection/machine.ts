import { assign, setup, type SnapshotFrom } from 'xstate';
import {
	notReflected,
	stepReflection,
	type ReflectionEvent,
	type ReflectionRules,
	type ReflectionState
} from './reflection.ts';

/**
 * Everything that can happen to a reflection on a page. The text stays in the component and in the store
 * of private texts; the machine only hears whether there is one.
 */
export type ReflectionMachineEvent =
	| { type: 'text.changed'; blank: boolean }
	/** The learner wants the text kept. An empty one only takes back what was kept before. */
	| { type: 'keep.asked'; blank: boolean }
	/** The store of private texts has it, and progress has the event. */
	| { type: 'text.kept' }
	/** This browser refused to store it. */
	| { type: 'text.refused' }
	| { type: 'reflection.declined' }
	| { type: 'reflection.recalled'; kept: ReflectionEvent };

export interface ReflectionContext {
	/** The normal form that progress keeps. */
	readonly state: ReflectionState;
}

export type ReflectionSnapshot = SnapshotFrom<typeof createReflectionMachine>;

/** What an earlier visit kept, as the machine takes it. */
export function recall(kept: ReflectionEvent): ReflectionMachineEvent {
	return { type: 'reflection.recalled', kept };
}

const reflection = setup({
	types: { context: {} as ReflectionContext, events: {} as ReflectionMachineEvent },
	guards: {
		isBlank: (_, { blank }: { blank: boolean }) => blank,
		hasNothingToKeep: ({ context }, { blank }: { blank: boolean }) =>
			blank && context.state.outcome !== 'written',
		isWritten: (_, { kept }: { kept: ReflectionEvent }) => kept.type === 'reflection.written',
		mayDecline: ({ context }) => context.state.outcome === 'none'
	},
	actions: {
		take: assign(({ context }, { kept }: { kept: ReflectionEvent }) => ({
			state: stepReflection(context.state, kept) ?? context.state
		}))
	}
});

const declined = { type: 'reflection.declined' } as const;
const written = { type: 'reflection.written' } as const;

/** Compiles a reflection to a statechart: writing, keeping, kept or declined. No text, clock, network or DOM. */
export function createReflectionMachine(_rules: ReflectionRules) {
	return reflection.createMachine({
		id: 'reflection',
		context: { state: notReflected },
		initial: 'blank',
		on: {
			'text.changed': [
				{
					guard: { type: 'isBlank', params: ({ event }) => ({ blank: event.blank }) },
					target: '.blank'
				},
				{ target: '.writing' }
			],
			'keep.asked': [
				{
					guard: { type: 'hasNothingToKeep', params: ({ event }) => ({ blank: event.blank }) },
					target: '.nothingWritten'
				},
				{ target: '.keeping' }
			],
			// Also when the learner has typed on meanwhile: it was written.
			'text.kept': { actions: { type: 'take', params: { kept: written } } },
			'reflection.recalled': [
				{
					guard: { type: 'isWritten', params: ({ event }) => ({ kept: event.kept }) },
					target: '.kept',
					actions: { type: 'take', params: ({ event }) => ({ kept: event.kept }) }
				},
				{
					target: '.declined',
					actions: { type: 'take', params: ({ event }) => ({ kept: event.kept }) }
				}
			],
			'reflection.declined': {
				guard: 'mayDecline',
				target: '.declined',
				actions: { type: 'take', params: { kept: declined } }
			}
		},
		states: {
			blank: {},
			nothingWritten: {},
			writing: {},
			keeping: {
				on: {
					'keep.asked': {},
					'text.kept': { target: 'kept', actions: { type: 'take', params: { kept: written } } },
					'text.refused': 'notKept',
					'reflection.declined': {}
				}
			},
			kept: {},
			notKept: {},
			declined: {}
		}
	});
}
