import type { List, ListItem } from 'mdast';
import type { Block, ReadContext } from '../../author.ts';
import { countWords, joinedText } from '../../texts.ts';
import type { Body } from '../body.ts';
import { checkSame, quotedHtml, readPart, type TextPart } from '../read-part.ts';
import { readStem } from '../read-stem.ts';
import { readBelow, reportNoWhy } from './read-below.ts';

/** Reads an order: a stem, then a numbered list in the right order, and one `>` below it. */
export function readOrder(block: Block, context: ReadContext): Body | undefined {
	const at = block.children.findLastIndex(isNumbered);
	const list = block.children[at] as List | undefined;
	if (!list) return undefined;
	const stem = readStem(block.children.slice(0, at), block, context);
	const items = list.children.map((item) => readItem(item, context));
	const parts = items.map(({ part }) => part);
	checkSame(parts, 'item', context);
	const below = readBelow(block.children.slice(at + 1), context);
	const quotes = [...list.children.flatMap(quotesIn), ...below.quotes];
	const why = joinedText(context, quotes);
	if (countWords(why) === 0) reportNoWhy(list, 'this order is the right one', context);
	if (items.length < 2) reportOneItem(list, context);
	if (!stem) return undefined;
	const { title } = stem;
	return {
		stem,
		meaning: {
			text: [title, ...parts.map(({ text }) => text), why].join('\n'),
			key: 'form=order',
			groups: [parts]
		},
		parts,
		component: 'QuestionOrder.svelte',
		hints: below.hints,
		why: quotedHtml(quotes, context),
		heads: [],
		idle: { shuffle: 'The items of an order are always shuffled' },
		feedback: quotes[0] ? [{ text: why, at: context.place(quotes[0]) }] : [],
		effort: {
			texts: parts.map(({ text }) => text),
			feedbackWords: countWords(why),
			decisions: 2 * parts.length
		},
		build(numberOf) {
			const key = parts.map(numberOf);
			return {
				rules: { form: 'order', options: key, key },
				options: items.map(({ part, html }) => ({ number: numberOf(part), html, why: '' })),
				rows: []
			};
		}
	};
}

export function isNumbered(node: Block['children'][number]): boolean {
	return node.type === 'list' && node.ordered === true;
}

function quotesIn({ children }: ListItem) {
	return children.filter((child) => child.type === 'blockquote');
}

function readItem(item: ListItem, context: ReadContext): TextPart {
	const [text, ...more] = item.children;
	const others = more.filter(({ type }) => type !== 'blockquote');
	const isText = text?.type === 'paragraph';
	const place = context.place(isText ? text : item);
	const read = readPart('item', isText ? text.children : [], place, context);
	if (read.part.text === '' || others.length > 0) {
		context.report({
			code: 'question/item-form',
			severity: 'error',
			at: others[0] ? context.place(others[0]) : place,
			message:
				read.part.text === ''
					? 'This item has no text, so learners could not tell what they move.'
					: 'An item of an order is one paragraph, which learners move as a whole. This does not belong to it.',
			hint: 'Write each item in one paragraph, and put everything else above the list or into the feedback, behind ">".'
		});
	}
	return read;
}

function reportOneItem(list: List, context: ReadContext): void {
	context.report({
		code: 'question/one-item',
		severity: 'error',
		at: context.place(list),
		message: 'There is a single item here, so there is nothing to put in order.',
		hint: 'Write the next one in a line of its own: 2. and its text.'
	});
}
