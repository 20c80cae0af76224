/** Where something stands in a text file. 1-based; `length` characters long. */
export interface Place {
	readonly line: number;
	readonly column: number;
	readonly length: number;
}

/** Something an author has to fix. Readers collect problems and go on; only the caller decides to stop. */
export interface Problem {
	/** Never changes once released, so that it can be searched for: `area/what-is-wrong`. */
	readonly code: `${string}/${string}`;
	readonly severity: 'error' | 'warning';
	readonly file: string;
	readonly at: Place;
	/** What is wrong, then why it matters to the learner, in whole sentences. */
	readonly message: string;
	/** What to do about it. Left out rather than guessed. */
	readonly hint?: string | undefined;
}

/** A problem of one file, before its reader has added which. */
export type ProblemInFile = Omit<Problem, 'file'>;
