import type { TypedRules } from '../question.ts';
import type { Described } from '../report.ts';
import { readAccepted, readNumber } from './number-text.ts';

/** With a decimal point and without its unit, whatever the course's language; the first range that is accepted. */
export function describeNumber({ accepted, decimal }: TypedRules, text: string): Described {
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
