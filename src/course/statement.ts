/** What is known of a course's accessibility. Plain data: numbers, days, names. */
export interface Statement {
	/** Undefined: no test was written down on the computer on which the course was built. */
	readonly tested?: {
		/** Days such as `2026-01-02`. */
		readonly from: string;
		readonly to: string;
		readonly browser: string;
		/** Version of axe-core, and how many of its rules were applied. */
		readonly axe: string;
		readonly rules: number;
		/** Looks at whole pages of this course; 0 where that was not done. */
		readonly pages: number;
		/** Moves that were made by keyboard alone. */
		readonly keyboard: number;
	};
	/** States of each kind of activity that axe looked at, in a sample that has them all. */
	readonly states: readonly { readonly kind: string; readonly count: number }[];
	/** The course, or the player, is no longer as it was when it was tested. */
	readonly courseChanged: boolean;
	readonly playerChanged: boolean;
	/** BCP 47, the main one first. */
	readonly languages: readonly string[];
	readonly pictures: number;
	readonly recordings: number;
	/** Flesch's reading ease of its lessons, or what stands for it in the language: 0 is hard, 100 easy. */
	readonly ease?: { readonly least: number; readonly most: number };
}
