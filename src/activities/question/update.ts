import type { UpdateKind } from '../update.ts';
import type { Answer } from './forms/form.ts';
import { isRight, mostSeed, type QuestionEvent, type QuestionRules } from './question.ts';

export const update: UpdateKind<QuestionRules, QuestionEvent> = {
	name: 'question',
	logs: (rules) => {
		const wrong = answersTo(rules).filter((answer) => !isRight(rules, answer));
		return [
			[given(rules, rules.key), { type: 'review.answered', right: true }],
			...wrong.flatMap((answer) => [
				[given(rules, answer)],
				Array.from({ length: rules.tries }, () => given(rules, answer)),
				...(rules.tries > 1 ? [[given(rules, answer), given(rules, rules.key)]] : [])
			])
		];
	},
	affected: 'given an answer that is no longer there',
	then: 'That answer stops counting, with those after it, and the question is open again.'
};

function given({ confidence }: QuestionRules, options: Answer): QuestionEvent {
	return { type: 'answer.given', options, seed: mostSeed, ...(confidence && { confidence: 3 }) };
}

/** Answers in which everything that can be in one occurs. Not all are wrong. */
export function answersTo(rules: QuestionRules): readonly Answer[] {
	const { options, key } = rules;
	switch (rules.form) {
		case 'choice':
			return [...options.map((option) => [option]), ...(rules.multiple ? [[...options]] : [])];
		case 'order':
			return options.map((_, index) => [...key.slice(index), ...key.slice(0, index)]);
		case 'match':
		case 'classify':
			return rules.rows.flatMap((_row, place) =>
				options.map((option) => key.map((right, index) => (index === place ? option : right)))
			);
		case 'typed':
			return [0, ...options].map((option) => [option]);
	}
}
