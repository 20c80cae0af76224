import type { Minutes } from './minutes.ts';

/**
 * What a course is, once its Markdown has been read and checked: plain data that survives JSON.
 * Every `number` comes from the course's ids.lock and never changes its meaning.
 */
export interface Course {
	/** The folder's name. */
	readonly id: string;
	readonly title: string;
	readonly description: string | undefined;
	/** BCP 47. */
	readonly language: string;
	/** semver. */
	readonly version: string;
	/** Counts releases; 0 before the first. Kept in ids.lock. */
	readonly release: number;
	readonly licence: string | undefined;
	readonly objectives: readonly Objective[];
	readonly sources: readonly Source[];
	/** Words that it explains, in alphabetical order. */
	readonly terms: readonly Term[];
	readonly pass: PassRule | undefined;
	readonly completion: 'objectives' | 'assessment' | 'visited';
	readonly report: 'passed-failed' | 'completed-only';
	/** False: no refreshers are made of it. */
	readonly refreshers?: false;
	/** Where its website reports to, for teams without an LMS: the endpoint of an LRS. */
	readonly lrs?: string;
	/** The employer's own word, for the token {{houseTerm}}. */
	readonly houseTerm: string | undefined;
	/** The employer's stylesheet: a path inside the course folder. */
	readonly theme: string | undefined;
	readonly lessons: readonly Lesson[];
}

export interface Objective {
	readonly id: string;
	/** A sentence that starts with a verb. */
	readonly text: string;
	/** The same in the course's main language, where this is a translation: what is reported. */
	readonly reported?: string;
}

export interface Source {
	readonly id: string;
	readonly title: string;
	readonly author: string | undefined;
	/** As the author wrote it: a day, a month or a year. */
	readonly date: string | undefined;
	readonly url: string | undefined;
}

/** A word and what it means, as plain text. */
export interface Term {
	readonly word: string;
	readonly is: string;
}

export interface PassRule {
	/** Per cent, 1 to 100. */
	readonly mark: number;
	/** True: no scored objective may stay at zero. */
	readonly every: boolean;
}

export interface Lesson {
	readonly number: number;
	readonly id: string;
	readonly title: string;
	readonly kind: 'lesson' | 'assessment';
	readonly objectives: readonly string[];
	readonly sources: readonly string[];
	readonly minutes: Minutes;
	/** Numbers of the questions by which learners can show that they know it already. */
	readonly testout: readonly number[];
	/** Level-2 headings with the ids that their anchors have, in order. */
	readonly sections: readonly Section[];
	readonly activities: readonly Activity[];
	/** What its page draws besides, without state of its own; in order. */
	readonly views: readonly View[];
}

/** Something a page draws that learners do nothing lasting in, as its kind defines it. */
export interface View<Rules = unknown, Words = unknown> {
	readonly rules: Rules;
	/** HTML made safe at build. */
	readonly words: Words;
	/** True: it asks questions of any lesson again, so that their forms have to be there. */
	readonly asks?: true;
}

export interface Section {
	readonly id: string;
	readonly title: string;
}

/**
 * One question, scenario or reflection. `rules` is all that replay, machine and prover need (numbers, no
 * text); `words` is what the page shows, as HTML made safe at build. Each kind defines both.
 */
export interface Activity<Rules = unknown, Words = unknown> {
	readonly kind: string;
	readonly id: string;
	readonly number: number;
	readonly objective: string | undefined;
	/** Ids of the roles that it is for, where it is not for everybody. */
	readonly only?: readonly string[];
	/** What it can add to the score; 0 for whatever is never scored. */
	readonly points: number;
	readonly optional: boolean;
	/** The component's file in the kind's folder, where it is not the kind's own. */
	readonly component?: string;
	/** The stem or title as plain text, for reports. */
	readonly title: string;
	/** The same in the course's main language, where this is a translation: then this one is reported. */
	readonly reported?: string;
	readonly rules: Rules;
	readonly words: Words;
}

/** The course without its text: what every page of the learner's browser holds. */
export interface Outline extends Omit<Course, 'lessons' | 'terms' | 'theme' | 'lrs'> {
	readonly lessons: readonly OutlineLesson[];
}

export interface OutlineLesson extends Omit<Lesson, 'activities' | 'views'> {
	readonly activities: readonly OutlineActivity[];
}

export type OutlineActivity<Rules = unknown> = Omit<
	Activity<Rules>,
	'words' | 'title' | 'reported'
>;

/** Leaves out what only one page shows. */
export function outlineOf({ theme: _theme, terms: _terms, lrs: _lrs, ...course }: Course): Outline {
	return {
		...course,
		lessons: course.lessons.map(({ views: _views, ...lesson }) => ({
			...lesson,
			activities: lesson.activities.map(
				({ words: _words, title: _title, reported: _reported, ...activity }) => activity
			)
		}))
	};
}
