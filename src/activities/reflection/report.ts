import type { Interaction } from '#course/interaction.ts';
import type { ReflectionActivity } from './view.ts';

/** A shared reflection in the words that all LMS standards share. `count` says how often it has been sent by now. */
export function reportReflection(
	{ id, title, reported, objective }: ReflectionActivity,
	text: string,
	count: number,
	moment: { readonly at: number; readonly seconds: number }
): Interaction {
	return {
		id: `${id}-${count}`,
		type: 'long-fill-in',
		description: reported ?? title,
		objective,
		response: [text],
		correct: [],
		result: 'neutral',
		weighting: 0,
		...moment
	};
}
