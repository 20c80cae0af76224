import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeLaws } from '../learner-laws.ts';
import { learner } from './learner.ts';
import { answerEvent, mostVersions, notAsked, type PollEvent, type PollRules } from './poll.ts';
import { reportAnswer } from './report.ts';
import { readValues, writeValues } from './values.ts';

const rules = fc.constantFrom<PollRules>(
	{ scale: 5 },
	{ scale: 10, shared: true },
	{ scale: 2, shared: true }
);
const event = fc.record({
	type: fc.constant('poll.answered' as const),
	again: fc.boolean(),
	version: fc.integer({ min: 0, max: 4 }),
	value: fc.integer({ min: 0, max: 11 })
});
const log = fc.array(event, { maxLength: 12 });
describeLaws(
	learner,
	fc.tuple(rules, log, log, log).map(([rules, ...logs]) => ({ rules, logs }))
);

const shared: PollRules = { scale: 10, shared: true };
const first = (value: number, version = 1): PollEvent => ({
	type: 'poll.answered',
	again: false,
	version,
	value
});
const again = (value: number, version = 1): PollEvent => ({
	...first(value, version),
	again: true
});
const play = (rules: PollRules, ...events: readonly PollEvent[]) =>
	events.reduce((state, event) => learner.step(rules, state, event) ?? state, notAsked);

describe('a poll', () => {
	test('keeps of a private answer only that there is one', () => {
		const kept = answerEvent({ scale: 10 }, notAsked, false, 7);
		expect(JSON.stringify(kept)).not.toContain('7');
		expect(learner.toNumbers({ scale: 10 }, play({ scale: 10 }, kept))).toEqual([1]);
		expect(play({ scale: 10 }, first(7))).toEqual(notAsked);
	});

	test('keeps a shared answer, and the later of two', () => {
		const state = play(shared, first(9), first(3, 2));
		expect(state.first).toEqual({ version: 2, value: 3 });
		expect(learner.merge(shared, state, play(shared, first(9)))).toEqual(state);
		expect(answerEvent(shared, state, false, 8)).toEqual(first(8, 3));
	});

	test('takes no version that is none, or that is more than anybody answers', () => {
		for (const version of [0, -1, 1.5, mostVersions + 1])
			expect(play(shared, first(3, version))).toEqual(notAsked);
		expect(play(shared, first(3, mostVersions)).first).toEqual({ version: mostVersions, value: 3 });
	});

	test('counts as evidence once it is answered, and never for the score', () => {
		expect(learner.result(shared, notAsked)).toMatchObject({ begun: false, done: false });
		expect(learner.result(shared, play(shared, first(1)))).toEqual({
			begun: true,
			done: true,
			earned: undefined
		});
	});

	test('has no second answer before the first, and no first one that changes after the second', () => {
		expect(play(shared, again(4))).toEqual(notAsked);
		expect(play(shared, first(2), again(6), first(9, 2)).first).toEqual({ version: 1, value: 2 });
		expect(play(shared, first(2), again(6), again(5, 2)).again).toEqual({ version: 2, value: 5 });
	});

	test('refuses what is not on its scale', () => {
		for (const value of [0, 11, 1.5, Number.NaN])
			expect(play(shared, first(value))).toEqual(notAsked);
	});
});

describe('a shared answer', () => {
	const poll = {
		kind: 'poll',
		id: 'stance',
		number: 4,
		objective: undefined,
		points: 0,
		optional: false,
		title: 'Colleagues can be my customers.',
		rules: shared,
		words: { prompt: '<p>…</p>', from: 'Not at all', to: 'Completely' }
	};

	test('is reported by a letter, and what the letters mean', () => {
		const report = reportAnswer(poll, notAsked, first(7), { at: 5, seconds: 6 });
		expect(report).toMatchObject({
			id: 'stance-1',
			type: 'likert',
			response: ['g'],
			correct: [],
			result: 'neutral',
			weighting: 0
		});
		expect(report.description).toBe(
			'Colleagues can be my customers. a = 1 (Not at all), j = 10 (Completely)'
		);
	});

	test('has an id that no other answer to the poll has', () => {
		const events = [first(7), first(3, 2), again(8), again(9, 2)];
		const ids = events.map(
			(event, index) =>
				reportAnswer(poll, play(shared, ...events.slice(0, index)), event, { at: 0, seconds: 0 }).id
		);
		expect(ids).toEqual(['stance-1', 'stance-2', 'stance-3', 'stance-4']);
	});
});

describe('private answers in the store', () => {
	test('come back as they were written', () => {
		expect(readValues(10, writeValues({ first: 3, again: 10 }))).toEqual({ first: 3, again: 10 });
		expect(readValues(10, undefined)).toEqual({});
	});

	test('are left out where they cannot be answers to this poll', () => {
		expect(readValues(5, writeValues({ first: 3, again: 10 }))).toEqual({ first: 3 });
	});

	test('are never read from garbage, and garbage breaks nothing', () => {
		const hostile = fc
			.record({ first: fc.jsonValue(), again: fc.integer() })
			.map((found) => JSON.stringify(found));
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json(), hostile), (text) => {
				const values: readonly number[] = Object.values(readValues(5, text));
				expect(values.filter((value) => ![1, 2, 3, 4, 5].includes(value))).toEqual([]);
			})
		);
	});
});

describe('numbers of a poll', () => {
	const own: PollRules = { scale: 5 };
	const told: PollRules = { scale: 5, shared: true };
	const answer = (again: boolean, version: number, value: number) => ({
		type: 'poll.answered',
		again,
		version,
		value
	});

	test('say of a private one how often it was answered, and nothing else', () => {
		expect(learner.fromNumbers(own, [])).toEqual([]);
		expect(learner.fromNumbers(own, [1])).toEqual([answer(false, 1, 0)]);
		expect(learner.fromNumbers(own, [2])).toEqual([answer(false, 1, 0), answer(true, 1, 0)]);
		for (const numbers of [[0], [3], [1, 1]])
			expect(learner.fromNumbers(own, numbers)).toBeUndefined();
	});

	test('say of a shared one what was answered, before and after', () => {
		expect(learner.fromNumbers(told, [])).toEqual([]);
		expect(learner.fromNumbers(told, [2, 4])).toEqual([answer(false, 2, 4)]);
		expect(learner.fromNumbers(told, [2, 4, 1, 5])).toEqual([
			answer(false, 2, 4),
			answer(true, 1, 5)
		]);
		for (const numbers of [[2], [2, 4, 1], [2, 4, 1, 5, 1], [2, 4, 1, 5, 1, 1]])
			expect(learner.fromNumbers(told, numbers)).toBeUndefined();
	});
});
