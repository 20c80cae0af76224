import { choiceId, type Interaction } from '#course/interaction.ts';
import type { Answer } from './forms/form.ts';
import { isRight, type QuestionRules, type RowsRules } from './question.ts';
import type { QuestionActivity } from './view.ts';

/** One answer and its moment, as the page knows them. */
export interface GivenAnswer {
	/** Counts from 1. */
	readonly attempt: number;
	readonly options: Answer;
	/** What was typed; empty where nothing is. */
	readonly text: string;
	/** Milliseconds since 1970 when it was answered. */
	readonly at: number;
	/** From first sight to answer. */
	readonly seconds: number;
}

/** An answer in the words that all LMS standards share. A partly right answer is not correct. */
export function reportAnswer(
	activity: QuestionActivity,
	answer: GivenAnswer,
	described: Described = describe(activity.rules, answer)
): Interaction {
	const { id, title, reported, objective, points, rules } = activity;
	return {
		id: `${id}-${answer.attempt}`,
		description: reported ?? title,
		objective,
		...described,
		result: isRight(rules, answer.options) ? 'correct' : 'incorrect',
		weighting: points,
		at: answer.at,
		seconds: answer.seconds
	};
}

/** What was asked and answered, in the standards' own types. */
export type Described = Pick<Interaction, 'type' | 'response' | 'correct'>;

/** A number is described by its own form, which can read one. */
function describe(rules: QuestionRules, { options, text }: GivenAnswer): Described {
	switch (rules.form) {
		case 'choice':
			return { type: 'choice', response: options.map(choiceId), correct: rules.key.map(choiceId) };
		case 'order':
			return {
				type: 'sequencing',
				response: options.map(choiceId),
				correct: rules.key.map(choiceId)
			};
		case 'match':
		case 'classify':
			return {
				type: 'matching',
				response: pairs(rules, options),
				correct: pairs(rules, rules.key)
			};
		case 'typed':
			return { type: 'fill-in', response: [text.trim()], correct: rules.accepted };
	}
}

function pairs({ rows }: RowsRules, answer: Answer): string[] {
	return rows.map((row, index) => `${choiceId(row)}.${choiceId(answer[index] ?? 0)}`);
}
