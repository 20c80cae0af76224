declare module 'virtual:onramp/course' {
	import type { Component } from 'svelte';
	import type { Activity, Outline, View } from '#course/course.ts';

	export const outline: Outline;
	/** A chunk for each lesson's prose. */
	export const lessons: Readonly<
		Record<
			string,
			() => Promise<{
				Prose: Component<{ activities: readonly Activity[]; views: readonly View[] }>;
			}>
		>
	>;
	/** Learners write something in this course that they can take along. */
	export const hasTakeAway: boolean;
	/** What a lesson's blocks show: its activities by their numbers, and the rest in order. */
	export interface LessonWords {
		readonly activities: Readonly<Record<number, Pick<Activity, 'title' | 'words'>>>;
		readonly views: readonly View[];
	}
}

declare module 'virtual:onramp/kinds' {
	import type { Kinds } from '#activities/learner.ts';

	/** How what the course has is replayed: the kinds of activity in it. */
	export const kinds: Kinds;
}

declare module 'virtual:onramp/questions' {
	import type { Component } from 'svelte';
	import type { Activity } from '#course/course.ts';

	/** By file: the components of the forms of question that are asked again elsewhere; none where nothing is. */
	export const questions: Readonly<
		Record<string, () => Promise<{ default: Component<{ activity: Activity }> }>>
	>;
}

declare module 'virtual:onramp/words' {
	import type { LessonWords } from 'virtual:onramp/course';

	/** By lesson. For the server alone. */
	export const words: Readonly<Record<string, LessonWords>>;
}

declare module 'virtual:onramp/terms' {
	import type { Term } from '#course/course.ts';

	/** The words that the course explains, for the page that lists them. */
	export const terms: readonly Term[];
}

declare module 'virtual:onramp/take-away' {
	import type { TakeAwayKinds } from '#activities/take-away.ts';

	/** The kinds of activity in the course in which learners write for themselves. */
	export const takeAways: TakeAwayKinds;
}

declare module 'virtual:onramp/overview' {
	import type { Component } from 'svelte';

	/** The body of course.md. */
	export const Overview: Component;
}
