import type { Component } from 'svelte';
import type { Activity } from '#course/course.ts';

/** How a kind lets learners take along what they have written in it. It is the `take-away.ts` in the kind's folder. */
export interface TakeAwayKind<A extends Activity = Activity, Texts = unknown> {
	/** What the kind says itself. */
	readonly texts: { readonly name: string; readonly en: Texts };
	/** What it asks where the author has not written a question, as plain text. */
	ask?(texts: Texts): string;
	/** Shows a text as it was kept. */
	readonly component: Component<{ activity: A; text: string }>;
	/** The same as Markdown, to stand below a heading of level 3; "" where nothing is written. */
	markdown(activity: A, text: string, texts: Texts): string;
}

/** By the kind's name. */
export type TakeAwayKinds = Readonly<Record<string, TakeAwayKind>>;
