import type { Place } from '#course/problem.ts';

/** A question as its author wrote it, for whoever looks at its wording. All texts are plain. */
export interface Written {
	/** The paragraph that asks, whole and without single words in bold. */
	readonly asks: { readonly text: string; readonly plain: string; readonly at: Place };
	readonly feedback: readonly { readonly text: string; readonly at: Place }[];
	/** The options of a choice, in written order; of any other form none. */
	readonly choices: readonly WrittenChoice[];
	/** True: they are sentences of a running text, whose order and length nobody chose. */
	readonly inText: boolean;
	readonly shuffle: boolean;
}

export interface WrittenChoice {
	readonly text: string;
	readonly right: boolean;
	readonly at: Place;
}
