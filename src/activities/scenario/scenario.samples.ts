import fc from 'fast-check';
import { notBegun, positionAfter, stepScenario } from './route.ts';
import {
	offeredAt,
	type ChoiceRules,
	type Condition,
	type Ending,
	type ScenarioEvent,
	type ScenarioRules,
	type SceneRules,
	type Variable
} from './scenario.ts';
import type { ScenarioActivity } from './view.ts';

const names = ['trust', 'time'] as const;

const anyVariable = (name: string): fc.Arbitrary<Variable> =>
	fc
		.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 }), fc.nat(3))
		.map(([least, span, offset]) => ({
			name,
			least,
			most: least + span,
			start: least + Math.min(offset, span)
		}));

export const { condition: anyCondition } = fc.letrec<{ condition: Condition; atom: Condition }>(
	(tie) => ({
		atom: fc.record({
			is: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
			name: fc.constantFrom(...names),
			value: fc.nat(4)
		}),
		condition: fc.oneof(
			{ maxDepth: 2, withCrossShrink: true },
			tie('atom'),
			fc.record({
				is: fc.constantFrom('and', 'or'),
				of: fc.array(tie('condition'), { minLength: 2, maxLength: 3 })
			}),
			fc.record({ is: fc.constant('not'), of: tie('condition') })
		)
	})
);

const anyChoice = (own: number, scenes: number): fc.Arbitrary<Omit<ChoiceRules, 'number'>> =>
	fc
		.record({
			to: fc.oneof(
				{ weight: 4, arbitrary: fc.integer({ min: Math.min(own + 1, scenes), max: scenes }) },
				fc.integer({ min: 1, max: scenes })
			),
			when: fc.option(anyCondition, { nil: undefined, freq: 3 }),
			sets: fc.array(
				fc.record({
					name: fc.constantFrom(...names),
					by: fc.constantFrom('+', '-', '='),
					value: fc.nat(3)
				}),
				{ maxLength: 2 }
			)
		})
		.map(({ when, ...choice }) => (when && own > 1 ? { ...choice, when } : choice));

/** Most stories go forward, from the start to endings among the last scenes. */
const anyScene = (number: number, scenes: number): fc.Arbitrary<SceneRules> =>
	fc
		.record({
			ending: fc.constantFrom<Ending>('good', 'good', 'mixed', 'poor'),
			ends: fc.integer({ min: 1, max: scenes }).map((from) => number > 1 && from < number),
			trap: fc.nat(4).map((die) => die === 0),
			choices: fc.array(anyChoice(number, scenes), { minLength: 1, maxLength: 3 })
		})
		.map(({ ending, ends, trap, choices }) =>
			ends
				? { number, ending, trap, choices: [] }
				: { number, trap, choices: choices.map((choice, i) => ({ ...choice, number: i + 1 })) }
		);

/** Any scenario, sound or not: scenes are numbered from 1, and 1 is the start. */
export const anyScenario: fc.Arbitrary<ScenarioRules> = fc
	.integer({ min: 2, max: 6 })
	.chain((count) =>
		fc.record({
			start: fc.constant(1),
			vars: fc.tuple(...names.map(anyVariable)),
			scenes: fc.tuple(...Array.from({ length: count }, (_, i) => anyScene(i + 1, count)))
		})
	);

type Pick = number | ScenarioEvent;

const anyPick: fc.Arbitrary<Pick> = fc.oneof(
	{ weight: 20, arbitrary: fc.nat(99) },
	fc.record({
		type: fc.constant('choice.made' as const),
		scene: fc.integer({ min: 1, max: 6 }),
		choice: fc.integer({ min: 1, max: 3 })
	}),
	fc
		.integer({ min: 1, max: 6 })
		.map((scene): ScenarioEvent => ({ type: 'scene.revisited', scene })),
	fc.constant<ScenarioEvent>({ type: 'scenario.restarted' }),
	fc
		.array(fc.integer({ min: 0, max: 8 }), { maxLength: 3 })
		.map((scenes): ScenarioEvent => ({ type: 'scenes.recalled', scenes }))
);

/** Any log: most of its choices are offered where they are made, some make no sense. */
export const anyLogOf = (rules: ScenarioRules): fc.Arbitrary<readonly ScenarioEvent[]> =>
	fc.array(anyPick, { maxLength: 25, size: 'max' }).map((picks) => {
		let state = notBegun;
		return picks.map((pick): ScenarioEvent => {
			const position = positionAfter(rules, state.route);
			const { scene } = position;
			const offered = offeredAt(rules, position);
			const choice = offered[typeof pick === 'number' ? pick % Math.max(1, offered.length) : -1];
			const event: ScenarioEvent =
				typeof pick !== 'number'
					? pick
					: choice
						? { type: 'choice.made', scene, choice: choice.number }
						: { type: 'scenes.recalled', scenes: [scene] };
			state = stepScenario(rules, state, event) ?? state;
			return event;
		});
	});

/** Any scenario with three logs of learners. */
export const anyPlayed = anyScenario.chain((rules) => {
	const log = anyLogOf(rules);
	return fc.tuple(log, log, log).map((logs) => ({ rules, logs }));
});

/**
 * Start 1 → over coffee 2, or the wall 3. From 2 to the good ending 4, or back to 1. From 3 only with
 * trust 2 back to 2, else to the poor ending 5.
 */
export const handOff: ScenarioActivity = {
	kind: 'scenario',
	id: 'hand-off',
	number: 7,
	objective: 'partner',
	points: 0,
	optional: false,
	title: 'The hand-off',
	rules: {
		start: 1,
		vars: [{ name: 'trust', least: 1, most: 3, start: 2 }],
		scenes: [
			{
				number: 1,
				trap: false,
				choices: [
					{ number: 1, to: 2, sets: [{ name: 'trust', by: '+', value: 1 }] },
					{ number: 2, to: 3, sets: [{ name: 'trust', by: '-', value: 1 }] }
				]
			},
			{
				number: 2,
				trap: false,
				choices: [
					{ number: 1, to: 4, sets: [] },
					{ number: 2, to: 1, sets: [{ name: 'trust', by: '=', value: 2 }] }
				]
			},
			{
				number: 3,
				trap: true,
				choices: [
					{ number: 1, to: 2, when: { is: '>=', name: 'trust', value: 2 }, sets: [] },
					{ number: 2, to: 5, sets: [] }
				]
			},
			{ number: 4, ending: 'good', trap: false, choices: [] },
			{ number: 5, ending: 'poor', trap: false, choices: [] }
		]
	},
	words: {
		intro: '<p>You are new in marketing.</p>',
		scenes: [
			{
				number: 1,
				title: 'Monday',
				text: '<p>Hardly any were worth a call.</p>',
				place: 'Second floor',
				speaker: 'lena',
				mood: 'tense',
				choices: [
					{ number: 1, html: 'Ask', why: '<p>A question costs a minute.</p>' },
					{ number: 2, html: 'Send more', why: '<p>The pile grows.</p>' }
				]
			},
			{
				number: 2,
				title: 'Over coffee',
				text: '<p>She draws a form.</p>',
				choices: [
					{ number: 1, html: 'Agree', why: '<p>One measure.</p>' },
					{ number: 2, html: 'Go back', why: '<p>Once more.</p>' }
				]
			},
			{
				number: 3,
				title: 'The wall',
				text: '<p>Silence.</p>',
				choices: [
					{ number: 1, html: 'Ask now', why: '<p>Better late.</p>' },
					{ number: 2, html: 'Hold the line', why: '<p>Nobody moves.</p>' }
				]
			},
			{ number: 4, title: 'A shared measure', text: '<p>Good.</p>', choices: [] },
			{ number: 5, title: 'Frozen out', text: '<p>Poor.</p>', choices: [] }
		]
	}
};
