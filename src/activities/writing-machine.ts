import { assign, setup, type SnapshotFrom } from 'xstate';
import {
	nothingWritten,
	stepWriting,
	type WritingEvent,
	type WritingRules,
	type WritingState
} from './writing.ts';

/**
 * Everything that can happen to a private text on a page. The text stays in the component and in the store of
 * private texts; the machine only hears whether there is one.
 */
export type WritingMachineEvent =
	| { type: 'text.changed'; blank: boolean }
	/** An earlier visit's text is there, kept or as a draft. */
	| { type: 'text.found' }
	/** The learner wants the text kept. A blank one, or half of one, only takes back what was kept before. */
	| { type: 'keep.asked'; blank: boolean }
	/** The store of private texts has it, and progress has the event. */
	| { type: 'text.kept'; kept: WritingEvent }
	/** This browser refused to store it. */
	| { type: 'text.refused' }
	| { type: 'text.declined' }
	| { type: 'text.recalled'; kept: WritingEvent }
	| { type: 'erase.asked' }
	| { type: 'erase.dropped' }
	| { type: 'erase.confirmed' }
	| { type: 'text.erased' }
	/** It may still be somewhere. */
	| { type: 'erase.refused' };

export interface WritingContext {
	/** The normal form that progress keeps. */
	readonly state: WritingState;
	/** True: there is a text on the page. */
	readonly hasText: boolean;
	/** True: it is the one that was kept last. */
	readonly saved: boolean;
}

export type WritingSnapshot = SnapshotFrom<typeof createWritingMachine>;

/** What an earlier visit kept, as the machine takes it. */
export function recall(kept: WritingEvent): WritingMachineEvent {
	return { type: 'text.recalled', kept };
}

type Blank = { readonly blank: boolean };
type Kept = { readonly kept: WritingEvent };

function setupWriting(rules: WritingRules) {
	return setup({
		types: { context: {} as WritingContext, events: {} as WritingMachineEvent },
		guards: {
			isBlank: (_, { blank }: Blank) => blank,
			hasNothingToKeep: ({ context }, { blank }: Blank) =>
				blank && context.state.outcome !== 'written',
			isWritten: (_, { kept }: Kept) => kept.type === 'text.written',
			isUndecided: ({ context }) => context.state.outcome === 'none',
			hasText: ({ context }) => context.hasText,
			isSaved: ({ context }) => context.saved
		},
		actions: {
			take: assign(({ context }, { kept }: Kept) => ({
				state: stepWriting(rules, context.state, kept) ?? context.state
			})),
			notice: assign((_, { blank }: Blank) => ({ hasText: !blank, saved: false })),
			find: assign({ hasText: true }),
			markSaved: assign({ saved: true }),
			forget: assign({ hasText: false, saved: false })
		}
	});
}

const blankOf = ({ event }: { event: Blank }): Blank => ({ blank: event.blank });
const keptOf = ({ event }: { event: Kept }): Kept => ({ kept: event.kept });
const notice = { type: 'notice', params: blankOf } as const;
const take = { type: 'take', params: keptOf } as const;

/** Compiles a private text to a statechart: writing, keeping, kept, declined, erased. No text, clock, network or DOM. */
export function createWritingMachine(rules: WritingRules) {
	return setupWriting(rules).createMachine({
		id: 'writing',
		context: { state: nothingWritten, hasText: false, saved: false },
		initial: 'blank',
		on: {
			'text.changed': [
				{ guard: { type: 'isBlank', params: blankOf }, target: '.blank', actions: notice },
				{ target: '.writing', actions: notice }
			],
			'text.found': [
				{ guard: 'isUndecided', target: '.writing', actions: 'find' },
				{ actions: 'find' }
			],
			'keep.asked': [
				{ guard: { type: 'hasNothingToKeep', params: blankOf }, target: '.nothingWritten' },
				{ target: '.keeping' }
			],
			// Also when the learner has typed on meanwhile: it was written.
			'text.kept': { actions: take },
			'text.recalled': [
				{
					guard: { type: 'isWritten', params: keptOf },
					target: '.kept',
					actions: [take, 'markSaved']
				},
				{ target: '.declined', actions: take }
			],
			'text.declined': {
				guard: 'isUndecided',
				target: '.declined',
				actions: { type: 'take', params: { kept: { type: 'text.declined' } } }
			},
			'erase.asked': { guard: 'hasText', target: '.confirming' }
		},
		states: {
			blank: {},
			nothingWritten: {},
			writing: {},
			keeping: {
				on: {
					'keep.asked': {},
					'text.kept': { target: 'kept', actions: [take, 'markSaved'] },
					'text.refused': 'notKept',
					'text.declined': {},
					'erase.asked': {}
				}
			},
			kept: {},
			notKept: {},
			declined: {},
			confirming: {
				on: {
					'erase.dropped': [{ guard: 'isSaved', target: 'kept' }, { target: 'writing' }],
					'erase.confirmed': 'erasing'
				}
			},
			erasing: {
				on: {
					'keep.asked': {},
					'erase.asked': {},
					'text.erased': { target: 'erased', actions: 'forget' },
					'erase.refused': 'notErased'
				}
			},
			erased: {},
			notErased: {}
		}
	});
}
