import type { ScormStandard } from './find-api.ts';
import type { LmsNotes, LmsRecord, Note, Opened } from './lms.ts';

/** What SCORM 1.2 and SCORM 2004 do differently. */
export interface Dialect {
	readonly standard: ScormStandard;
	/** Characters of suspend data. */
	readonly limit: number;
	readonly elements: Readonly<
		Record<
			| 'learnerId'
			| 'learnerName'
			| 'language'
			| 'mode'
			| 'credit'
			| 'location'
			| 'exit'
			| 'sessionTime',
			string
		>
	>;
	/** The pass mark that the LMS names, 0 to 1; NaN: none. */
	readMastery(): number;
	/** `exit` of an attempt that is over. */
	readonly finalExit: '' | 'normal';
	span(seconds: number): string;
	/** What the LMS has on record. Asked once, before anything is written. */
	readStatus(): Pick<Opened, 'completed' | 'passed' | 'failed'>;
	/** Makes the status `incomplete`, unless it is more than that: else the LMS may end the attempt as completed. */
	begin(resumed: boolean): void;
	/** Interactions, objectives, score and status, in the order in which they may be lost. False: some were refused. */
	report(record: LmsRecord, doubted: boolean): boolean;
	/** True: what the LMS has on record now is less than what it was given, as far as it can be asked. */
	isLowered(): boolean;
	/** Right before the session ends. */
	leave(record: LmsRecord, how: 'left' | 'exit'): void;
	/** Absent where a text cannot be found again, or not be taken back. */
	readonly notes?: LmsNotes & {
		/** What there is, by activity number. Undefined: this LMS has no place for them. */
		read(): ReadonlyMap<number, Note> | undefined;
	};
	/** SCORM 2004 sends all with Terminate; a Commit in front of it fails in a real LMS while the page unloads. */
	readonly commitsBeforeTerminate: boolean;
}
