import { useActivity } from '../use-activity.svelte.ts';
import { createQuestionMachine, recall } from './machine.ts';
import { isShuffled, mostSeed, type QuestionRules } from './question.ts';
import { viewQuestion, type QuestionActivity, type QuestionView } from './view.ts';

export type QuestionPlayer = ReturnType<typeof useQuestion>;

/** Runs a question's machine in the component of its form. */
export function useQuestion(activity: QuestionActivity) {
	const player = useActivity(activity, createQuestionMachine(activity.rules), recall);
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
