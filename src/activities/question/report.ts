import { choiceId, type Interaction } from '#course/interaction.ts';
import type { Answer } from './forms/form.ts';
import { readAccepted, readNumber } from './forms/number-text.ts';
import { isRight, type QuestionRules, type RowsRules, type TypedRules } from './question.ts';
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
export function reportAnswer(activity: QuestionActivity, answer: GivenAnswer): Interaction {
	const { id, title, objective, points, rules } = activity;
	return {
		id: `${id}-${answer.attempt}`,
		description: title,
		objective,
		...describe(rules, answer),
		result: isRight(rules, answer.options) ? 'correct' : 'incorrect',
		weighting: points,
		at: answer.at,
		seconds: answer.seconds
	};
}

type Described = Pick<Interaction, 'type' | 'response' | 'correct'>;

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
			return rules.number ? describeNumber(rules, text) : describeText(rules, text);
	}
}

function pairs({ rows }: RowsRules, answer: Answer): string[] {
	return rows.map((row, index) => `${choiceId(row)}.${choiceId(answer[index] ?? 0)}`);
}

function describeText({ accepted }: TypedRules, text: string): Described {
	return { type: 'fill-in', response: [text.trim()], correct: accepted };
}

/** With a decimal point and without its unit, whatever the course's language; the first range that is accepted. */
function describeNumber({ accepted, decimal }: TypedRules, text: string): Described {
	const given = readNumber(text, decimal);
	const { value = 0, tolerance = 0 } = readAccepted(accepted[0] ?? '', decimal) ?? {};
	const ends = [value - tolerance, value + tolerance].map(plainNumber);
	return {
		type: 'numeric',
		response: given ? [plainNumber(given.value)] : [],
		correct: [tolerance === 0 ? plainNumber(value) : ends.join(':')]
	};
}

/** Without what binary fractions add: 1.2 and not 1.2000000000000002. */
function plainNumber(number: number): string {
	return `${Number(number.toPrecision(12))}`;
}
