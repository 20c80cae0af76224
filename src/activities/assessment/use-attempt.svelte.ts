import type { Interaction } from '#course/interaction.ts';
import { useActivity } from '../use-activity.svelte.ts';
import type { AssessmentEvent } from './assessment.ts';
import { createAssessmentMachine, recall } from './machine.ts';
import { viewAssessment, type AssessmentActivity } from './view.ts';

/** An assessment, or whatever is asked in attempts as one is, in its component. The activity is read once. */
export function useAttempt(activity: AssessmentActivity) {
	const player = useActivity(activity, createAssessmentMachine(activity.rules), recall);
	const view = $derived(viewAssessment(activity, player.snapshot));

	return {
		get host() {
			return player.host;
		},
		get snapshot() {
			return player.snapshot;
		},
		get view() {
			return view;
		},
		/** Kept first, shown then. */
		send: async (event: AssessmentEvent, interaction?: Interaction, onstored?: () => void) => {
			const kept = await player.host?.record(activity.number, event, interaction, onstored);
			player.send(event);
			return kept ?? 'stored';
		}
	};
}
