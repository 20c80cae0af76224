import type { Kind } from './kinds.ts';

/**
 * What whoever updates a course has to know of a kind: what its learners may have done before. Loaded when a course is
 * released, never by a learner's browser.
 */
export interface UpdateKind<Rules = unknown, Event = unknown> {
	/** What an administrator calls one: "question", "story". */
	readonly name: string;
	/**
	 * Logs of learners who did different things, so many of them that whatever an update takes away is taken away from
	 * one. Each makes sense by these rules. The first is that of a learner who did everything, and as well as can be.
	 */
	logs(rules: Rules): readonly (readonly Event[])[];
	/** Completes "Whoever had …": what some have done of which an update keeps a part or nothing. */
	readonly affected: string;
	/** What becomes of those, as a sentence. */
	readonly then: string;
	/**
	 * Numbers of parts that would credit learners with what they have not done, if they were updated so: such an update is
	 * refused.
	 */
	credits?(before: Rules, after: Rules): readonly number[];
}

export type Updates = Readonly<Record<string, UpdateKind>>;

/** Loads what is known of these kinds. Rejects for one that has no `update.ts`. */
export async function loadUpdates(kinds: Iterable<string>): Promise<Updates> {
	const loaded = await Promise.all(
		[...new Set(kinds)].map(async (kind) => {
			const module = (await import(`./${kind as Kind}/update.ts`)) as { update: UpdateKind };
			return [kind, module.update] as const;
		})
	);
	return Object.fromEntries(loaded);
}
