import { getContext, setContext } from 'svelte';
import type { Activity, Outline } from '#course/course.ts';
import type { Interaction } from '#course/interaction.ts';

/** What a page offers the activities on it. */
export interface Host {
	/** False until earlier progress has been read. Reactive. */
	readonly ready: boolean;
	/** Events that lead to what this learner has done in an activity; empty before `ready`. Not reactive. */
	eventsOf(activity: number): readonly unknown[];
	/**
	 * Keeps an event. Resolves `stored` when it is safe on this device, `late` when that took longer than
	 * 200 ms: then feedback may show, marked as not saved yet. Never rejects.
	 */
	record(activity: number, event: unknown, interaction?: Interaction): Promise<'stored' | 'late'>;
	/** Private writing: kept in this browser, for this learner, and nowhere else. */
	readText(activity: number): Promise<string | undefined>;
	/** False: this browser refused to keep it. */
	writeText(activity: number, text: string): Promise<boolean>;
	/** Erases it here and in the course record. False: it may still be somewhere. */
	eraseText(activity: number): Promise<boolean>;
	/** True: an LMS is there that can give a private text back on another device. Reactive. */
	readonly keepsTexts: boolean;
	/** The learner's choice: to keep a private text with the course record, or to take it out again (`kept` then, too). */
	keepWithRecord(activity: number, keep: boolean): Promise<'kept' | 'refused' | 'too-long'>;
	isKeptWithRecord(activity: number): boolean;
	/** Milliseconds since 1970. */
	now(): number;
	/** From 0 to below 1. */
	random(): number;
	/** The course without its text: what other activities there are. */
	readonly outline: Outline;
	/**
	 * An activity of this or another lesson, with what it shows. Undefined: there is none of this number, or its lesson
	 * cannot be loaded now.
	 */
	activity(number: number): Promise<Activity | undefined>;
}

const key = Symbol('host');

export function provideHost(host: Host): void {
	setContext(key, host);
}

/** Undefined where a page has no learner: a preview, a test of one component. */
export function useHost(): Host | undefined {
	return getContext<Host | undefined>(key);
}
