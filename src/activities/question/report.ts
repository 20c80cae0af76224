import { choiceId, type Interaction } from '#course/interaction.ts';
import { isRight, sorted } from './question.ts';
import type { QuestionActivity } from './view.ts';

/** One answer and its moment, as the page knows them. */
export interface Answer {
	/** Counts from 1. */
	readonly attempt: number;
	readonly options: readonly number[];
	/** Milliseconds since 1970 when it was answered. */
	readonly at: number;
	/** From first sight to answer. */
	readonly seconds: number;
}

/** An answer in the words that all LMS standards share. A partly right answer is not correct. */
export function reportAnswer(activity: QuestionActivity, answer: Answer): Interaction {
	const { id, title, objective, points, rules } = activity;
	return {
		id: `${id}-${answer.attempt}`,
		type: 'choice',
		description: title,
		objective,
		response: sorted(answer.options).map(choiceId),
		correct: sorted(rules.key).map(choiceId),
		result: isRight(rules, sorted(answer.options)) ? 'correct' : 'incorrect',
		weighting: points,
		at: answer.at,
		seconds: answer.seconds
	};
}
