import { setup, type SnapshotFrom } from 'xstate';

/** What a learner wrote elsewhere, shown again: is it there? */
export type RecallMachineEvent = { type: 'text.found' } | { type: 'text.missing' };

export type RecallPhase = SnapshotFrom<typeof createRecallMachine>['value'];

/** Compiles that question to a statechart. No text, clock, network or DOM. */
export function createRecallMachine() {
	return setup({ types: { events: {} as RecallMachineEvent } }).createMachine({
		id: 'recall',
		initial: 'looking',
		on: { 'text.found': '.shown', 'text.missing': '.empty' },
		states: { looking: {}, shown: {}, empty: {} }
	});
}
