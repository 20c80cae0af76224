declare module 'virtual:onramp/course' {
	import type { Component } from 'svelte';
	import type { Activity, Outline } from '#course/course.ts';

	export const outline: Outline;
	/** A chunk for each lesson's prose. */
	export const lessons: Readonly<
		Record<string, () => Promise<{ Prose: Component<{ activities: readonly Activity[] }> }>>
	>;
	/** What a lesson's activities show, by their numbers. */
	export type LessonWords = Readonly<Record<number, Pick<Activity, 'title' | 'words'>>>;
}

declare module 'virtual:onramp/kinds' {
	import type { Kinds } from '#activities/learner.ts';

	/** How what the course has is replayed: the kinds of activity in it. */
	export const kinds: Kinds;
}

declare module 'virtual:onramp/words' {
	import type { LessonWords } from 'virtual:onramp/course';

	/** By lesson. For the server alone. */
	export const words: Readonly<Record<string, LessonWords>>;
}

declare module 'virtual:onramp/overview' {
	import type { Component } from 'svelte';

	/** The body of course.md. */
	export const Overview: Component<{ activities: readonly [] }>;
}
