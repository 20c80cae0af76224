import type { Interaction } from '#course/interaction.ts';
import { choiceCharacters, line, pairOf, typedNumber, typedRange } from './scorm-format.ts';

/** An answer in the words of SCORM 1.2. */
export interface Answers {
	readonly type: string;
	/** "" where there is none. */
	readonly response: string;
	/** Each alone is right; "" for what cannot be told. */
	readonly patterns: readonly string[];
}

/**
 * Choices become single characters, the only form that the standard knows; texts are cut to 255. What goes through more
 * choices than there are characters is told in full, as a performance.
 */
export function answersOf({ type, response, correct }: Interaction): Answers {
	const told = (as: string, format: (answers: readonly string[]) => string) => ({
		type: as,
		response: format(response),
		patterns: [format(correct)]
	});
	switch (type) {
		case 'long-fill-in':
			return told('fill-in', textOf);
		case 'fill-in':
			return { type, response: textOf(response), patterns: correct.map((one) => textOf([one])) };
		case 'numeric':
			return { type, response: typedNumber(response[0] ?? ''), patterns: correct.map(exactly) };
		case 'likert':
			return { type, response: response.slice(0, 1).map(scalePoint).join(''), patterns: [] };
		case 'matching': {
			const format = pairFormat([...response, ...correct]);
			return format ? told(type, format) : told('performance', textOf);
		}
		default: {
			const known = choiceCharacters([...response, ...correct]);
			if (!known) return told('performance', textOf);
			return told(type, (answers) => {
				const letters = answers.map((id) => known.get(id) ?? '');
				return listed(type === 'choice' ? [...new Set(letters)] : letters);
			});
		}
	}
}

function textOf(answers: readonly string[]): string {
	return line(answers.join(' / '), 255);
}

/** Cut to 255 characters, the commas among them. */
function listed(entries: readonly string[]): string {
	const [length = 1] = entries.map((entry) => entry.length);
	return entries.slice(0, Math.floor(256 / (length + 1))).join(',');
}

/** The standard has no ranges: "" for one. */
function exactly(correct: string): string {
	const [least, most] = typedRange(correct);
	return least === most ? least : '';
}

/** 10 is `a`, as in the numbers of base 36. */
function scalePoint(id: string): string {
	if (/^\d+$/.test(id) && Number(id) < 36) return Number(id).toString(36);
	return choiceCharacters([id])?.get(id) ?? '';
}

/** Undefined where there are more sources, or more targets, than characters. */
function pairFormat(known: readonly string[]): ((pairs: readonly string[]) => string) | undefined {
	const sources = choiceCharacters(known.map((pair) => pairOf(pair)[0]));
	const targets = choiceCharacters(known.map((pair) => pairOf(pair)[1]));
	if (!sources || !targets) return undefined;
	return (pairs) =>
		listed([...new Set(pairs)].map(pairOf).map(([a, b]) => `${sources.get(a)}.${targets.get(b)}`));
}
