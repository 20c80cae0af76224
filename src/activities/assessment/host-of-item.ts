import type { Interaction } from '#course/interaction.ts';
import { hostWith, type Host } from '../host.ts';
import type { AssessmentEvent } from './assessment.ts';
import type { AssessmentActivity, AssessmentView, ItemView } from './view.ts';

type Send = (event: AssessmentEvent, interaction?: Interaction) => Promise<'stored' | 'late'>;

/** What a question finds around it in an assessment: its answer is the assessment's, and belongs to one attempt. */
export function hostOfItem(
	host: Host,
	{ id }: AssessmentActivity,
	{ attempt, seed }: AssessmentView,
	{ activity: { number: item }, answer }: ItemView,
	send: Send
): Host {
	return hostWith(host, {
		eventsOf: () => (answer ? [{ type: 'answer.given', options: answer }] : []),
		// The order of its options is that of the attempt, also when the page is opened again.
		random: () => ((seed + item * 31) % 127) / 127,
		record(_activity, event, interaction) {
			const { options } = event as { readonly options: readonly number[] };
			const told = interaction && { ...interaction, id: `${id}-${attempt}-${interaction.id}` };
			return send({ type: 'item.answered', item, options }, told);
		}
	});
}
