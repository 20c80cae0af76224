import { useActivity } from '../use-activity.svelte.ts';
import { createQuestionChart, recall } from './chart-machine.ts';
import type { Changing } from './forms/form.ts';
import { isShuffled, mostSeed, type QuestionRules } from './question.ts';
import { viewQuestion, type QuestionActivity, type QuestionView } from './view.ts';

export type QuestionPlayer = ReturnType<typeof useQuestion>;

/** Runs a question's machine in the component of its form, which knows how an answer of that form changes. */
export function useQuestion<Rules extends QuestionRules>(
	activity: QuestionActivity<Rules>,
	changing: Changing<Rules>
) {
	const player = useActivity(activity, createQuestionChart(activity.rules, changing), recall);
	const view: QuestionView = $derived(viewQuestion(activity, player.snapshot));

	return {
		host: player.host,
		send: player.send,
		moment: () => player.moment(),
		get snapshot() {
			return player.snapshot;
		},
		get view() {
			return view;
		},
		/** Draws an order of the learner's own, once what was kept is known and before anything is done. */
		draw(rules: QuestionRules) {
			if (!player.host?.ready || !isShuffled(rules)) return;
			player.send({ type: 'seed.drawn', seed: 1 + Math.floor(player.host.random() * mostSeed) });
		}
	};
}
