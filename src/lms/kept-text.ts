/** What a learner has written in an activity. */
export interface KeptText {
	readonly text: string;
	/** Undefined: the course record has never had it. */
	readonly mark?: Mark | undefined;
}

/** How a text stands to the course record. */
export interface Mark {
	/** The learner wants it there. */
	readonly keep: boolean;
	/** As of the last change that was meant for the course record. */
	readonly versions: Versions;
	/** The course record is known to be up to date: it has the text, or has it no longer. */
	readonly sent: boolean;
}

/**
 * How many changes of each visit a text holds, by the visit's tag (letters and digits). Two texts of which neither
 * holds all changes of the other were written apart.
 */
export type Versions = Readonly<Record<string, number>>;

// Visits whose changes are told apart; of more, the latest. To forget one can show words twice, and loses none.
const mostVisits = 12;

/** One more change, made in the visit of this tag. Tags sort by time. */
export function changed(versions: Versions, tag: string): Versions {
	const counts = Object.entries({ ...versions, [tag]: (versions[tag] ?? 0) + 1 });
	return Object.fromEntries(counts.sort(([a], [b]) => (a < b ? -1 : 1)).slice(-mostVisits));
}

/** Everything that led to `earlier` is in `versions`. */
export function covers(versions: Versions, earlier: Versions): boolean {
	return Object.entries(earlier).every(([tag, changes]) => (versions[tag] ?? 0) >= changes);
}

/** All changes of both. */
export function merged(a: Versions, b: Versions): Versions {
	const counts = Object.entries(b).map(([tag, n]) => [tag, Math.max(n, a[tag] ?? 0)] as const);
	return { ...a, ...Object.fromEntries(counts) };
}
