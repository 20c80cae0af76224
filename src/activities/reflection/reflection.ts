import type { WritingRules } from '../writing.ts';

export interface ReflectionRules extends WritingRules {
	/** Number of the plan at which it is shown again. */
	readonly recallIn?: number;
}

/** What the page shows, as safe HTML. */
export interface ReflectionWords {
	readonly prompt: string;
	/** Plain text: beginnings of sentences that a learner may take over. */
	readonly starters: readonly string[];
}

/** Of `::recall`. */
export interface RecallRules {
	/** Number of the reflection. */
	readonly activity: number;
}
