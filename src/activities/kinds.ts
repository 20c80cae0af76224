/**
 * The kinds of activity there are. A new kind is a folder of that name beside this file, with an
 * `author.ts` (how it is written and checked), a `learner.ts` (how it is replayed and scored) and a
 * component (`Question.svelte` in `question/`), and one word here.
 */
export const kinds = ['map', 'plan', 'poll', 'question', 'reflection', 'scenario'] as const;

export type Kind = (typeof kinds)[number];

/** The component's file in a kind's folder. */
export function componentFile(kind: string): string {
	return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}.svelte`;
}
