import { readAccepted } from './forms/number-text.ts';
import type { QuestionRules } from './question.ts';

/** A word that is accepted is its language's own, and so is how a number is written; what it is worth is not. */
export function sharedRules(rules: unknown): unknown {
	const question = rules as QuestionRules;
	if (question.form !== 'typed') return question;
	const { accepted, options: _options, decimal, ...shared } = question;
	if (!shared.number) return shared;
	const numbers = accepted.map((text) => {
		const { value, tolerance } = readAccepted(text, decimal) ?? {};
		return `${value} ± ${tolerance}`;
	});
	return { ...shared, accepted: numbers };
}

/**
 * What is stored of a typed answer is the number of the accepted one that it matched. Any of the main language's is
 * an answer in a translation too, though that may accept more or fewer; what it accepts besides counts as the first.
 */
export function rulesKeptTo(own: unknown, main: unknown): unknown {
	const [mine, mains] = [own as QuestionRules, main as QuestionRules];
	return mine.form === 'typed' ? { ...mine, options: mains.options } : mine;
}
