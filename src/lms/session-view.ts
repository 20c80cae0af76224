import type { PassRule } from '#course/course.ts';
import type { Standing } from '#progress/standing.ts';
import type { Opened } from './lms.ts';
import type { SessionPhase } from './session-machine.ts';

/** What a page shows of the session. Codes only: the words are the interface's. */
export interface SessionView {
	readonly phase: SessionPhase;
	readonly saving: Saving;
	/** Milliseconds since 1970 of the last save that is known to have arrived in the LMS. */
	readonly savedAt: number | undefined;
	readonly standing: Standing;
	/** What of it this launch reports, and as what. */
	readonly reported: Reported;
	/** The number of the lesson opened last; 0 before the first. */
	readonly place: number;
	readonly mode: Opened['mode'];
	/** Hostile text. Empty when unknown. */
	readonly learnerName: string;
	/** True while an LMS session is open. */
	readonly connected: boolean;
	readonly notices: readonly Notice[];
	/** The course record takes texts now and gives them back on another device. */
	readonly keepsTexts: boolean;
	/** Activities whose text is in the course record, or goes there with the next save. */
	readonly keptTexts: ReadonlySet<number>;
}

export interface Reported {
	/** The number of the lesson that was launched by itself; undefined: the whole course. */
	readonly lesson: number | undefined;
	/** With the mark that the LMS decides by. Undefined: no score counts. */
	readonly pass: PassRule | undefined;
	readonly standing: Standing;
	/** It counts as completed: with a verdict where one is told. */
	readonly completed: boolean;
}

export type Saving =
	| 'opening'
	| 'saving'
	/** The LMS said so, and there was a way to it. */
	| 'savedLms'
	/** A website: this device is the only place. */
	| 'savedDevice'
	/** On this device, and the LRS of the website has been told. */
	| 'savedLrs'
	/** On this device; the LRS of the website does not answer. */
	| 'retryingLrs'
	/** On this device; the LMS does not answer, or does not keep what it is given. */
	| 'retrying'
	/** On this device; the package was made for an LMS and there is none. */
	| 'notConnected'
	/** Nowhere but in this page. */
	| 'notSaved'
	/** The LMS opened the course for looking only. */
	| 'readOnly'
	/** The session has ended, everything saved. */
	| 'closed';

export type Notice =
	/** Earlier progress could not be read; it is kept aside. */
	| 'garbage'
	/** The LMS had less than this device and has been brought up to date. */
	| 'repaired'
	/** There is no session any more: reopen the course from the LMS to save there. */
	| 'reopen'
	/** This browser keeps nothing. */
	| 'storage'
	/** Some earlier answers no longer apply since the course was updated. */
	| 'skipped'
	/** The LMS returned what cannot be read, or not all; this device's copy is used. */
	| 'truncated'
	/** The LMS has no room for all of it: it has the result, this device has everything. */
	| 'shortened'
	/** Another tab or device has added to this learner's progress. */
	| 'elsewhere'
	/** The LMS takes nothing from this page any more, although its server answers. */
	| 'ended'
	/** The LMS takes the verdict, and has another one on record. */
	| 'disputed';

export interface SavingFacts {
	readonly phase: SessionPhase;
	readonly mode: Opened['mode'];
	readonly connected: boolean;
	/** The package was made for an LMS. */
	readonly expectsLms: boolean;
	/** There is no LMS, but an LRS that is told. */
	readonly isWebsite: boolean;
	/** This browser has kept everything so far. */
	readonly kept: boolean;
	/** The LMS is known to have everything. */
	readonly arrived: boolean;
	/** Something is being sent or waits to be. */
	readonly pending: boolean;
	/** Saves that failed in a row. */
	readonly failures: number;
}

export function savingOf(facts: SavingFacts): Saving {
	const { phase, kept, isWebsite } = facts;
	if (phase === 'finding' || phase === 'opening') return 'opening';
	if (facts.mode === 'browse') return 'readOnly';
	if (phase === 'closed' && facts.connected && facts.arrived) return 'closed';
	if (!facts.connected || phase === 'closed') {
		if (!kept) return 'notSaved';
		return facts.expectsLms ? 'notConnected' : 'savedDevice';
	}
	// What an LRS is told, it does not give back.
	if (isWebsite && !kept) return 'notSaved';
	if (phase === 'degraded' || facts.failures > 0) {
		if (!kept) return 'notSaved';
		return isWebsite ? 'retryingLrs' : 'retrying';
	}
	if (facts.arrived) return isWebsite ? 'savedLrs' : 'savedLms';
	if (facts.pending) return 'saving';
	// The LMS has said yes, and nothing else bears it out.
	return kept ? 'savedDevice' : 'notSaved';
}
