import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { createRecallMachine, type RecallMachineEvent } from './recall-machine.ts';

function stateAfter(...events: RecallMachineEvent[]) {
	const actor = createActor(createRecallMachine()).start();
	for (const event of events) actor.send(event);
	return actor.getSnapshot().value;
}

const found = { type: 'text.found' } as const;
const missing = { type: 'text.missing' } as const;

test('what was written is looked for, and shown or said to be missing', () => {
	expect(stateAfter()).toBe('looking');
	expect(stateAfter(found)).toBe('shown');
	expect(stateAfter(missing)).toBe('empty');
});

test('what is written or erased meanwhile shows', () => {
	expect(stateAfter(missing, found)).toBe('shown');
	expect(stateAfter(found, missing)).toBe('empty');
});
