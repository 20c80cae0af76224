import { choiceId, type Interaction } from '#course/interaction.ts';
import type { PollActivity, PollEvent, PollState } from './poll.ts';

/** An answer to a shared poll in the words that all LMS standards share. `state` is that before the answer. */
export function reportAnswer(
	{ id, title, reported, objective, rules: { scale }, words }: PollActivity,
	state: PollState,
	{ again, version, value }: PollEvent,
	moment: { readonly at: number; readonly seconds: number }
): Interaction {
	// Standards name a place on a scale by letters: who reads a report is told what they stand for.
	const end = (place: number, name: string) =>
		`${choiceId(place)} = ${place}${name && ` (${name})`}`;
	const { from, to } = words.reported ?? words;
	const other = (again ? state.first : state.again)?.version ?? 0;
	return {
		id: `${id}-${version + other}`,
		type: 'likert',
		description: `${reported ?? title} ${end(1, from)}, ${end(scale, to)}`,
		objective,
		response: [choiceId(value)],
		correct: [],
		result: 'neutral',
		weighting: 0,
		...moment
	};
}
