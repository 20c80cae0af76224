import type { Interaction } from '#course/interaction.ts';
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

/**
 * 1 is `a`, 26 is `z`, 27 is `a2`: lower-case letters and digits, first a letter, which every standard
 * takes; one that takes a single character has it shortened in its adapter.
 */
export function choiceId(option: number): string {
	const letter = String.fromCharCode(97 + ((option - 1) % 26));
	const round = Math.floor((option - 1) / 26) + 1;
	return round === 1 ? letter : `${letter}${round}`;
}
