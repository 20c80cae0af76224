/**
 * How the tests' LMS behaves in one launch. Node writes it into the page as JSON.
 *
 * - `sound`: as the standards want it.
 * - `silent`: answers "" to everything.
 * - `throws`: every call throws.
 * - `absent`: has no object for the course to find.
 * - `believes`: says "true" to a commit that never arrived, and never sends it again, as a real one does.
 */
export type Behaviour = 'sound' | 'silent' | 'throws' | 'absent' | 'believes';

export interface Launch {
	readonly runTime: 'scorm-1.2' | 'scorm-2004';
	readonly behaviour: Behaviour;
	readonly mode: 'normal' | 'review' | 'browse';
	/** The course's address, as the manifest has it, with whatever an LMS adds. */
	readonly address: string;
	/** Where commits go. */
	readonly store: string;
	/** The record as it was when the launch began. */
	readonly record: string;
}
