import type { Block, ReadContext } from '../../author.ts';
import { findLastList, type Item } from '../../last-list.ts';
import { countWords, joinedText } from '../../texts.ts';
import type { Body } from '../body.ts';
import { quotedHtml, readHint } from '../read-part.ts';
import { readStem, reportAfter } from '../read-stem.ts';
import { foldText } from './fold-text.ts';
import { readAccepted } from './number-text.ts';
import { reportNoWhy } from './read-below.ts';

const mark = '[=]';

/** True for a line that says what is accepted. */
export function isAccepted(item: Item): boolean {
	const first = item.text?.children[0];
	return first?.type === 'text' && first.value.startsWith(mark);
}

interface Ways {
	readonly number: boolean;
	readonly exact: boolean;
}

/** Reads a short text or a number: a stem, then `- [=]` for each accepted answer, and one `>` below them. */
export function readTyped(block: Block, context: ReadContext, ways: Ways): Body | undefined {
	const list = findLastList(block.children, isAccepted);
	if (!list) return undefined;
	const stem = readStem(list.before, block, context);
	if (list.after[0]) reportAfter(list.after[0], context);
	const hints: string[] = [];
	const accepted: string[] = [];
	const decimal = decimalOf(context.language);
	for (const item of list.items) {
		const quotes = item.quotes;
		const hint = isAccepted(item) ? undefined : readHint({ ...item, quotes: [] }, context);
		if (hint !== undefined) hints.push(hint);
		else {
			const text = readAnswer({ ...item, quotes }, context);
			if (text !== '') checkAnswer(text, accepted, { ...ways, decimal }, item, context);
			accepted.push(text);
		}
	}
	const quotes = list.items.flatMap((item) => item.quotes);
	const why = joinedText(context, quotes);
	const last = list.items.at(-1)?.node ?? block.children[0];
	if (countWords(why) === 0 && last) reportNoWhy(last, 'another answer is wrong', context);
	if (!stem) return undefined;
	const folded = accepted.map((text) => `= ${foldText(text, ways.exact)}`);
	const sorted = folded.toSorted();
	// Not by the order in which they are written: that may change, and what was answered is still the same.
	const options = folded.map((text) => sorted.indexOf(text) + 1);
	return {
		stem,
		meaning: {
			text: [stem.title, ...accepted, why].join('\n'),
			key: [`form=${ways.number ? 'number' : 'text'}`, ...sorted].join('\n')
		},
		parts: [],
		component: 'QuestionTyped.svelte',
		hints,
		why: quotedHtml(quotes, context),
		heads: [],
		idle: { shuffle: 'There is nothing to shuffle where an answer is typed' },
		feedback: quotes[0] ? [{ text: why, at: context.place(quotes[0]) }] : [],
		effort: { texts: [], feedbackWords: countWords(why), decisions: 3 },
		build: () => ({
			rules: { form: 'typed', options, key: [1], accepted, ...ways, decimal },
			options: [],
			rows: []
		})
	};
}

/** What stands between whole and fraction in a language. */
function decimalOf(language: string): '.' | ',' {
	return new Intl.NumberFormat(language).format(0.5).includes(',') ? ',' : '.';
}

/** The accepted answer as it was typed: its asterisks and underscores are part of it. */
function readAnswer({ node, text, rest }: Item, context: ReadContext): string {
	const isMarked = text?.children[0]?.type === 'text' && text.children[0].value.startsWith(mark);
	const [first, ...more] = text?.children ?? [];
	const source = context.source.slice(text?.position?.start.offset, text?.position?.end.offset);
	const written = first?.type === 'text' && more.length === 0 ? first.value : source;
	const answer = isMarked ? written.slice(mark.length).replace(/\s+/g, ' ').trim() : '';
	if (answer !== '' && !rest[0]) return answer;
	context.report({
		code: 'question/accepted-form',
		severity: 'error',
		at: context.place(rest[0] ?? text ?? node),
		message: rest[0]
			? 'An accepted answer is one line. Nobody could type this with it.'
			: isMarked
				? 'There is no answer behind "[=]", so nothing that a learner types could be right.'
				: 'This line is neither an accepted answer nor a hint, so it would be lost: learners would not see it.',
		hint: 'Write "- [=] " before each accepted answer, "- [?] " before a hint, and ">" before the feedback below them.'
	});
	return '';
}

function checkAnswer(
	text: string,
	earlier: readonly string[],
	{ number, exact, decimal }: Ways & { readonly decimal: '.' | ',' },
	item: Item,
	context: ReadContext
): void {
	const at = context.place(item.text ?? item.node);
	if (number && !readAccepted(text, decimal)) {
		const example = decimal === ',' ? '12 ± 0,5' : '12 ± 0.5';
		context.report({
			code: 'question/unreadable-number',
			severity: 'error',
			at,
			message: `"${text}" is not read as a number with a tolerance, so no number that a learner types could be right.`,
			hint: `Write a number, and behind it how far off an answer may be: - [=] ${example}. A unit may stand at the very end.`
		});
	}
	if (!earlier.some((other) => foldText(other, exact) === foldText(text, exact))) return;
	context.report({
		code: 'question/same-option',
		severity: 'error',
		at,
		message: `"${text}" is accepted already: ${exact ? 'it stands' : 'apart from capitals, accents and spaces it stands'} above in the same words.`,
		hint: exact
			? 'Take one of them out.'
			: 'Take one of them out, or write exact between the braces of the question if the difference counts.'
	});
}
