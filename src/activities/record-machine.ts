import { setup, type SnapshotFrom } from 'xstate';

/** Whether a private text is kept with the learner's course record as well: only if the learner chooses so. */
export type RecordMachineEvent =
	/** An earlier visit has put it there. */
	| { type: 'record.found' }
	| { type: 'record.wanted' }
	| { type: 'record.unwanted' }
	/** Another text was kept: the record is to have that one. */
	| { type: 'text.kept' }
	| { type: 'text.erased' }
	/** How it went. */
	| { type: 'record.kept' }
	| { type: 'record.refused' }
	| { type: 'record.too-long' }
	| { type: 'record.left' };

export type RecordSnapshot = SnapshotFrom<typeof createRecordMachine>;
export type RecordPhase = RecordSnapshot['value'];

/** Compiles that choice to a statechart. No text, clock, network or DOM. */
export function createRecordMachine() {
	return setup({ types: { events: {} as RecordMachineEvent } }).createMachine({
		id: 'record',
		initial: 'apart',
		on: { 'text.erased': '.apart' },
		states: {
			apart: { on: { 'record.found': 'together', 'record.wanted': 'joining' } },
			joining: {
				on: {
					'record.kept': 'together',
					'record.refused': 'refused',
					'record.too-long': 'tooLong'
				}
			},
			together: { on: { 'text.kept': 'joining', 'record.unwanted': 'leaving' } },
			leaving: { on: { 'record.left': 'left', 'record.refused': 'stuck' } },
			left: { on: { 'record.wanted': 'joining' } },
			/** The record did not take it, or could not be reached. */
			refused: { on: { 'record.wanted': 'joining' } },
			tooLong: { on: { 'record.wanted': 'joining' } },
			/** It could not be taken out. */
			stuck: { on: { 'text.kept': 'joining', 'record.unwanted': 'leaving' } }
		}
	});
}

/** True: what is written there could be read by others. On its way counts as there. */
export function isInRecord(phase: RecordPhase): boolean {
	return ['joining', 'together', 'leaving', 'stuck'].includes(phase);
}
