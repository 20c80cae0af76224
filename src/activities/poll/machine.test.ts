import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { PollMachineEvent } from './context.ts';
import { createPollMachine, recall } from './machine.ts';
import type { PollActivity, PollEvent, PollRules } from './poll.ts';
import { viewPoll } from './view.ts';

const poll = (rules: PollRules): PollActivity => ({
	kind: 'poll',
	id: 'stance',
	number: 4,
	objective: undefined,
	points: 0,
	optional: false,
	title: 'Colleagues can be my customers.',
	rules,
	words: { prompt: '<p>…</p>', from: 'Not at all', to: 'Completely' }
});
const own: PollRules = { scale: 5 };
const shared: PollRules = { scale: 5, shared: true };

function play(rules: PollRules, isAgain: boolean, ...events: readonly PollMachineEvent[]) {
	const actor = createActor(createPollMachine(rules, isAgain)).start();
	for (const event of events) actor.send(event);
	return viewPoll(poll(rules), actor.getSnapshot());
}

const answered = (again: boolean, value = 0): PollEvent => ({
	type: 'poll.answered',
	again,
	version: 1,
	value
});
const choose = (value: number) => ({ type: 'value.chosen', value }) as const;
const ask = { type: 'answer.asked' } as const;
const kept = (again: boolean, value: number) =>
	({ type: 'answer.kept', kept: answered(again), value }) as const;
const found = (values: { first?: number; again?: number }) =>
	({ type: 'values.found', values }) as const;
const chosen = ({ stops }: ReturnType<typeof play>) => stops.find((stop) => stop.chosen)?.value;

describe('a poll', () => {
	test('takes an answer once one is chosen', () => {
		expect(play(own, false, ask).phase).toBe('nothingChosen');
		expect(play(own, false, choose(9)).phase).toBe('unanswered');
		const view = play(own, false, choose(4), ask, kept(false, 4));
		expect(view).toMatchObject({ phase: 'answered', now: 4, before: undefined, canAnswer: true });
		expect(chosen(view)).toBe(4);
	});

	test('lets an answer be changed until it was asked again', () => {
		const once = [choose(4), ask, kept(false, 4)] as const;
		expect(play(own, false, ...once, choose(2), ask, kept(false, 2)).now).toBe(2);
		const twice = play(own, false, recall(answered(false)), recall(answered(true)), choose(1));
		expect(twice).toMatchObject({ phase: 'answered', canAnswer: false });
	});

	test('says when this browser did not keep it, and can be tried again', () => {
		const refused = [choose(4), ask, { type: 'answer.refused' }] as const;
		expect(play(own, false, ...refused)).toMatchObject({ phase: 'notKept', now: undefined });
		expect(play(own, false, ...refused, ask, kept(false, 4)).phase).toBe('answered');
	});

	test('comes back with its answer, or without where that is in another browser', () => {
		expect(play(own, false, recall(answered(false)))).toMatchObject({ searched: false });
		expect(play(own, false, recall(answered(false)), found({ first: 3 })).now).toBe(3);
		expect(play(own, false, recall(answered(false)), found({}))).toMatchObject({
			phase: 'answered',
			now: undefined,
			searched: true
		});
		expect(play(shared, false, recall(answered(false, 5))).now).toBe(5);
	});

	test('names the ends of its scale', () => {
		expect(play(own, false).stops.map(({ name }) => name)).toEqual([
			'Not at all',
			'',
			'',
			'',
			'Completely'
		]);
	});
});

describe('a poll that is asked again', () => {
	const before = [recall(answered(false)), found({ first: 2 })] as const;

	test('does not show the first answer until the second is given', () => {
		const asking = play(own, true, ...before);
		expect(asking).toMatchObject({ phase: 'unanswered', again: true, before: undefined });
		expect(chosen(asking)).toBeUndefined();
		const both = play(own, true, ...before, choose(5), ask, kept(true, 5));
		expect(both).toMatchObject({ phase: 'answered', before: 2, now: 5 });
		expect(both.stops.map(({ was }) => was)).toEqual([
			undefined,
			'before',
			undefined,
			undefined,
			'now'
		]);
	});

	test('marks one place where nothing has changed', () => {
		const both = play(own, true, ...before, choose(2), ask, kept(true, 2));
		expect(both.stops[1]?.was).toBe('both');
	});

	test('asks as for the first time where it was never answered', () => {
		const asking = play(own, true);
		expect(asking.again).toBe(false);
		expect(play(own, true, choose(3), ask, kept(false, 3))).toMatchObject({
			phase: 'answered',
			again: false,
			now: 3
		});
	});

	test('comes back with both', () => {
		const both = [recall(answered(false, 1)), recall(answered(true, 4))] as const;
		expect(play(shared, true, ...both)).toMatchObject({ phase: 'answered', before: 1, now: 4 });
	});
});
