import { readFlag, readMinutes, readObjective } from '../attributes.ts';
import type { Block, Draft, ReadContext } from '../author.ts';
import { countWords, joinedText } from '../texts.ts';
import type { WritingRules } from '../writing.ts';
import type { PlanWords } from './plan.ts';

/** What it takes to find an occasion and a step. */
const secondsToPlan = 120;

/** Reads what a plan is to be about; "When …" and "I will …" are the page's own. */
export function readPlan(
	block: Block,
	context: ReadContext
): Draft<WritingRules, PlanWords> | undefined {
	const objective = readObjective(block, context);
	const optional = readFlag(block, context, 'optional');
	const seconds = readMinutes(block, context);
	const title = joinedText(context, block.children);
	if (title === '') {
		context.report({
			code: 'plan/no-prompt',
			severity: 'error',
			at: block.at,
			message:
				'This plan says nothing of what it is for, so learners would see two empty fields and not know what to write.',
			hint: 'Write a paragraph in the block, such as: One thing you will do in your first week.'
		});
		return undefined;
	}
	return {
		objective,
		points: 0,
		optional,
		title,
		meaning: { text: title, key: '' },
		parts: [],
		build: () => ({ rules: {}, words: { prompt: context.html(block.children) } }),
		effort:
			seconds === undefined
				? { words: countWords(title), seconds: secondsToPlan }
				: { words: 0, seconds }
	};
}
