import { assign, setup, type SnapshotFrom } from 'xstate';

/**
 * What can happen to the entries of a map on a page. Names and words stay in the component; that something was
 * written, and where it is kept, is the business of the machine that every private text has.
 */
export type MapMachineEvent =
	| { type: 'adding.asked' }
	/** Of an entry that there is, by its place. */
	| { type: 'changing.asked'; at: number }
	/** What was typed lacks something. */
	| { type: 'entry.refused'; flaw: 'name' | 'direction' }
	| { type: 'entry.kept' }
	| { type: 'entry.dropped' }
	| { type: 'entry.removed'; at: number }
	| { type: 'removal.undone' }
	/** The map was erased, or another one was found. */
	| { type: 'map.replaced' };

export interface MapContext {
	/** Place of the entry that is changed, or was removed. */
	readonly at: number | undefined;
	readonly flaw: 'name' | 'direction' | undefined;
}

export type MapSnapshot = SnapshotFrom<typeof mapMachine>;

const nothing: MapContext = { at: undefined, flaw: undefined };

/** The entries' statechart: resting, one of them open, one just removed. No text, clock, network or DOM. */
export const mapMachine = setup({
	types: { context: {} as MapContext, events: {} as MapMachineEvent },
	actions: {
		open: assign((_, { at }: { at: number }) => ({ at, flaw: undefined })),
		refuse: assign((_, { flaw }: { flaw: 'name' | 'direction' }) => ({ flaw })),
		close: assign(nothing)
	}
}).createMachine({
	id: 'map',
	context: nothing,
	initial: 'resting',
	on: {
		'adding.asked': { target: '.adding', actions: 'close' },
		'changing.asked': {
			target: '.changing',
			actions: { type: 'open', params: ({ event }) => ({ at: event.at }) }
		},
		'entry.removed': {
			target: '.removed',
			actions: { type: 'open', params: ({ event }) => ({ at: event.at }) }
		},
		'map.replaced': { target: '.resting', actions: 'close' }
	},
	states: {
		resting: {},
		adding: { on: openEvents() },
		changing: { on: openEvents() },
		removed: { on: { 'removal.undone': { target: 'resting', actions: 'close' } } }
	}
});

function openEvents() {
	return {
		'entry.refused': {
			actions: {
				type: 'refuse',
				params: ({ event }: { event: { flaw: 'name' | 'direction' } }) => ({ flaw: event.flaw })
			}
		},
		'entry.kept': { target: 'resting', actions: 'close' },
		'entry.dropped': { target: 'resting', actions: 'close' }
	} as const;
}
