/**
 * One answer, as an LMS records it, in the words that all standards share. Adapters turn it into the
 * formats of each.
 */
export interface Interaction {
	/** Unique in the attempt: the activity's id and the number of the try, such as `leads-2`. */
	readonly id: string;
	readonly type: 'choice' | 'likert' | 'sequencing' | 'long-fill-in';
	/** The question as plain text. */
	readonly description: string;
	readonly objective: string | undefined;
	/** Ids of what was chosen, or one text. Choice ids: lower-case letters and digits, first a letter. */
	readonly response: readonly string[];
	/** The right answer in the same form; empty where there is none. */
	readonly correct: readonly string[];
	readonly result: 'correct' | 'incorrect' | 'neutral';
	readonly weighting: number;
	/** Milliseconds since 1970 when it was answered. */
	readonly at: number;
	/** From first sight to answer. */
	readonly seconds: number;
}

/**
 * 1 is `a`, 26 is `z`, 27 is `a2`: lower-case letters and digits, first a letter, which every standard
 * takes; one that takes a single character has it shortened in its adapter.
 */
export function choiceId(number: number): string {
	const letter = String.fromCharCode(97 + ((number - 1) % 26));
	const round = Math.floor((number - 1) / 26) + 1;
	return round === 1 ? letter : `${letter}${round}`;
}
