import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { leads } from '../question/question.samples.ts';
import { anyAssessment, attemptWith, bank } from './assessment.samples.ts';
import { notBegun, type AssessmentEvent, type AssessmentRules } from './assessment.ts';
import { isOver } from './attempt.ts';
import { drawItems } from './draw.ts';
import { learner } from './learner.ts';
import { createAssessmentMachine, recall } from './machine.ts';
import { viewAssessment, type AssessmentActivity } from './view.ts';

function activityOf(rules: AssessmentRules): AssessmentActivity {
	const items = rules.items.map(({ number }) => [
		number,
		{
			id: `q${number}`,
			title: `Question ${number}`,
			words: leads.words,
			teaches: { lesson: 'one', section: 'first', title: 'First' }
		}
	]);
	return {
		kind: 'assessment',
		id: 'check',
		number: 7,
		objective: undefined,
		points: 5,
		optional: false,
		title: 'The check',
		rules,
		words: { items: Object.fromEntries(items) as AssessmentActivity['words']['items'] }
	};
}

function play(events: readonly AssessmentEvent[], rules = bank) {
	const actor = createActor(createAssessmentMachine(rules)).start();
	for (const event of events) actor.send(event);
	return {
		snapshot: actor.getSnapshot(),
		view: viewAssessment(activityOf(rules), actor.getSnapshot())
	};
}

const drawn = (seed = 5): AssessmentEvent => ({
	type: 'items.drawn',
	attempt: 1,
	seed,
	items: drawItems(bank, seed, [])
});
const answers = (option: number): AssessmentEvent[] =>
	drawItems(bank, 5, []).map((item) => ({ type: 'item.answered', item, options: [option] }));

describe('an assessment', () => {
	test('starts with how much it asks and how often it can be taken', () => {
		expect(play([]).view).toMatchObject({ phase: 'ready', of: 3, canBegin: true, attemptsLeft: 2 });
		expect(play([], { ...bank, attempts: 0 }).view.attemptsLeft).toBeUndefined();
	});

	test('asks each question once, without hints, and counts the answers', () => {
		const { view } = play([drawn(), ...answers(2).slice(0, 2)]);
		expect(view).toMatchObject({
			phase: 'asked',
			answered: 2,
			right: 2,
			canBegin: false,
			misses: []
		});
		expect(view.items.map(({ activity: { rules } }) => rules.tries)).toEqual([1, 1, 1]);
	});

	test('tells at its end what was missed and where it is taught', () => {
		const { view } = play([drawn(), ...answers(1)]);
		expect(view).toMatchObject({ phase: 'over', answered: 3, right: 0, canBegin: true });
		expect(view.misses).toHaveLength(3);
		expect(view.misses[0]?.teaches).toEqual({ lesson: 'one', section: 'first', title: 'First' });
	});

	test('begins again with an attempt of its own, and not once they are used up', () => {
		const again: AssessmentEvent = {
			type: 'items.drawn',
			attempt: 2,
			seed: 6,
			items: [11, 21, 22]
		};
		const second = play([drawn(), ...answers(1), again]);
		expect(second.view).toMatchObject({ phase: 'asked', attempt: 2, answered: 0, attemptsLeft: 0 });
		const last = ([11, 21, 22] as const).map((item): AssessmentEvent => ({
			type: 'item.answered',
			item,
			options: [2]
		}));
		expect(play([drawn(), ...answers(1), again, ...last]).view).toMatchObject({
			phase: 'over',
			right: 3,
			canBegin: false
		});
	});

	test('refuses what makes no sense: an attempt out of turn, another item, an answer twice', () => {
		const [item = 0] = drawItems(bank, 5, []);
		const given = (options: number[]) => ({ type: 'item.answered', item, options }) as const;
		const nonsense: AssessmentEvent[] = [
			{ type: 'items.drawn', attempt: 2, seed: 5, items: [11] },
			{ type: 'items.drawn', attempt: 1, seed: 99_999, items: [11] },
			{ type: 'items.drawn', attempt: 1, seed: 5, items: [999] },
			{ type: 'item.answered', item: 11, options: [1] }
		];
		for (const event of nonsense) expect(play([event]).view.phase).toBe('ready');
		const twice = play([drawn(), given([1]), given([2])]);
		expect(twice.view).toMatchObject({ answered: 1, right: 0 });
	});

	test('says how many questions an update has taken away', () => {
		const smaller = { ...bank, items: bank.items.filter(({ number }) => number > 13) };
		const state = attemptWith(bank, notBegun, 5, () => undefined);
		const events = learner.events(bank, state);
		expect(play(events, smaller).view.missing).toBe(1);
		expect(play(events).view.missing).toBe(0);
	});
});

test('a machine that is told what was kept is where the learner left', () => {
	fc.assert(
		fc.property(anyAssessment, ({ rules, logs: [log = []] }) => {
			const state = log.reduce((now, event) => learner.step(rules, now, event) ?? now, notBegun);
			const actor = createActor(createAssessmentMachine(rules)).start();
			for (const event of learner.events(rules, state)) actor.send(recall(event));
			const snapshot = actor.getSnapshot();
			expect(snapshot.context.state).toEqual(state);
			const phase = state.asked.length === 0 ? 'ready' : isOver(rules, state) ? 'over' : 'asked';
			expect(snapshot.value).toBe(phase);
		})
	);
});
