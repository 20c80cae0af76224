import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { QuestionMachineEvent } from '../context.ts';
import { createQuestionMachine } from '../machine.ts';
import { hours, leads, named, sides, steps } from '../question.samples.ts';
import { viewQuestion, type QuestionActivity } from '../view.ts';
import { viewOptions } from './choice-view.ts';
import { viewItems } from './order-view.ts';
import { viewRows } from './rows-view.ts';
import { readTexts, viewTyped } from './typed-view.ts';

function play(activity: QuestionActivity, ...events: QuestionMachineEvent[]) {
	const actor = createActor(createQuestionMachine(activity.rules)).start();
	for (const event of events) actor.send(event);
	const snapshot = actor.getSnapshot();
	return [viewQuestion(activity, snapshot), snapshot] as const;
}

const given = (...options: number[]) => ({ type: 'answer.recalled', options }) as const;
const retry = { type: 'retry.asked' } as const;
const draw = (seed: number) => ({ type: 'seed.drawn', seed }) as const;

describe('the options of a choice', () => {
	const shuffle = { ...leads, rules: { ...leads.rules, shuffle: true } };
	const numbers = (...events: QuestionMachineEvent[]) =>
		viewOptions(shuffle, ...play(shuffle, ...events)).map(({ number }) => number);

	test('stand as written until an order is drawn, and come back in the same one', () => {
		expect(numbers()).toEqual([1, 2, 3]);
		const orders = [1, 2, 3, 4, 5, 6].map((seed) => numbers(draw(seed)).join());
		expect(new Set(orders).size).toBeGreaterThan(1);
		expect(numbers({ ...given(1), seed: 4 })).toEqual(numbers(draw(4)));
	});
});

describe('the items of an order', () => {
	const items = (...events: QuestionMachineEvent[]) => viewItems(steps, ...play(steps, ...events));

	test('can all be moved, the first not up and the last not down', () => {
		expect(items().map(({ movable, canMove }) => [movable, canMove.up, canMove.down])).toEqual([
			[true, false, true],
			[true, true, true],
			[true, true, true],
			[true, true, false]
		]);
	});

	test('say what is in its place, and only at the end where the others belong', () => {
		const seen = (...events: QuestionMachineEvent[]) =>
			items(...events).map(({ verdict, rightPlace }) => [verdict, rightPlace]);
		expect(seen(given(1, 2, 4, 3))).toEqual([
			['right', undefined],
			['right', undefined],
			['wrong', undefined],
			['wrong', undefined]
		]);
		expect(seen(given(1, 2, 4, 3), given(1, 3, 2, 4))).toEqual([
			['right', undefined],
			['wrong', 3],
			['wrong', 2],
			['right', undefined]
		]);
	});

	test('stay where they are right in the next try', () => {
		expect(
			items(given(4, 2, 3, 1), retry).map(({ movable, canMove }) => [movable, canMove.down])
		).toEqual([
			[true, true],
			[false, false],
			[false, false],
			[true, false]
		]);
	});
});

describe('rows', () => {
	const rows = (...events: QuestionMachineEvent[]) => viewRows(sides, ...play(sides, ...events));

	test('give the reason of a right one at once, and that of a wrong one at the end', () => {
		const seen = (...events: QuestionMachineEvent[]) =>
			rows(...events).map(({ verdict, why, right }) => [verdict, why !== undefined, right]);
		expect(seen(given(5, 5, 4))).toEqual([
			['wrong', false, undefined],
			['right', true, undefined],
			['right', true, undefined]
		]);
		expect(seen(given(5, 5, 4), given(5, 5, 4))).toEqual([
			['wrong', true, 'Inside'],
			['right', true, undefined],
			['right', true, undefined]
		]);
	});

	test('are open in the next try where they were wrong, but for what was', () => {
		const seen = rows(given(5, 5, 4), retry);
		expect(seen.map(({ open, chosen }) => [open, chosen])).toEqual([
			[true, 0],
			[false, 5],
			[false, 4]
		]);
		expect(seen[0]?.options.map(({ number, ruledOut }) => [number, ruledOut])).toEqual([
			[4, false],
			[5, true]
		]);
	});

	test('of a match have their right sides shuffled, the rows as written', () => {
		const pairs = { ...sides, rules: { ...sides.rules, form: 'match' } } as const;
		const seen = (seed: number) => viewRows(pairs, ...play(pairs, draw(seed)));
		const orders = [1, 2, 3, 4, 5, 6].map((seed) =>
			seen(seed)[0]
				?.options.map(({ number }) => number)
				.join()
		);
		expect(new Set(orders)).toEqual(new Set(['4,5', '5,4']));
		expect(seen(3).map(({ number }) => number)).toEqual([1, 2, 3]);
	});
});

describe('what was typed', () => {
	test('stands with its verdict, and what is accepted at the end', () => {
		const texts = { type: 'texts.recalled', texts: ['a client'] } as const;
		const view = viewTyped(named, ...play(named, given(0), given(0), texts));
		expect(view.tries).toEqual([
			{ text: 'a client', verdict: 'wrong' },
			{ text: undefined, verdict: 'wrong' }
		]);
		expect(view.accepted).toEqual(['Internal customer', 'customer']);
		expect(viewTyped(named, ...play(named, given(0))).accepted).toEqual([]);
	});

	test('is known from a right answer, also on another device', () => {
		expect(viewTyped(named, ...play(named, given(2))).tries).toEqual([
			{ text: 'customer', verdict: 'right' }
		]);
	});

	test('as a number shows its unit, and asks for a minus sign only where one is needed', () => {
		expect(viewTyped(hours, ...play(hours))).toMatchObject({ unit: 'h', signed: false });
		const cold = { ...hours, rules: { ...hours.rules, accepted: ['-3 °C', '-3 K'] } };
		expect(viewTyped(cold, ...play(cold))).toMatchObject({ unit: '', signed: true });
	});

	test('is read from what this device kept, whatever that is', () => {
		expect(readTexts('["a",1]')).toEqual(['a', '']);
		for (const kept of [undefined, '', '{}', 'no'] as const) expect(readTexts(kept)).toEqual([]);
	});
});
