import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { QuestionMachineEvent } from './context.ts';
import { learner } from './learner.ts';
import { givenAnswer } from './judging.ts';
import { recall } from './chart-machine.ts';
import { createQuestionMachine } from './machine.ts';
import { viewOptions } from './forms/choice-view.ts';
import {
	anyAnswer,
	anyQuestion,
	leads,
	receivers,
	sides,
	steps,
	named,
	hours
} from './question.samples.ts';
import type { QuestionRules } from './question.ts';
import { viewQuestion, type ChoiceActivity } from './view.ts';

function run(rules: QuestionRules, ...events: QuestionMachineEvent[]) {
	const actor = createActor(createQuestionMachine(rules)).start();
	for (const event of events) actor.send(event);
	return actor.getSnapshot();
}

function play(activity: ChoiceActivity, ...events: QuestionMachineEvent[]) {
	const snapshot = run(activity.rules, ...events);
	const view = viewQuestion(activity, snapshot);
	return { ...view, options: viewOptions(activity, view, snapshot) };
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
		expect(view).toMatchObject({ triesLeft: 2, isAnswering: true, hints: [], hasMoreHints: true });
	});

	test('says so when Check is pressed with nothing chosen, and goes on from there', () => {
		expect(play(leads, check).phase).toBe('nothingChosen');
		expect(play(leads, check).isAnswering).toBe(true);
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

describe('an order', () => {
	const { rules } = steps;
	const move = (item: number, by: -1 | 1) => ({ type: 'item.moved', item, by }) as const;

	test('has to be touched before it is checked', () => {
		expect(run(rules, check).matches({ answering: 'nothingChosen' })).toBe(true);
		expect(run(rules, check, move(2, -1), move(2, 1), check).matches('storing')).toBe(true);
	});

	test('goes on from the last try, in which the right places stay as they are', () => {
		const wrong = run(rules, ...recalled([1, 4, 3, 2]), retry);
		expect(wrong.matches({ answering: 'unanswered' })).toBe(true);
		expect(run(rules, ...recalled([1, 4, 3, 2]), retry, move(3, 1)).context.choice).toEqual([]);
		expect(run(rules, ...recalled([1, 4, 3, 2]), retry, move(4, 1)).context.choice).toEqual([
			1, 2, 3, 4
		]);
	});
});

describe('rows', () => {
	const { rules } = sides;
	const set = (row: number, option: number) => ({ type: 'row.set', row, option }) as const;

	test('are an answer once each row has an option', () => {
		expect(run(rules, set(1, 5), set(2, 5), check).matches({ answering: 'nothingChosen' })).toBe(
			true
		);
		expect(run(rules, set(1, 5), set(2, 5), set(3, 4), check).matches('storing')).toBe(true);
		expect(run(rules, set(1, 5), set(2, 5), set(3, 4), set(3, 0)).context.choice).toEqual([
			5, 5, 0
		]);
	});

	test('keep what was right in the next try, and take nothing again that was wrong', () => {
		const again = [...recalled([5, 5, 4]), retry] as const;
		expect(run(rules, ...again).context.choice).toEqual([0, 5, 4]);
		expect(run(rules, ...again, set(1, 5), set(2, 4)).context.choice).toEqual([0, 5, 4]);
		expect(run(rules, ...again, set(1, 4), check, stored).matches({ judged: 'right' })).toBe(true);
	});
});

describe('a text', () => {
	const type = (text: string) => ({ type: 'text.typed', text }) as const;

	test('is judged as it is typed, and kept beside the answer', () => {
		const { context } = run(named.rules, type('  INTERNAL   customer'), check, stored);
		expect(context.state.tries).toEqual([[1]]);
		expect(context.texts).toEqual(['  INTERNAL   customer']);
	});

	test('of a number question costs no try when it is no number', () => {
		const twelve = run(hours.rules, type('twelve'), check);
		expect(twelve.matches({ answering: 'nothingChosen' })).toBe(true);
		expect(run(hours.rules, type('twelve'), check, type('12.4'), check).matches('storing')).toBe(
			true
		);
	});

	test('stands at the place of its try, also where the ones before are not known here', () => {
		const again = run(named.rules, ...recalled([0]), retry, type('customer'), check, stored);
		expect(again.context.texts).toEqual(['', 'customer']);
	});

	test('comes back with the answer it belongs to', () => {
		const texts = { type: 'texts.recalled', texts: ['nobody'] } as const;
		expect(run(named.rules, ...recalled([0]), texts).context.texts).toEqual(['nobody']);
	});

	test('is not lost to what was kept, when that comes late', () => {
		const late = { type: 'texts.recalled', texts: [] } as const;
		const answered = run(named.rules, type('customer'), check, stored, late);
		expect(answered.context.texts).toEqual(['customer']);
	});
});

describe('before the first answer', () => {
	const rules = { ...leads.rules, confidence: true, shuffle: true };
	const say = (confidence: 0 | 1 | 2 | 3) => ({ type: 'confidence.said', confidence }) as const;
	const draw = (seed: number) => ({ type: 'seed.drawn', seed }) as const;

	test('an order is drawn, but not once something is chosen', () => {
		expect(run(rules, draw(5), draw(9)).context.seed).toBe(9);
		expect(run(rules, choose(1), draw(9)).context.seed).toBe(0);
		expect(run(rules, ...recalled([1]), retry, draw(9)).context.seed).toBe(0);
		expect(run(leads.rules, draw(9)).context.seed).toBe(0);
	});

	test('a learner may say how sure they are, and change it', () => {
		const { context } = run(rules, say(3), choose(1), say(2));
		expect(givenAnswer({ ...context, seed: 7 })).toEqual({
			type: 'answer.given',
			options: [1],
			confidence: 2,
			seed: 7
		});
		expect(run(leads.rules, say(3)).context.confidence).toBe(0);
	});

	test('is when they are kept, and not with a later answer', () => {
		const snapshot = run(rules, draw(7), say(3), choose(1), check, stored, retry, say(1));
		expect(snapshot.context).toMatchObject({ confidence: 3, seed: 7 });
		expect(givenAnswer({ ...snapshot.context, choice: [2] })).toEqual({
			type: 'answer.given',
			options: [2]
		});
	});
});

function recalled(options: readonly number[]): QuestionMachineEvent[] {
	return [{ type: 'answer.recalled', options }];
}

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
		fc.property(
			anyQuestion.chain(({ rules }) =>
				fc.record({
					rules: fc.constant(rules),
					answers: fc.array(anyAnswer(rules), { maxLength: 4 })
				})
			),
			({ rules, answers }) => {
				const actor = createActor(createQuestionMachine(rules)).start();
				let state = learner.fresh(rules);
				for (const answer of answers) {
					for (const change of changesTo(rules, answer)) actor.send(change);
					actor.send(check);
					if (!actor.getSnapshot().matches('storing')) continue;
					const event = givenAnswer(actor.getSnapshot().context);
					actor.send(stored);
					state = learner.step(rules, state, event) ?? state;
					actor.send(retry);
				}
				expect(actor.getSnapshot().context.state).toEqual(state);
			}
		)
	);
});

/** What a learner might do for an answer; some of it is not possible in a later try. */
function changesTo(rules: QuestionRules, answer: readonly number[]): QuestionMachineEvent[] {
	if (rules.form === 'choice') {
		return answer.map((option) => (rules.multiple ? toggle(option) : choose(option)));
	}
	if (rules.form === 'order') return answer.map((item) => ({ type: 'item.moved', item, by: -1 }));
	if (rules.form === 'typed')
		return answer.map((match) => ({ type: 'text.typed', text: rules.accepted[match - 1] ?? '?' }));
	return answer.map((option, index) => ({ type: 'row.set', row: rules.rows[index] ?? 0, option }));
}
