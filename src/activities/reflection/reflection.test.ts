import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { describeLaws } from '../learner-laws.ts';
import { learner } from './learner.ts';
import { createReflectionMachine, recall, type ReflectionMachineEvent } from './machine.ts';
import type { ReflectionEvent } from './reflection.ts';
import { viewReflection, type ReflectionActivity } from './view.ts';

const log = fc.array(
	fc.constantFrom<ReflectionEvent>({ type: 'reflection.written' }, { type: 'reflection.declined' })
);
describeLaws(
	learner,
	fc.tuple(log, log, log).map((logs) => ({ rules: {}, logs }))
);

const complaint: ReflectionActivity = {
	kind: 'reflection',
	id: 'complaint',
	number: 3,
	objective: undefined,
	points: 0,
	optional: false,
	title: 'Whose complaint lately was a dependency?',
	rules: {},
	words: {
		prompt: '<p>Whose complaint lately was a dependency?</p>',
		starters: ['I noticed that …']
	}
};

function play(...events: ReflectionMachineEvent[]) {
	const actor = createActor(createReflectionMachine({})).start();
	for (const event of events) actor.send(event);
	return {
		...viewReflection(complaint, actor.getSnapshot()),
		state: actor.getSnapshot().context.state
	};
}

const typed = { type: 'text.changed', blank: false } as const;
const emptied = { type: 'text.changed', blank: true } as const;
const keep = { type: 'keep.asked', blank: false } as const;
const keepEmpty = { type: 'keep.asked', blank: true } as const;
const kept = { type: 'text.kept' } as const;
const refused = { type: 'text.refused' } as const;
const decline = { type: 'reflection.declined' } as const;

describe('a reflection', () => {
	test('counts once it is kept, not before', () => {
		expect(play().phase).toBe('blank');
		expect(play(typed)).toMatchObject({ phase: 'writing', done: false, canKeep: true });
		expect(play(typed, keep)).toMatchObject({ phase: 'keeping', done: false, canKeep: false });
		expect(play(typed, keep, kept)).toMatchObject({ phase: 'kept', done: true, canDecline: false });
	});

	test('says so when there is nothing to keep', () => {
		expect(play(keepEmpty).phase).toBe('nothingWritten');
		expect(play(keepEmpty, typed).phase).toBe('writing');
	});

	test('does not count when this browser refused to store it, and can be tried again', () => {
		expect(play(typed, keep, refused)).toMatchObject({
			phase: 'notKept',
			done: false,
			canKeep: true
		});
		expect(play(typed, keep, refused, keep, kept).phase).toBe('kept');
	});

	test('can be declined, and written after all', () => {
		expect(play(decline)).toMatchObject({ phase: 'declined', done: true, canDecline: false });
		expect(play(decline, typed, keep, kept).state).toEqual({ outcome: 'written' });
	});

	test('stays written, whatever is declined afterwards', () => {
		expect(learner.step({}, { outcome: 'written' }, decline)).toEqual({ outcome: 'written' });
		expect(play(recall({ type: 'reflection.written' }), decline).phase).toBe('kept');
	});

	test('still counts when the learner types on while it is being kept', () => {
		expect(play(typed, keep, typed, kept)).toMatchObject({ phase: 'writing', done: true });
	});

	test('can be emptied again, which takes back the text and not the evidence', () => {
		expect(play(typed, keep, kept, emptied, keepEmpty, kept)).toMatchObject({
			phase: 'kept',
			done: true
		});
	});

	test('comes back as it was left', () => {
		expect(play(recall({ type: 'reflection.written' })).phase).toBe('kept');
		expect(play(recall({ type: 'reflection.declined' })).phase).toBe('declined');
	});

	test('keeps nothing but how it came out: three possible states, at most one number', () => {
		expect(learner.toNumbers({}, { outcome: 'written' })).toEqual([2]);
		expect(learner.toNumbers({}, { outcome: 'declined' })).toEqual([1]);
		for (const numbers of [[0], [3], [1, 1]])
			expect(learner.fromNumbers({}, numbers)).toBeUndefined();
	});
});
