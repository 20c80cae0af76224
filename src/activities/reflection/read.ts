import type { RootContent } from 'mdast';
import { readFlag, readMinutes, readObjective, readReference, readShare } from '../attributes.ts';
import type { Block, Draft, ReadContext } from '../author.ts';
import { findLastList } from '../last-list.ts';
import { isMarkedLine, readMarkedLines, type Complaints } from '../marked-lines.ts';
import { countWords, joinedText } from '../texts.ts';
import type { ReflectionRules, ReflectionWords } from './reflection.ts';

/** What thinking and two or three sentences take. */
const secondsToWrite = 120;

/** Reads a prompt and, below it, `- [>]` lines: sentences for learners to take over and go on with. */
export function readReflection(
	block: Block,
	context: ReadContext
): Draft<ReflectionRules, ReflectionWords> | undefined {
	const objective = readObjective(block, context);
	const optional = readFlag(block, context, 'optional');
	const seconds = readMinutes(block, context);
	const shared = readShare(block, context);
	const plan = readReference(block, context, 'recall-in', ['plan']);

	const list = findLastList(block.children, isMarkedLine);
	const found = list?.items.some(isMarkedLine) ? list : undefined;
	const starters = found ? readMarkedLines(found, context, complaints) : [];
	const prompt: readonly RootContent[] = found ? found.before : block.children;
	const title = joinedText(context, prompt);
	if (title === '') {
		context.report({
			code: 'reflection/no-prompt',
			severity: 'error',
			at: block.at,
			message:
				'This reflection asks nothing, so learners would see an empty field and not know what to write.',
			hint: 'Write the question as a paragraph, above the sentence starters if there are any.'
		});
		return undefined;
	}
	const words = { prompt: context.html(prompt), starters };
	return {
		objective,
		points: 0,
		optional,
		title,
		// What was written for oneself alone is not to turn up in a shared one.
		meaning: { text: [title, ...starters].join('\n'), key: shared ? 'shared' : '' },
		parts: [],
		build: (_numberOf, activityNumber) => ({
			rules: {
				...(shared && { shared: true }),
				...(plan !== undefined && { recallIn: activityNumber(plan) })
			},
			words
		}),
		effort:
			seconds === undefined
				? { words: countWords([title, ...starters].join(' ')), seconds: secondsToWrite }
				: { words: 0, seconds }
	};
}

const complaints: Complaints = {
	form: {
		code: 'reflection/starter-form',
		marked:
			'A sentence starter is one line of text, which learners take over into their own. This one cannot be taken over.',
		unmarked:
			'This line is no sentence starter, and learners would not see it. Below a prompt, every item of the list is one.'
	},
	formHint:
		'Write "- [>] " and the beginning of a sentence. A plain list needs a paragraph between itself and the starters.',
	after: {
		code: 'reflection/text-after-starters',
		message: 'This stands below the sentence starters, where learners would not see it.',
		hint: 'Move it above the starters, or out of the reflection.'
	}
};
