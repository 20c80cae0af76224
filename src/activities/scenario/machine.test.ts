import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { learner } from './learner.ts';
import { createScenarioMachine, recall, stateOf, type ScenarioMachineEvent } from './machine.ts';
import { positionAfter } from './route.ts';
import { anyPlayed, handOff } from './scenario.samples.ts';
import { startOf, stepPosition } from './scenario.ts';
import { viewScenario } from './view.ts';

function play(...events: ScenarioMachineEvent[]) {
	const actor = createActor(createScenarioMachine(handOff.rules)).start();
	for (const event of events) actor.send(event);
	return viewScenario(handOff, actor.getSnapshot());
}

const made = (scene: number, choice: number) => ({ type: 'choice.made', scene, choice }) as const;
const revisited = (scene: number) => ({ type: 'scene.revisited', scene }) as const;
const restarted = { type: 'scenario.restarted' } as const;

describe('a scenario on the page', () => {
	test('opens with its introduction, its place and the choices that are offered', () => {
		expect(play()).toMatchObject({
			scene: 1,
			intro: '<p>You are new in marketing.</p>',
			place: 'Second floor',
			speaker: 'lena',
			mood: 'tense',
			consequence: undefined,
			choices: [
				{ number: 1, html: 'Ask' },
				{ number: 2, html: 'Send more' }
			],
			ended: false,
			canRestart: false
		});
	});

	test('opens each scene with the consequence of the choice that led there', () => {
		expect(play(made(1, 1))).toMatchObject({
			title: 'Over coffee',
			intro: undefined,
			consequence: '<p>A question costs a minute.</p>'
		});
	});

	test('hides a choice whose condition does not hold, and does not take it either', () => {
		expect(play(made(1, 2)).choices.map(({ number }) => number)).toEqual([2]);
		expect(play(made(1, 2), made(3, 1)).scene).toBe(3);
	});

	test('ends with the kind of ending', () => {
		expect(play(made(1, 1), made(2, 1))).toMatchObject({
			ended: true,
			ending: 'good',
			choices: [],
			canRestart: true
		});
	});

	test('takes one choice only when the same one is pressed twice', () => {
		expect(play(made(1, 1), made(1, 1)).scene).toBe(2);
	});

	test('starts anew with the values of the start', () => {
		const again = play(made(1, 2), made(3, 2), restarted);
		expect(again).toMatchObject({ scene: 1, consequence: undefined, canRestart: false });
		expect(play(made(1, 2), made(3, 2), restarted, made(1, 1)).scene).toBe(2);
	});
});

test('from every ending, each scene that was seen can be played again, with the choice that led there', () => {
	const first = play(made(1, 2), made(3, 2), revisited(3));
	expect(first).toMatchObject({ scene: 3, consequence: '<p>The pile grows.</p>', ended: false });
	expect(first.choices.map(({ number }) => number)).toEqual([2]);
	expect(play(made(1, 2), made(3, 2), revisited(1))).toMatchObject({ scene: 1, canRestart: false });

	const good = [made(1, 2), restarted, made(1, 1), made(2, 1)];
	expect(play(...good, revisited(1)).consequence).toBeUndefined();
	expect(play(...good, revisited(2)).consequence).toBe('<p>A question costs a minute.</p>');
	expect(play(...good, revisited(3))).toMatchObject({ scene: 3, title: 'The wall' });
	expect(play(...good, revisited(4)).ended).toBe(true);
	expect(play(...good, revisited(5)).scene).toBe(4);
});

test('machine, log and bare steps walk the same way through any scenario', () => {
	fc.assert(
		fc.property(anyPlayed, ({ rules, logs: [log = []] }) => {
			const actor = createActor(createScenarioMachine(rules)).start();
			let state = learner.fresh(rules);
			let position = startOf(rules);
			for (const event of log) {
				actor.send(event);
				state = learner.step(rules, state, event) ?? state;
				if (event.type === 'scenario.restarted') position = startOf(rules);
				if (event.type === 'scene.revisited') position = positionAfter(rules, state.route);
				if (event.type === 'choice.made' && event.scene === position.scene)
					position = stepPosition(rules, position, event.choice) ?? position;

				const { value, context } = actor.getSnapshot();
				expect(value).toBe(stateOf(position.scene));
				expect(context.values).toEqual(position.values);
				expect(context.state).toEqual(state);
				expect(positionAfter(rules, state.route)).toEqual(position);
			}
		})
	);
});

test('a machine that is told what was kept shows what the learner left', () => {
	fc.assert(
		fc.property(anyPlayed, ({ rules, logs: [log = []] }) => {
			let state = learner.fresh(rules);
			for (const event of log) state = learner.step(rules, state, event) ?? state;
			const actor = createActor(createScenarioMachine(rules)).start();
			for (const event of learner.events(rules, state)) actor.send(recall(event));

			const { value, context } = actor.getSnapshot();
			expect(context.state).toEqual(state);
			expect(value).toBe(stateOf(positionAfter(rules, state.route).scene));
			expect(context.lastChoice).toEqual(state.route.at(-1));
		})
	);
});
