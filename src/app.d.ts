declare module 'virtual:onramp/languages' {
	/** Folders of the site with the course in other languages: their tags (BCP 47). */
	export const folders: readonly string[];
}

declare module 'virtual:onramp/language-names' {
	/** The main language first. */
	export const languages: readonly {
		/** BCP 47. */
		readonly tag: string;
		/** From the site's root to its pages: `/es`; "" for the main language. */
		readonly path: string;
		/** As it calls itself. */
		readonly name: string;
	}[];
}

declare module 'virtual:onramp/switch' {
	import type { Component } from 'svelte';

	/** Both undefined in a course that has one language. */
	export const LanguageSwitch:
		Component<{ readonly course: string; readonly language: string }> | undefined;
	/** Of the language in which a course opens for this learner. */
	export const preferredPath:
		((course: string, learner: { readonly language: string }) => string) | undefined;
}

declare module 'virtual:onramp/course' {
	import type { Component } from 'svelte';
	import type { Activity, Outline, View } from '#course/course.ts';

	/** The course in one language. */
	export interface Edition {
		readonly outline: Outline;
		/** From the site's root to its pages: `/es`; "" for the main language. */
		readonly path: string;
		/** A chunk for each lesson's prose. */
		readonly lessons: Readonly<
			Record<
				string,
				() => Promise<{
					Prose: Component<{ activities: readonly Activity[]; views: readonly View[] }>;
				}>
			>
		>;
		/** What the interface says in this language, as `provideTexts` takes it. */
		readonly texts: Readonly<Record<string, unknown>>;
	}

	/** By its folder, "" for the main language. Where there are several, each is a chunk of its own. */
	export function openEdition(folder: string): Edition | Promise<Edition>;

	/** What a lesson's blocks show: its activities by their numbers, and the rest in order. */
	export interface LessonWords {
		readonly activities: Readonly<Record<number, Pick<Activity, 'title' | 'reported' | 'words'>>>;
		readonly views: readonly View[];
	}
}

declare module 'virtual:onramp/addresses' {
	/** Every lesson in every language. For the server alone. */
	export const addresses: readonly {
		readonly language: string;
		readonly lesson: string;
		readonly isTestedOut: boolean;
	}[];
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

	/** By folder of the language, then by lesson. For the server alone. */
	export const words: Readonly<Record<string, Readonly<Record<string, LessonWords>>>>;
}

declare module 'virtual:onramp/terms' {
	import type { Term } from '#course/course.ts';

	/** The words that the course explains, for the page that lists them. By folder of the language. */
	export function openTerms(folder: string): readonly Term[] | Promise<readonly Term[]>;
}

declare module 'virtual:onramp/has-take-away' {
	/** Learners write something in this course that they can take along. */
	export const hasTakeAway: boolean;
}

declare module 'virtual:onramp/take-away' {
	import type { TakeAwayKinds } from '#activities/take-away.ts';

	/** The kinds of activity in the course in which learners write for themselves. */
	export const takeAways: TakeAwayKinds;
}

declare module 'virtual:onramp/statement' {
	import type { Statement } from '#course/statement.ts';

	/** What is known of the course's accessibility, in all of its languages. */
	export const statement: Statement;
}

declare module 'virtual:onramp/overview' {
	import type { Component } from 'svelte';

	/** The body of course.md. By folder of the language. */
	export function openOverview(folder: string): Component | Promise<Component>;
}
