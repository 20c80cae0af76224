import type { Kinds } from '#activities/learner.ts';
import type { Outline } from '#course/course.ts';
import type { Interaction } from '#course/interaction.ts';
import { LiveSession } from './live-session.ts';
import type { LmsCheck } from './check/lms-check.ts';
import type { Mirror } from './mirror.ts';
import type { Restored } from './restore.ts';
import type { SessionView } from './session-view.ts';

export type { LmsCheck } from './check/lms-check.ts';
export type { Restored } from './restore.ts';
export type { Notice, Saving, SessionView } from './session-view.ts';

/** One learner's visit to a course: what was done before, what is done now, and where it is saved. */
export interface CourseSession {
	/** Resolves when earlier progress has been read, with or without an LMS. Never rejects. */
	start(): Promise<void>;
	/** A new value after each change. */
	readonly view: SessionView;
	/** The language (BCP 47) that the LMS knows this learner to read; "" or some other word where it does not. */
	readonly language: string;
	/** Called after each change of `view`. Returns how to stop. */
	subscribe(listener: () => void): () => void;
	/** Events that lead to what this learner has done in an activity. */
	eventsOf(activity: number): readonly unknown[];
	/**
	 * Keeps an event. `stored`: safe on this device; `late`: not within 200 ms, or this browser keeps nothing; if it
	 * becomes safe later, `onstored` is called. Never rejects.
	 */
	record(
		activity: number,
		event: unknown,
		interaction?: Interaction,
		onstored?: () => void
	): Promise<'stored' | 'late'>;
	/** Whose what this browser keeps is: the course, the place, the learner. Undefined before `start`, and for looking only. */
	readonly owner: readonly string[] | undefined;
	/** The learner has opened a lesson. */
	visit(lesson: number): void;
	/** What the learner has written; see `Host` for this and the next four. */
	readText(activity: number): Promise<string | undefined>;
	writeText(activity: number, text: string): Promise<boolean>;
	eraseText(activity: number): Promise<boolean>;
	keepWithRecord(activity: number, keep: boolean): Promise<'kept' | 'refused' | 'too-long'>;
	fitsRecord(text: string): boolean;
	/**
	 * All of this learner's progress as a file, for them to take along; with `texts` also what they have written, which
	 * then anybody can read who opens the file.
	 */
	takeAlong(texts: boolean): Promise<string>;
	/** Brings such a file back: merged with what is here, never instead of it. Hostile text. Never rejects. */
	bringBack(file: string): Promise<Restored>;
	/** Tries to save now instead of waiting for the next attempt. */
	retry(): void;
	/** Finds out what keeps progress from being saved, changing nothing. Rejects where what it takes cannot be loaded. */
	check(): Promise<LmsCheck>;
	/** Saves and ends the LMS session. */
	exit(): Promise<void>;
}

export interface SessionOptions {
	readonly outline: Outline;
	readonly kinds: Kinds;
	readonly window: Window;
	/** The URL of the package's root, ending in `/`. */
	readonly base: string;
	/** The address at which the course was opened; without it, the window's present one. */
	readonly here?: string;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** From 0 to below 1. */
	readonly random: () => number;
	/** Where the learner's data is kept on this device: IndexedDB unless a test says otherwise. */
	readonly openMirror?: (owner: readonly string[]) => Promise<Mirror>;
}

export function createCourseSession(options: SessionOptions): CourseSession {
	return new LiveSession(options);
}
