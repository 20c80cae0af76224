import type { RootContent } from 'mdast';
import { readFlag, readMinutes, readObjective, readReference, readShare } from '../attributes.ts';
import type { Block, Draft, ReadContext } from '../author.ts';
import { findLastList, withoutMark, type Item, type LastList } from '../last-list.ts';
import { countWords, joinedText } from '../texts.ts';
import type { ReflectionRules, ReflectionWords } from './reflection.ts';

const starterMark = '[>]';
const isStarter = (item: Item) => withoutMark(item, starterMark) !== undefined;

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

	const list = findLastList(block.children, isStarter);
	const found = list?.items.some(isStarter) ? list : undefined;
	const starters = found ? readStarters(found, context) : [];
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

function readStarters({ items, after }: LastList, context: ReadContext): string[] {
	const starters = items.flatMap((item) => {
		const nodes = withoutMark(item, starterMark);
		const text = nodes ? context.text([...nodes]) : '';
		if (text !== '' && item.quotes.length + item.rest.length === 0) return [text];
		context.report({
			code: 'reflection/starter-form',
			severity: 'error',
			at: context.place(item.node),
			message: nodes
				? 'A sentence starter is one line of text, which learners take over into their own. This one cannot be taken over.'
				: 'This line is no sentence starter, and learners would not see it. Below a prompt, every item of the list is one.',
			hint: 'Write "- [>] " and the beginning of a sentence. A plain list needs a paragraph between itself and the starters.'
		});
		return [];
	});
	if (after[0]) {
		context.report({
			code: 'reflection/text-after-starters',
			severity: 'error',
			at: context.place(after[0]),
			message: 'This stands below the sentence starters, where learners would not see it.',
			hint: 'Move it above the starters, or out of the reflection.'
		});
	}
	return starters;
}
