import { shuffled } from '../question/forms/shuffle.ts';
import type { AskedItem, AssessmentRules, DrawRules } from './assessment.ts';

/** Seeds go from 1 to this. */
export const mostSeed = 16_383;

/**
 * The items that an attempt still needs, in an order of their own: all of a new one, or those in the place of items
 * that the course no longer has. Decided by the seed alone, but for this: what was asked before comes last.
 *
 * @param before what the attempt before this one asked
 */
export function drawItems(
	{ draws }: AssessmentRules,
	seed: number,
	asked: readonly AskedItem[],
	before: readonly AskedItem[] = []
): readonly number[] {
	const taken = new Set(asked.map(({ number }) => number));
	const known = new Set(before.map(({ number }) => number));
	const drawn: number[] = [];
	for (const [index, draw] of draws.entries()) {
		const free = shuffled(draw.from, seed + index).filter((number) => !taken.has(number));
		const newFirst = free.sort((a, b) => Number(known.has(a)) - Number(known.has(b)));
		drawn.push(...newFirst.slice(0, missingOf(draw, asked)));
	}
	return shuffled(drawn, seed);
}

/** How many items an attempt still needs. */
export function countMissing({ draws }: AssessmentRules, asked: readonly AskedItem[]): number {
	return draws.reduce((sum, draw) => sum + missingOf(draw, asked), 0);
}

function missingOf({ count, from }: DrawRules, asked: readonly AskedItem[]): number {
	return Math.max(0, count - asked.filter(({ number }) => from.includes(number)).length);
}
