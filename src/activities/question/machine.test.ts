import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { QuestionMachineEvent } from './context.ts';
import { learner } from './learner.ts';
import { createQuestionMachine, recall } from './machine.ts';
import { anyQuestion, leads, receivers } from './question.samples.ts';
import { viewQuestion, type QuestionActivity } from './view.ts';

function play(activity: QuestionActivity, ...events: QuestionMachineEvent[]) {
	const actor = createActor(createQuestionMachine(activity.rules)).start();
	for (const event of events) actor.send(event);
	return viewQuestion(activity, actor.getSnapshot());
}

const choose = (option: number) => ({ type: 'option.chosen', option }) as const;
const toggle = (option: number) => ({ type: 'option.toggled', option }) as const;
const check = { type: 'answer.checked' } as const;
const stored = { type: 'answer.stored' } as const;
const late = { type: 'answer.late' } as const;
const retry = { type: 'retry.asked' } as const;
const hint = { type: 'hint.asked' } as const;

describe('a single choice', () => {
	test('starts with nothing chosen and nothing said', () => {
		const view = play(leads);
		expect(view.phase).toBe('unanswered');
		expect(view.options.map(({ chosen, why, verdict }) => [chosen, why, verdict])).toEqual(
			Array.from({ length: 3 }, () => [false, undefined, undefined])
		);
		expect(view).toMatchObject({ triesLeft: 2, canCheck: true, hints: [], hasMoreHints: true });
	});

	test('says so when Check is pressed with nothing chosen, and goes on from there', () => {
		expect(play(leads, check).phase).toBe('nothingChosen');
		expect(play(leads, check).canCheck).toBe(true);
		expect(play(leads, check, choose(1)).phase).toBe('chosen');
	});

	test('shows no feedback before the answer is stored, and lets nothing be changed', () => {
		const view = play(leads, choose(1), check, choose(2));
		expect(view.phase).toBe('storing');
		expect(view.verdict).toBeUndefined();
		expect(view.options.map(({ chosen, why, disabled }) => [chosen, why, disabled])).toEqual([
			[true, undefined, true],
			[false, undefined, true],
			[false, undefined, true]
		]);
	});

	test('is right with the right option, and only that option says why', () => {
		const view = play(leads, choose(2), check, stored);
		expect(view).toMatchObject({ phase: 'right', verdict: 'right', saved: true, canRetry: false });
		expect(view.options.map(({ verdict, why }) => [verdict, why])).toEqual([
			[undefined, undefined],
			['right', '<p>It waits for the leads.</p>'],
			[undefined, undefined]
		]);
	});

	test('offers another try, in which what was wrong is out', () => {
		const wrong = play(leads, choose(1), check, stored);
		expect(wrong).toMatchObject({ phase: 'retry', verdict: 'wrong', triesLeft: 1, canRetry: true });
		const again = play(leads, choose(1), check, stored, retry);
		expect(again.phase).toBe('unanswered');
		expect(again.options[0]).toMatchObject({ disabled: true, verdict: 'wrong', chosen: false });
		expect(play(leads, choose(1), check, stored, retry, choose(1)).phase).toBe('unanswered');
		expect(play(leads, choose(1), check, stored, retry, choose(2), check, stored).phase).toBe(
			'right'
		);
	});

	test('shows the right answer after the last wrong try', () => {
		const view = play(leads, choose(1), check, stored, retry, choose(3), check, stored);
		expect(view).toMatchObject({ phase: 'finished', verdict: 'wrong', triesLeft: 0 });
		expect(view.options.map(({ verdict }) => verdict)).toEqual(['wrong', 'missed', 'wrong']);
		expect(view.options[1]?.why).toBe('<p>It waits for the leads.</p>');
	});

	test('says when the feedback is not saved yet, until it is', () => {
		expect(play(leads, choose(2), check, late)).toMatchObject({ phase: 'right', saved: false });
		expect(play(leads, choose(2), check, late, stored).saved).toBe(true);
	});

	test('gives its hints one by one and then no more', () => {
		expect(play(leads, hint).hints).toEqual(['Follow the work.']);
		expect(play(leads, hint, hint, hint)).toMatchObject({
			hints: ['Follow the work.', 'Who waits?'],
			hasMoreHints: false
		});
	});
});

test('a machine counts no hints that there are not', () => {
	const actor = createActor(createQuestionMachine(leads.rules)).start();
	for (let asked = 0; asked < 5; asked++) actor.send(hint);
	expect(actor.getSnapshot().context.hintsShown).toBe(2);
});

describe('a multiple choice', () => {
	test('takes options on and off', () => {
		expect(play(receivers, toggle(1), toggle(1)).phase).toBe('unanswered');
		const view = play(receivers, toggle(3), toggle(1), toggle(2), toggle(2));
		expect(view.options.map(({ chosen }) => chosen)).toEqual([true, false, true, false]);
	});

	test('starts the next try from what was right in the last one', () => {
		const partly = [toggle(1), toggle(2), check, stored] as const;
		expect(play(receivers, ...partly).verdict).toBe('partly');
		const again = play(receivers, ...partly, retry);
		expect(again.phase).toBe('chosen');
		expect(again.options.map(({ chosen, disabled }) => [chosen, disabled])).toEqual([
			[true, false],
			[false, true],
			[false, false],
			[false, false]
		]);
		expect(play(receivers, ...partly, retry, toggle(3), check, stored).phase).toBe('right');
	});
});

test('a machine that is told what was kept shows what the learner left', () => {
	fc.assert(
		fc.property(anyQuestion, ({ rules, logs: [log = []] }) => {
			let state = learner.fresh(rules);
			for (const event of log) state = learner.step(rules, state, event) ?? state;
			const actor = createActor(createQuestionMachine(rules)).start();
			for (const event of learner.events(rules, state)) actor.send(recall(event));

			const snapshot = actor.getSnapshot();
			expect(snapshot.context.state).toEqual(state);
			const { begun, done } = learner.result(rules, state);
			expect(snapshot.matches('judged')).toBe(begun);
			expect(snapshot.matches({ judged: 'retry' })).toBe(begun && !done);
		})
	);
});

test('clicking through leads to the same record as the answers alone', () => {
	fc.assert(
		fc.property(anyQuestion, fc.infiniteStream(fc.nat(5)), ({ rules }, picks) => {
			const actor = createActor(createQuestionMachine(rules)).start();
			let state = learner.fresh(rules);
			for (let attempt = 0; attempt < rules.tries; attempt++) {
				const option = rules.options[(picks.next().value ?? 0) % rules.options.length] ?? 0;
				actor.send({ type: rules.multiple ? 'option.toggled' : 'option.chosen', option });
				actor.send(check);
				const { choice } = actor.getSnapshot().context;
				actor.send(stored);
				state = learner.step(rules, state, { type: 'answer.given', options: choice }) ?? state;
				actor.send(retry);
			}
			expect(actor.getSnapshot().context.state).toEqual(state);
		})
	);
});
