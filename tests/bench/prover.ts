/**
 * `npm run bench:prover`: how many states of a scenario are explored and proven in a second. A figure for information:
 * no test depends on how fast a computer is.
 */
import { proveScenario } from '#activities/scenario/prove.ts';
import type { ChoiceRules, ScenarioRules, SceneRules } from '#activities/scenario/scenario.ts';
import { formatTable } from '#cli/table.ts';

const scenes = 10;

/**
 * A story of ten scenes in a row, with a way on, a way round by which a count goes up, and a way back where it is high
 * enough: ten states for each value of the count.
 */
function story(states: number): ScenarioRules {
	const most = states / scenes - 1;
	const name = 'count';
	const choicesOf = (scene: number): readonly ChoiceRules[] => [
		{ number: 1, to: scene + 1, sets: [] },
		{ number: 2, to: scene, sets: [{ name, by: '+', value: 1 }] },
		{
			number: 3,
			to: Math.max(1, scene - 1),
			when: { is: '>=', name, value: 2 },
			sets: [{ name, by: '-', value: 2 }]
		}
	];
	const row = Array.from({ length: scenes - 1 }, (_, index): SceneRules => {
		const number = index + 1;
		return { number, trap: false, choices: choicesOf(number) };
	});
	return {
		start: 1,
		vars: [{ name, least: 0, most, start: 0 }],
		scenes: [...row, { number: scenes, ending: 'good', trap: false, choices: [] }]
	};
}

const rows = [1000, 10_000, 100_000, 1_000_000].map((size) => {
	const rules = story(size);
	const start = performance.now();
	const { states, transitions, failures } = proveScenario(rules);
	const seconds = (performance.now() - start) / 1000;
	const isTooLarge = failures.some(({ is }) => is === 'too-large');
	return [
		`${size.toLocaleString('en')}${isTooLarge ? ', refused' : ''}`,
		states.toLocaleString('en'),
		transitions.toLocaleString('en'),
		`${seconds.toFixed(2)} s`,
		Math.round(states / seconds).toLocaleString('en')
	];
});
console.log(
	formatTable([['States declared', 'Explored', 'Transitions', 'Time', 'States a second'], ...rows])
);
