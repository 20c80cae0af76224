import type { TypedRules } from '../question.ts';
import { foldText } from './fold-text.ts';
import type { Changing } from './form.ts';
import { isWithin, readAccepted, readNumber } from './number-text.ts';

/** Another text, judged as it is typed. */
export const changeTyped: Changing<TypedRules> = (rules, _draft, change) => {
	if (change.type !== 'text.typed') return undefined;
	const match = matchTyped(rules, change.text);
	return match === undefined ? [] : [match];
};

/** Which accepted answer a text is, 0 for none of them. Undefined: it is no answer at all, so no try is lost on it. */
export function matchTyped(rules: TypedRules, text: string): number | undefined {
	if (text.trim() === '') return undefined;
	if (rules.number) return matchNumber(rules, text);
	const folded = foldText(text, rules.exact);
	return numberAt(rules, (accepted) => foldText(accepted, rules.exact) === folded);
}

function matchNumber(rules: TypedRules, text: string): number | undefined {
	const given = readNumber(text, rules.decimal);
	if (!given) return undefined;
	const unit = foldText(given.unit, rules.exact);
	const read = (accepted: string) => readAccepted(accepted, rules.decimal);
	if (unit !== '' && !rules.accepted.some((accepted) => read(accepted)?.unit)) return undefined;
	return numberAt(rules, (accepted) => {
		const one = read(accepted);
		if (!one || !isWithin(given.value, one)) return false;
		return unit === '' || unit === foldText(one.unit, rules.exact);
	});
}

function numberAt({ options, accepted }: TypedRules, isIt: (one: string) => boolean): number {
	const at = accepted.findIndex(isIt);
	// A translation may accept more texts than the main language has numbers for.
	return at < 0 ? 0 : (options[at] ?? options[0] ?? 0);
}
