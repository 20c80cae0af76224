import { readReference } from '../attributes.ts';
import type { Block, ReadContext, ViewDraft } from '../author.ts';
import type { RecallRules } from './reflection.ts';

/** What it takes to read a few lines of one's own again. */
const secondsToReread = 20;

/** Reads `::recall{#complaint}`: what the learner wrote in that reflection, shown again. */
export function readRecall(
	block: Block,
	context: ReadContext
): ViewDraft<RecallRules, Record<string, never>> | undefined {
	const id = readReference(block, context, 'id', ['reflection']);
	if (id === undefined) return undefined;
	return {
		is: 'view',
		component: 'Recall.svelte',
		build: (numberOf) => ({ rules: { activity: numberOf(id) }, words: {} }),
		effort: { words: 0, seconds: secondsToReread }
	};
}
