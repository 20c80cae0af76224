/**
 * The kinds of activity there are. A new kind is a folder of that name beside this file, and one word here. In the
 * folder are an `author.ts` (how it is written and checked), and, where learners do something in it that is kept, a
 * `learner.ts` (how that is replayed and scored) and a component (`Question.svelte` in `question/`).
 * Where learners write for themselves, a `take-away.ts` says how they take that along.
 * A kind that is text only, such as an example, has an `author.ts` and a stylesheet.
 */
export const kinds = [
	'assessment',
	'example',
	'figure',
	'map',
	'myth',
	'perspectives',
	'plan',
	'poll',
	'question',
	'recording',
	'reflection',
	'refresher',
	'review',
	'role',
	'scenario',
	'term'
] as const;

export type Kind = (typeof kinds)[number];

/** The component's file in a kind's folder. */
export function componentFile(kind: string): string {
	return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}.svelte`;
}
