import { choiceId } from '#course/interaction.ts';
import type { CodedText, KeyEntry } from '#course/report-key.ts';
import { describeNumber } from './forms/describe-number.ts';
import { plainText } from './forms/plain-text.ts';
import type { TypedRules } from './question.ts';
import { reportAnswer, type Described } from './report.ts';
import type { OptionWords, QuestionActivity } from './view.ts';

/** One entry, with an id for each try. */
export function keyOfQuestion(activity: QuestionActivity): readonly KeyEntry[] {
	const { rules, words } = activity;
	const tries = Array.from({ length: rules.tries }, (_, index) => answerOf(activity, index + 1));
	const [first] = tries;
	if (!first) return [];
	const { type, description, objective, correct, weighting } = first;
	const isCoded = rules.form !== 'typed';
	return [
		{
			ids: tries.map(({ id }) => id),
			type,
			description,
			objective,
			correct,
			weighting,
			options: isCoded ? words.options.map(coded) : [],
			...(words.rows.length > 0 && { rows: words.rows.map(coded) })
		}
	];
}

/** The right answer, as it is reported. */
function answerOf(activity: QuestionActivity, attempt: number) {
	const { rules } = activity;
	const given = { attempt, options: rules.key, text: '', at: 0, seconds: 0 };
	return reportAnswer(activity, given, isNumber(rules) ? numberOf(rules) : undefined);
}

function isNumber(rules: QuestionActivity['rules']): rules is TypedRules {
	return rules.form === 'typed' && rules.number;
}

function numberOf(rules: TypedRules): Described {
	return describeNumber(rules, '');
}

function coded({ number, html }: OptionWords): CodedText {
	return { code: choiceId(number), text: plainText(html) };
}
