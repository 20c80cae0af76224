import type { QuestionSnapshot } from '../chart-machine.ts';
import type { TypedRules } from '../question.ts';
import type { QuestionView, TypedActivity } from '../view.ts';
import { readAccepted } from './number-text.ts';

export interface TypedView {
	/** What is typed now. */
	readonly text: string;
	/** What was typed before; of an answer that was given on another device, its text is not known. */
	readonly tries: readonly TryView[];
	/** What is accepted, once no try is left and none was right. */
	readonly accepted: readonly string[];
	/** Behind the field: what a number is counted in; may be empty. */
	readonly unit: string;
	/** True: a minus sign may be needed, which the number keys of some phones lack. */
	readonly signed: boolean;
}

interface TryView {
	readonly text: string | undefined;
	readonly verdict: 'right' | 'wrong';
}

export function viewTyped(
	{ rules }: TypedActivity,
	view: QuestionView,
	{ context: { state, text, texts } }: QuestionSnapshot
): TypedView {
	const numbers = rules.number
		? rules.accepted.flatMap((one) => readAccepted(one, rules.decimal) ?? [])
		: [];
	const [unit = '', ...others] = new Set(numbers.map((one) => one.unit));
	return {
		text,
		tries: state.tries.map(([match], index) => ({
			// A right answer is known even where its own spelling is not.
			text: texts[index] || (rules.number ? undefined : acceptedText(rules, match)),
			verdict: match ? 'right' : 'wrong'
		})),
		accepted: view.phase === 'finished' ? rules.accepted : [],
		unit: others.length === 0 ? unit : '',
		signed: numbers.some(({ value }) => value < 0)
	};
}

/** Of an answer that was typed in another language, which may accept more, it is the first. */
function acceptedText(
	{ accepted, options }: TypedRules,
	match: number | undefined
): string | undefined {
	return match ? (accepted[options.indexOf(match)] ?? accepted[0]) : undefined;
}

/** What this device kept of what was typed: a JSON list of texts. Anything else was not written here. */
export function readTexts(kept: string | undefined): readonly string[] {
	try {
		const list: unknown = JSON.parse(kept ?? '[]');
		return Array.isArray(list) ? list.map((text) => (typeof text === 'string' ? text : '')) : [];
	} catch {
		return [];
	}
}
