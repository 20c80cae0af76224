/**
 * One answer, as an LMS records it, in the words that all standards share. Adapters turn it into the
 * formats of each.
 */
export interface Interaction {
	/** Unique in the attempt: the activity's id and the number of the try, such as `leads-2`. */
	readonly id: string;
	readonly type: InteractionType;
	/** The question as plain text. */
	readonly description: string;
	readonly objective: string | undefined;
	/** In the form of its type; empty where there is no answer. */
	readonly response: readonly string[];
	/** The right answer in the same form, or in the form that its type names; empty where there is none. */
	readonly correct: readonly string[];
	readonly result: 'correct' | 'incorrect' | 'neutral';
	readonly weighting: number;
	/** Milliseconds since 1970 when it was answered. */
	readonly at: number;
	/** From first sight to answer. */
	readonly seconds: number;
}

/**
 * What kind of answer it is, and its form. Ids are lower-case letters and digits, first a letter ({@link choiceId}).
 *
 * - `choice`: the ids of what was chosen, each once.
 * - `sequencing`: ids in their order.
 * - `matching`: pairs, each `source.target`, two ids with a point between.
 * - `fill-in`: one short text. Correct: every text that is taken for right, each alone.
 * - `long-fill-in`: one text.
 * - `numeric`: one number as text, with a point and without an exponent: `-2.5`. Correct: one number, or one range
 *   `least:most`, of which either side may be empty.
 * - `likert`: one point of a scale, its id or its number as text. Nothing is correct.
 */
export type InteractionType =
	'choice' | 'sequencing' | 'matching' | 'fill-in' | 'long-fill-in' | 'numeric' | 'likert';

/**
 * 1 is `a`, 26 is `z`, 27 is `a2`: lower-case letters and digits, first a letter, which every standard
 * takes; one that takes a single character has it shortened in its adapter.
 */
export function choiceId(number: number): string {
	const letter = String.fromCharCode(97 + ((number - 1) % 26));
	const round = Math.floor((number - 1) / 26) + 1;
	return round === 1 ? letter : `${letter}${round}`;
}
