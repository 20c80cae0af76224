/** What this browser keeps of the same learner in another course of the same place. It is read, and never written. */
export interface Earlier {
	/** What progress has of an activity, in the form of its kind; empty where nothing is known. */
	numbersOf(activity: number): readonly number[];
	/** What the learner wrote in an activity. Undefined: nothing, or not in this browser. */
	readText(activity: number): Promise<string | undefined>;
	/** The address of one of its pages, if it stands beside this course and answers. */
	pageAt(path: string): Promise<string | undefined>;
}

/**
 * Opens it. Never rejects: what cannot be read is not there.
 *
 * @param owner whose course this one is, as `Host.owner` says
 */
export type OpenEarlier = (
	owner: readonly string[] | undefined,
	course: string
) => Promise<Earlier>;
