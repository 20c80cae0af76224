import { readWhole } from '../attributes.ts';
import type { Block, ReadContext, ViewDraft } from '../author.ts';
import type { ReviewRules } from './pick.ts';

/** What one question takes that was seen before: reading it again, and deciding. */
const secondsPerQuestion = 20;

/** Reads `::review{count=2}`. */
export function readReview(block: Block, context: ReadContext): ViewDraft<ReviewRules> {
	const count = readWhole(block, context, 'count', { least: 1, most: 10 }) ?? 2;
	return {
		is: 'view',
		component: 'Review.svelte',
		build: () => ({ rules: { count, lesson: context.lesson }, words: undefined, asks: true }),
		effort: { words: 0, seconds: count * secondsPerQuestion }
	};
}
