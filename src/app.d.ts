declare module 'virtual:onramp/course' {
	import type { Component } from 'svelte';
	import type { Activity, Outline } from '#course/course.ts';

	export const outline: Outline;
	/** One chunk a lesson: its prose and what its activities show. */
	export const lessons: Readonly<
		Record<
			string,
			() => Promise<{
				Prose: Component<{ activities: readonly Activity[] }>;
				activities: readonly Activity[];
			}>
		>
	>;
}

declare module 'virtual:onramp/overview' {
	import type { Component } from 'svelte';

	/** The body of course.md. */
	export const Overview: Component<{ activities: readonly [] }>;
}
