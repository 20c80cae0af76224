import type { Blockquote } from 'mdast';
import type { Block, Part, ReadContext } from '../author.ts';
import type { Item } from '../last-list.ts';
import { countWords, joinedText } from '../texts.ts';
import { explainLineAt, reportMistake } from './misread.ts';
import { checkSame, quotedHtml, readHint, readPart } from './read-part.ts';

/** An option as it was written. */
export interface Option {
	readonly part: Part;
	readonly html: string;
	readonly why: string;
	readonly right: boolean;
	readonly feedback: readonly Blockquote[];
	readonly feedbackWords: number;
}

export interface Options {
	readonly all: readonly Option[];
	readonly right: readonly Option[];
	/** Safe HTML, in the order in which they are given. */
	readonly hints: readonly string[];
}

/** True for an item with a checkbox. */
export function isOption({ node }: Item): boolean {
	return typeof node.checked === 'boolean';
}

/** True for one with a checkbox, and for one that was meant to have one. */
export function isMeantAsOption(item: Item): boolean {
	const first = item.text?.children[0];
	return isOption(item) || (first?.type === 'text' && /^\[\s*[xX✓✔]?\s*\]/.test(first.value));
}

/**
 * Reads every item of the list; reports all that is wrong. Undefined when a learner could not answer.
 *
 * @param misread offsets of lines that were meant as options and are reported already
 */
export function readOptions(
	items: readonly Item[],
	misread: readonly number[],
	block: Block,
	context: ReadContext
): Options | undefined {
	const all: Option[] = [];
	const hints: string[] = [];
	let others = 0;
	for (const item of items) {
		const hint = readHint(item, context);
		if (isOption(item)) all.push(readOption(item, misread, context));
		else if (hint !== undefined) hints.push(hint);
		else {
			others++;
			reportOther(item, context);
		}
	}
	const right = all.filter((option) => option.right);
	checkSame(
		all.map(({ part }) => part),
		'option',
		context
	);
	// What was reported as no option may well be the one that is missing.
	if (others + misread.length === 0) checkAnswerable(all, right, block, context);
	return all.length > 1 && right.length > 0 ? { all, right, hints } : undefined;
}

function readOption(item: Item, misread: readonly number[], context: ReadContext): Option {
	const place = context.place(item.text ?? item.node);
	const { part, html } = readPart('option', item.text?.children ?? [], place, context);
	const { text } = part;
	if (text === '' || item.rest.length > 0) reportForm(item, text, context);
	const feedbackWords = countWords(joinedText(context, item.quotes));
	const { start, end } = item.node.position ?? {};
	const isWhole = !misread.some((at) => at >= (start?.offset ?? 0) && at < (end?.offset ?? 0));
	if (feedbackWords === 0 && isWhole) reportNoFeedback(text, place, context);
	return {
		part,
		html,
		why: quotedHtml(item.quotes, context),
		right: item.node.checked === true,
		feedback: item.quotes,
		feedbackWords
	};
}

function reportForm(item: Item, text: string, context: ReadContext): void {
	context.report({
		code: 'question/option-form',
		severity: 'error',
		at: context.place(item.rest[0] ?? item.node),
		message:
			text === ''
				? 'This option has no text, so learners could not tell what they choose.'
				: 'An option is one paragraph, which learners see beside its checkbox. This does not belong to it.',
		hint: 'Write the option in one paragraph, and put everything else above the options or into the feedback, behind ">".'
	});
}

function reportNoFeedback(text: string, at: Part['at'], context: ReadContext): void {
	context.report({
		code: 'question/no-feedback',
		severity: 'error',
		at,
		message: `The option "${text}" has no feedback, so a learner who picks it is not told why it is right or wrong.`,
		hint: 'Write a line below it that begins with two spaces, ">" and the reason.'
	});
}

function reportOther(item: Item, context: ReadContext): void {
	const { start, mistake } = explainLineAt(context.source, item.node.position?.start.offset ?? 0);
	if (mistake) {
		reportMistake(mistake, start, context);
		return;
	}
	const text = context.text(item.text ?? item.node);
	const box = /^\[[^\]]{0,2}\]/.exec(text)?.[0];
	context.report({
		code: 'question/not-an-option',
		severity: 'error',
		at: context.place(item.text ?? item.node),
		message: box
			? `"${box}" is no checkbox, so learners could not choose this line.`
			: 'This line has no checkbox, so learners could not choose it. In a list of options, every item is an option or a hint.',
		hint: 'Write "- [ ] " or "- [x] " before an option and "- [?] " before a hint, each with a space behind the bracket. A plain list needs a paragraph between itself and the options.'
	});
}

function checkAnswerable(
	all: readonly Option[],
	right: readonly Option[],
	block: Block,
	context: ReadContext
): void {
	if (all.length === 1) {
		context.report({
			code: 'question/one-option',
			severity: 'error',
			at: all[0]?.part.at ?? block.at,
			message: 'This question has a single option, so there is nothing to choose.',
			hint: 'Write at least one more, with "- [ ] " before it.'
		});
	}
	if (right.length === 0) {
		context.report({
			code: 'question/no-right-option',
			severity: 'error',
			at: block.at,
			message: 'None of the options is marked as right, so every learner would be told "wrong".',
			hint: 'Write "- [x] " before the right one, or before each of them.'
		});
	}
}
