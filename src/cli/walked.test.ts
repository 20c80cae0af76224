import { expect, test } from 'vitest';
import { handOff } from '#activities/scenario/scenario.samples.ts';
import type { ScenarioActivity } from '#activities/scenario/view.ts';
import { hashChoice } from './walked.ts';

/** The same scenario with one thing in its data replaced. */
function changed(from: string, to: string): ScenarioActivity {
	const text = JSON.stringify(handOff);
	const after = text.replace(from, to);
	expect(after).not.toBe(text);
	return JSON.parse(after) as ScenarioActivity;
}

/** Choices whose hash is another one than before: scene and choice. */
function changedChoices(after: ScenarioActivity): readonly string[] {
	return handOff.rules.scenes.flatMap(({ number: scene, choices }) =>
		choices
			.filter(({ number: choice }) => {
				const step = { scene, choice };
				return hashChoice(after, step) !== hashChoice(handOff, step);
			})
			.map(({ number: choice }) => `${scene}.${choice}`)
	);
}

test.each([
	['its text', changed('"Ask"', '"Ask her"'), ['1.1']],
	['its consequence', changed('One measure.', 'Two measures.'), ['2.1']],
	['its condition', changed('"value":2},"sets"', '"value":3},"sets"'), ['3.1']],
	['where it leads', changed('"to":5', '"to":4'), ['3.2']],
	[
		'the scene before or after it',
		changed('She draws a form.', 'She draws.'),
		['1.1', '2.1', '2.2', '3.1']
	],
	['the ending that it leads to', changed('"ending":"poor"', '"ending":"mixed"'), ['3.2']],
	['a variable', changed('"most":3', '"most":4'), ['1.1', '1.2', '2.1', '2.2', '3.1', '3.2']],
	['nothing', handOff, []]
])('a choice is another one when this changes: %s', (_what, after, expected) => {
	expect(changedChoices(after)).toEqual(expected);
});
