import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { learner } from './learner.ts';
import { createReflectionMachine, recall, type ReflectionMachineEvent } from './machine.ts';
import type { Outcome } from './reflection.ts';

function play(...events: ReflectionMachineEvent[]) {
	const actor = createActor(createReflectionMachine({})).start();
	for (const event of events) actor.send(event);
	const { value, context } = actor.getSnapshot();
	return { phase: value, outcome: context.state.outcome };
}

test.each<[Outcome, boolean]>([
	['none', false],
	['declined', true],
	['written', true]
])('a reflection that came out as %s: evidence %s, and never a score', (outcome, done) => {
	expect(learner.result({}, { outcome })).toEqual({ begun: done, done, earned: undefined });
});

test('what it came out as takes one small number at most', () => {
	expect(learner.kind).toBe('reflection');
	expect(learner.worstCase({})).toEqual([2]);
	expect(learner.fromNumbers({}, [])).toEqual([]);
	expect(learner.fromNumbers({}, [1])).toEqual([{ type: 'reflection.declined' }]);
	expect(learner.fromNumbers({}, [2])).toEqual([{ type: 'reflection.written' }]);
});

test('a field that is emptied before anything was kept is as blank as at first', () => {
	const typed = { type: 'text.changed', blank: false } as const;
	const emptied = { type: 'text.changed', blank: true } as const;
	expect(play(typed, emptied)).toEqual({ phase: 'blank', outcome: 'none' });
	expect(play(typed, emptied, typed)).toEqual({ phase: 'writing', outcome: 'none' });
});

test.each(['written', 'declined'] as const)('%s at an earlier visit still counts', (outcome) => {
	const phase = outcome === 'written' ? 'kept' : 'declined';
	expect(play(recall({ type: `reflection.${outcome}` }))).toEqual({ phase, outcome });
});
