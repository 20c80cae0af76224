import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { createRecordMachine, isInRecord, type RecordMachineEvent } from './record-machine.ts';

function play(...types: RecordMachineEvent['type'][]) {
	const actor = createActor(createRecordMachine()).start();
	for (const type of types) actor.send({ type });
	const { value } = actor.getSnapshot();
	return [value, isInRecord(value)];
}

describe('a private text and the course record', () => {
	test('are apart until the learner wants them together', () => {
		expect(play()).toEqual(['apart', false]);
		expect(play('text.kept')).toEqual(['apart', false]);
		expect(play('record.wanted', 'record.kept')).toEqual(['together', true]);
		expect(play('record.found')).toEqual(['together', true]);
	});

	test('count as together from the moment it is on its way', () => {
		expect(play('record.wanted')).toEqual(['joining', true]);
		expect(play('record.found', 'record.unwanted')).toEqual(['leaving', true]);
	});

	test('stay apart when the record refuses or has no room, and can be tried again', () => {
		expect(play('record.wanted', 'record.refused')).toEqual(['refused', false]);
		expect(play('record.wanted', 'record.too-long')).toEqual(['tooLong', false]);
		expect(play('record.wanted', 'record.too-long', 'record.wanted', 'record.kept')).toEqual([
			'together',
			true
		]);
	});

	test('follow each other: a text that was kept anew goes into the record anew', () => {
		expect(play('record.found', 'text.kept')).toEqual(['joining', true]);
		expect(play('record.found', 'text.kept', 'record.too-long')).toEqual(['tooLong', false]);
	});

	test('part again when the learner says so, and say when that did not work', () => {
		expect(play('record.found', 'record.unwanted', 'record.left')).toEqual(['left', false]);
		const stuck = ['record.found', 'record.unwanted', 'record.refused'] as const;
		expect(play(...stuck)).toEqual(['stuck', true]);
		expect(play(...stuck, 'record.unwanted', 'record.left')).toEqual(['left', false]);
	});

	test('come together again when the learner changes their mind, or tries once more', () => {
		expect(play('record.found', 'record.unwanted', 'record.left', 'record.wanted')).toEqual([
			'joining',
			true
		]);
		expect(play('record.wanted', 'record.refused', 'record.wanted')).toEqual(['joining', true]);
		const stuck = ['record.found', 'record.unwanted', 'record.refused'] as const;
		expect(play(...stuck, 'text.kept')).toEqual(['joining', true]);
	});

	test('part when the text is erased', () => {
		expect(play('record.found', 'text.erased')).toEqual(['apart', false]);
	});
});
