import type { Interaction } from '#course/interaction.ts';
import type { CallRecord } from './call-log.ts';
import type { KeptText, Versions } from './kept-text.ts';

/**
 * What a course may tell a learning management system, in the course's own words. Nothing outside `lms`
 * and `package` knows that SCORM or cmi5 exist.
 *
 * SCORM adapters do all their calls before they return the promise, so that `save` and `close` also work
 * inside `pagehide`. The others have begun all their requests by then, unless an earlier `save` still waits for its answer.
 */
export interface Lms {
	readonly standard: 'scorm-1.2' | 'scorm-2004' | 'cmi5' | 'xapi' | 'lrs' | 'local';
	/** Once, before everything else. Rejects with an {@link LmsError} when there is nobody to talk to. */
	open(): Promise<Opened>;
	/**
	 * Sends what changed and commits. Rejects with an {@link LmsError}.
	 * `doubted`: an earlier success is no longer believed (a real LMS answers "true" offline), so everything
	 * is sent again, in a way that makes the LMS notice.
	 */
	save(record: LmsRecord, options?: { doubted?: boolean }): Promise<void>;
	/** Ends the session, saving first. Safe to call twice: a page can be hidden and then unloaded. */
	close(record: LmsRecord, how: 'left' | 'exit'): Promise<void>;
	/**
	 * The progress string that the LMS has now, where it can be asked and somebody else has written it since: another tab,
	 * another device. Else "".
	 */
	news?(): string;
	/** True: the LMS took a verdict more than once and did not keep it. */
	readonly disputed?: boolean;
	/** Absent in a standard that has no place for a learner's own texts. */
	readonly notes?: LmsNotes;
	/**
	 * What the learner has told the LMS of their language, in a session that is open: a tag (BCP 47), or whatever the LMS
	 * has in its place. "" where it is unknown. Asked only where it matters, since most have no answer.
	 */
	language?(): string;
	/**
	 * What the LMS can do and keeps, found out without changing anything that it has on record; for whoever looks for a
	 * fault. Loaded only then. May be called before `open`, and after `close`.
	 */
	probe?(): Promise<Probe>;
	/** Where the learner goes when the session has ended by the Exit button. Safe to go to. Undefined: nowhere. */
	readonly returnUrl?: string | undefined;
}

/** What a look at an LMS came to. Nothing that the learner is called, has answered or written. */
export interface Probe {
	/** Whether progress comes back as it was sent; `untried` where there is none yet, or nothing may be written. */
	readonly keeps: 'yes' | 'no' | 'untried';
	readonly commits: 'yes' | 'no' | 'untried';
	/** In English and the standard's own words, each a line. */
	readonly lines: readonly string[];
	/** The last calls, oldest first. */
	readonly calls: readonly CallRecord[];
}

/** A place in the course record for texts that the learner asked to have there. */
export interface LmsNotes {
	/** False: longer than the record takes. */
	fits(text: string): boolean;
	/** Hands notes over, by activity number, for the next commit. False: some were refused. */
	put(notes: ReadonlyMap<number, Note>): boolean;
	/**
	 * What a text is at the start of a visit, given this browser's copy and the record's; `tag` names the visit. Part of
	 * the port so that it is loaded only where there is such a place.
	 */
	reconcile(
		local: KeptText | undefined,
		remote: Note | undefined,
		tag: string
	): KeptText | undefined;
}

/** A learner's text as the course record has it. */
export interface Note {
	/** Undefined: taken back. */
	readonly text: string | undefined;
	readonly versions: Versions;
}

export interface Opened {
	readonly mode: 'normal' | 'review' | 'browse';
	readonly credit: boolean;
	/** Both are hostile text: shown and used as keys, never as markup. Empty when unknown. */
	readonly learner: { readonly id: string; readonly name: string };
	/** Whose server it is, where that is not the one that the page came from. */
	readonly place?: string | undefined;
	/** The progress string of the last visit, exactly as kept; "" on a first visit. */
	readonly suspended: string;
	/** What the LMS has on record; statuses only rise from here. */
	readonly completed: boolean;
	readonly passed: boolean;
	readonly failed: boolean;
	/** The pass mark, 0 to 1, by which this LMS decides. Absent: it names none. */
	readonly mastery?: number;
	/** Characters of progress that this standard can keep. */
	readonly limit: number;
	/** An answer that is sent a second time is known as the same one, so that none need be taken for sent. */
	readonly isTwiceHarmless?: true;
	/** Texts in the course record, by activity number. Absent: this LMS, or this launch, neither takes nor gives any. */
	readonly notes?: ReadonlyMap<number, Note>;
}

/** Everything an LMS should know now. Adapters send only what differs from what they sent before. */
export interface LmsRecord {
	/** The progress string. Always differs from the one before. */
	readonly suspended: string;
	/** Where the learner is: a lesson's id. */
	readonly place: string;
	readonly completed: boolean;
	/** Undefined while undecided, and in a course without `pass`. */
	readonly passed: boolean | undefined;
	/** 0 to 1. Undefined in a course without `pass`. */
	readonly score: number | undefined;
	/** 0 to 1: share of the way to completion. */
	readonly measure: number;
	readonly objectives: readonly LmsObjective[];
	/** All interactions of this session, oldest first; the adapter remembers how many it has sent. */
	readonly interactions: readonly Interaction[];
	/** Texts that the LMS is not known to have as they are now, by activity number; the others stay as they are. */
	readonly notes: ReadonlyMap<number, Note>;
	/** Of this session so far. */
	readonly seconds: number;
	/** The learner had been here before the session began, as far as the LMS or this device know. */
	readonly isContinued?: boolean;
}

export interface LmsObjective {
	readonly id: string;
	readonly description: string;
	readonly done: boolean;
	/** 0 to 1. */
	readonly score: number | undefined;
}

export class LmsError extends Error {
	override readonly name = 'LmsError';
	readonly standard: Lms['standard'];
	/** The standard's own number, for whoever runs the LMS. */
	readonly code: number | undefined;
	/** How many characters of the progress string it kept, where it cut the rest off. */
	readonly room: number | undefined;

	constructor(
		standard: Lms['standard'],
		doing: string,
		code?: number,
		{ room, ...options }: ErrorOptions & { readonly room?: number | undefined } = {}
	) {
		super(
			`${standard}: could not ${doing}${code === undefined ? '' : ` (error ${code})`}.`,
			options
		);
		this.standard = standard;
		this.code = code;
		this.room = room;
	}
}

/** Another tab or device has saved since: what it has saved has to be put together with what is known here. */
export class LmsConflict extends LmsError {
	/** The progress string that the LMS has. */
	readonly suspended: string;

	constructor(standard: Lms['standard'], suspended: string) {
		super(standard, 'save over what another page has saved');
		this.suspended = suspended;
	}
}
