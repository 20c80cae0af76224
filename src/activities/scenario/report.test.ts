import { describe, expect, test } from 'vitest';
import { notBegun, stepScenario } from './route.ts';
import { reportEnding } from './report.ts';
import type { ScenarioActivity } from './view.ts';
import type { ScenarioEvent, ScenarioState } from './scenario.ts';

const scene = (number: number, to: readonly number[]) => ({
	number,
	trap: false,
	choices: to.map((target, index) => ({ number: index + 1, to: target, sets: [] }))
});

const activity: ScenarioActivity = {
	kind: 'scenario',
	id: 'hand-off',
	number: 7,
	objective: 'partner',
	points: 0,
	optional: false,
	title: 'The lead hand-off',
	rules: {
		start: 1,
		vars: [],
		scenes: [scene(1, [2, 3]), scene(2, [1, 3]), { ...scene(3, []), ending: 'good' }]
	},
	words: { intro: '', scenes: [] }
};

const moment = { at: 1_700_000_000_000, seconds: 12.5 };
const choose = (at: number, choice: number): ScenarioEvent => ({
	type: 'choice.made',
	scene: at,
	choice
});

function after(...events: readonly ScenarioEvent[]): ScenarioState {
	return events.reduce(
		(state, event) => stepScenario(activity.rules, state, event) ?? state,
		notBegun
	);
}

describe('what an LMS is told of a scenario', () => {
	test('is the scenes along the way, when a choice ends the story', () => {
		expect(reportEnding(activity, after(choose(1, 1)), choose(2, 2), moment)).toEqual({
			id: 'hand-off-c',
			type: 'sequencing',
			description: 'The lead hand-off',
			objective: 'partner',
			response: ['a', 'b', 'c'],
			correct: [],
			result: 'neutral',
			weighting: 0,
			...moment
		});
	});

	test.each([
		['a choice on the way', after(), choose(1, 1)],
		['starting over', after(choose(1, 1)), { type: 'scenario.restarted' } as const],
		['a choice that is not offered', after(), choose(2, 2)],
		[
			'an ending that was reached before',
			after(choose(1, 2), { type: 'scenario.restarted' }),
			choose(1, 2)
		]
	])('is nothing for %s', (_what, before, event) => {
		expect(reportEnding(activity, before, event, moment)).toBeUndefined();
	});
});
