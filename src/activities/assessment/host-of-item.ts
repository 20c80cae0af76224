import type { Interaction } from '#course/interaction.ts';
import { hostWith, type Host } from '../host.ts';
import type { AssessmentEvent } from './assessment.ts';
import { readAttemptTexts, writeAttemptTexts } from './attempt-texts.ts';
import type { AssessmentActivity, AssessmentView, ItemView } from './view.ts';

type Send = (
	event: AssessmentEvent,
	interaction?: Interaction,
	onstored?: () => void
) => Promise<'stored' | 'late'>;

/** What a question finds around it in an assessment: its answer is the assessment's, and belongs to one attempt. */
export function hostOfItem(
	host: Host,
	{ id, number }: AssessmentActivity,
	{ attempt, seed }: AssessmentView,
	{ activity: { number: item }, answer }: ItemView,
	send: Send
): Host {
	return hostWith(host, {
		eventsOf: () => (answer ? [{ type: 'answer.given', options: answer }] : []),
		// With the assessment, so that what the same question has in its lesson stays as it is.
		readText: async () => readAttemptTexts(await host.readText(number), attempt)[item],
		async writeText(_item, text) {
			const texts = readAttemptTexts(await host.readText(number), attempt);
			return host.writeText(number, writeAttemptTexts(attempt, { ...texts, [item]: text }));
		},
		// The order of its options is that of the attempt, also when the page is opened again.
		random: () => chanceOfItem(seed, item),
		record(_activity, event, interaction, onstored) {
			const { options } = event as { readonly options: readonly number[] };
			const told = interaction && {
				...interaction,
				id: itemInteraction(id, attempt, interaction.id)
			};
			return send({ type: 'item.answered', item, options }, told, onstored);
		}
	});
}

/** The id of an answer: the same question has another one in its lesson, and in each attempt. */
export function itemInteraction(
	assessment: string,
	attempt: number | 'N',
	question: string
): string {
	return `${assessment}-${attempt}-${question}`;
}

/** From 0 to below 1: what an item draws its order from, in an attempt that was drawn with this seed. */
export function chanceOfItem(seed: number, item: number): number {
	return ((seed + item * 31) % 127) / 127;
}
