import type { Interaction } from './interaction.ts';

/** What reports may show of one question, and what it means there: for whoever reads reports. Plain text throughout. */
export interface KeyEntry extends Pick<
	Interaction,
	'type' | 'description' | 'objective' | 'correct' | 'weighting'
> {
	/** Every id that answers come under, as {@link Interaction} has it; of endless ones, the first. */
	readonly ids: readonly string[];
	/** Given where ids go on without an end: the form of all of them, with `N` for a number that counts from 1. */
	readonly endless?: string;
	/** What a response is made of: options, items, scenes, places on a scale; of a matching, its right sides. */
	readonly options: readonly CodedText[];
	/** Of a matching: its left sides. */
	readonly rows?: readonly CodedText[];
}

/** An id as it stands in a response, and what it stands for. */
export interface CodedText {
	readonly code: string;
	readonly text: string;
}
