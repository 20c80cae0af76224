import type { Outline } from './course.ts';

/** What was given to learners under one version number. Kept for good, and never changed. */
export interface Release {
	/** semver. */
	readonly version: string;
	/** Counts from 1. */
	readonly number: number;
	/** `2026-11-27`: the day on which it was released. */
	readonly date: string;
	readonly content: Content;
}

/** What a course holds, as far as an update is compared with it. */
export interface Content {
	/** In the main language. Its version and its release say nothing. */
	readonly outline: Outline;
	/** By activity number. */
	readonly activities: ReadonlyMap<number, Named>;
	/** By lesson number, with the name of its file. */
	readonly lessons: ReadonlyMap<number, Named & { readonly file: string }>;
	/** BCP 47, the main one first. */
	readonly languages: readonly string[];
	/** What each file says, as a number in hexadecimal, by its path in the course folder. */
	readonly files: ReadonlyMap<string, string>;
}

export interface Named {
	readonly title: string;
	/** A number in hexadecimal for all that it says. */
	readonly text: string;
}

/** What an update does to somebody who is half-way, from the best to the worst. */
export const changeClasses = ['safe', 'resets', 'meaning', 'removed'] as const;

export type ChangeClass = (typeof changeClasses)[number];

/** One thing that is different in an update. Sentences for an administrator. */
export interface Change {
	readonly is: ChangeClass;
	/** Number of the activity that is different, where it is one. */
	readonly about?: number;
	/** What it is. */
	readonly what: string;
	/** What somebody half-way will see of it. "" where that is nothing. */
	readonly seen: string;
	/**
	 * `minor`: there is something new to do, or something to do again. `major`: results from before and after it say different
	 * things.
	 */
	readonly size: 'patch' | 'minor' | 'major';
}

export type Size = Change['size'];

/** What comes of an update for those who have done everything, as replay and the rules of the course have it. */
export interface Update {
	readonly changes: readonly Change[];
	/** False: whoever had done everything that the course asked for has more to do. */
	readonly staysComplete: boolean;
}
