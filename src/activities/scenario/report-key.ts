import { choiceId } from '#course/interaction.ts';
import type { KeyEntry } from '#course/report-key.ts';
import { plainText } from '../question/forms/plain-text.ts';
import { endingId } from './report.ts';
import type { ScenarioActivity } from './view.ts';

/** One entry for each ending that a learner can reach: its answer is the way there, scene by scene. */
export function keyOfScenario(activity: ScenarioActivity): readonly KeyEntry[] {
	const { id, title, objective, rules, words } = activity;
	const textOf = (number: number) =>
		plainText(words.scenes.find((scene) => scene.number === number)?.title ?? '');
	const options = words.scenes.map(({ number }) => ({
		code: choiceId(number),
		text: textOf(number)
	}));
	return rules.scenes
		.filter(({ ending }) => ending !== undefined)
		.map(({ number, ending }) => ({
			ids: [endingId(id, number)],
			type: 'sequencing',
			description: `${title} (${ending}: ${textOf(number)})`,
			objective,
			correct: [],
			weighting: 0,
			options
		}));
}
