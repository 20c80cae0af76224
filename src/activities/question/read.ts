import type { ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import { readFlag, readMinutes, readObjective, readWhole } from '../attributes.ts';
import type { Block, Draft, ReadContext } from '../author.ts';
import { findLastList } from '../last-list.ts';
import { countWords, inlineHtml, joinedText } from '../texts.ts';
import { reportMisread } from './misread.ts';
import { isMeantAsOption, readOptions, type Options } from './options.ts';
import type { QuestionRules } from './question.ts';
import type { QuestionWords } from './view.ts';

/** What choosing takes, on top of reading: for each option, and for the question. */
const secondsPerOption = 3;
const secondsPerQuestion = 10;

/** Reads a single or multiple choice: a stem, then a list of checkboxes with a `>` under each. */
export function readQuestion(
	block: Block,
	context: ReadContext
): Draft<QuestionRules, QuestionWords> | undefined {
	const objective = readObjective(block, context);
	const tries = readWhole(block, context, 'tries', { least: 1, most: 10 }) ?? 2;
	const points = readWhole(block, context, 'points', { least: 1, most: 100 }) ?? 1;
	const partial = readFlag(block, context, 'partial');
	const optional = readFlag(block, context, 'optional');
	const seconds = readMinutes(block, context);

	const list = findLastList(block.children, isMeantAsOption);
	const misread = reportMisread(block.children, context);
	if (!list?.items.some(isMeantAsOption)) {
		if (misread.length === 0) reportNoOptions(block, context, list !== undefined);
		return undefined;
	}
	// Half of the options is not judged as if it were all of them.
	const earlier = findCheckbox(list.before);
	if (earlier && misread.length === 0) reportEarlierList(earlier, context);
	if (earlier) return undefined;
	const stem = readStem(list.before, block, context);
	if (list.after[0] && misread.length === 0) reportAfter(list.after[0], context);
	const options = readOptions(list.items, misread, block, context);
	if (misread.length > 0 || !stem || !options) return undefined;

	return {
		objective,
		points,
		optional,
		title: stem.title,
		meaning: meaningOf(stem.title, options, context),
		parts: options.all.map(({ part }) => part),
		build: (numberOf) => {
			const numbers = new Map(options.all.map(({ part }) => [part, numberOf(part)]));
			const key = options.right.map(({ part }) => numbers.get(part) ?? 0).sort((a, b) => a - b);
			return {
				rules: {
					form: 'choice',
					tries,
					options: [...numbers.values()],
					key,
					multiple: key.length > 1,
					partial,
					hints: options.hints.length,
					confidence: false,
					shuffle: false,
					tags: []
				},
				words: {
					...stem.words,
					options: options.all.map(({ part, html, why }) => ({
						number: numbers.get(part) ?? 0,
						html,
						why
					})),
					rows: [],
					hints: options.hints,
					why: ''
				}
			};
		},
		effort: effortOf(stem.title, options, seconds)
	};
}

/** Rewording anything is a rewording; another right answer makes it another question. */
function meaningOf(title: string, { all, right }: Options, context: ReadContext): Draft['meaning'] {
	const texts = all.map(({ part, feedback }) => `${part.text}\n${joinedText(context, feedback)}`);
	const key = right.map(({ part }) => part.id ?? part.text).sort();
	return { text: [title, ...texts].join('\n'), key: key.join('\n') };
}

/** One option's feedback is read, not all of them. */
function effortOf(title: string, { all }: Options, seconds: number | undefined): Draft['effort'] {
	if (seconds !== undefined) return { words: 0, seconds };
	const read = [title, ...all.map(({ part }) => part.text)].map(countWords);
	const feedback = Math.max(0, ...all.map(({ feedbackWords }) => feedbackWords));
	return {
		words: read.reduce((sum, words) => sum + words, feedback),
		seconds: secondsPerQuestion + secondsPerOption * all.length
	};
}

interface Stem {
	readonly title: string;
	readonly words: Pick<QuestionWords, 'stem' | 'legend' | 'exhibit'>;
}

/** The last paragraph with words asks; it becomes the legend of the options. A picture alone asks nothing. */
function readStem(
	nodes: readonly RootContent[],
	block: Block,
	context: ReadContext
): Stem | undefined {
	const asks = nodes.findLastIndex(
		(node) => node.type === 'paragraph' && context.text(node) !== ''
	);
	const legend = nodes[asks] as Paragraph | undefined;
	if (!legend) {
		context.report({
			code: 'question/no-stem',
			severity: 'error',
			at: block.at,
			message:
				'This question asks nothing: there is no text above its options, so learners could only guess what is meant.',
			hint: 'Write the question as a paragraph of its own, above the first option.'
		});
		return undefined;
	}
	return {
		title: joinedText(context, nodes),
		words: {
			stem: context.html(nodes.slice(0, asks)),
			legend: inlineHtml(context, legend.children),
			exhibit: context.html(nodes.slice(asks + 1))
		}
	};
}

function reportNoOptions(block: Block, context: ReadContext, hasList: boolean): void {
	context.report({
		code: 'question/no-options',
		severity: 'error',
		at: block.at,
		message: hasList
			? 'The last list of this question has no checkboxes, so learners would have nothing to choose from.'
			: 'This question has no options, so learners would have nothing to choose from.',
		hint: 'Begin every option with "- [ ] " and the right one with "- [x] ", each with a line "  > why" below it.'
	});
}

/** The first checkbox among some nodes, however deep. */
function findCheckbox(nodes: readonly Nodes[]): ListItem | undefined {
	for (const node of nodes) {
		if (node.type === 'listItem' && typeof node.checked === 'boolean') return node;
		const inside = 'children' in node ? findCheckbox(node.children) : undefined;
		if (inside) return inside;
	}
	return undefined;
}

function reportEarlierList(item: ListItem, context: ReadContext): void {
	context.report({
		code: 'question/second-list',
		severity: 'error',
		at: context.place(item),
		message:
			'Checkboxes begin here, and again further down after other text. A question has one list of options: learners would get the last one to choose from, and read this one with its feedback as text.',
		hint: 'Take out what stands between the two lists, so that they become one, or close the question with ":::" and begin a second one.'
	});
}

function reportAfter(node: RootContent, context: ReadContext): void {
	context.report({
		code: 'question/text-after-options',
		severity: 'error',
		at: context.place(node),
		message:
			'This stands below the options, where no learner would look for it before answering. A question ends with its options.',
		hint: 'Move it above the first option, or out of the question. Feedback begins with ">" and hints with "- [?] ".'
	});
}
