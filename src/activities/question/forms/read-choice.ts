import type { ListItem, Nodes } from 'mdast';
import type { Block, Draft, ReadContext } from '../../author.ts';
import { findLastList } from '../../last-list.ts';
import { joinedText } from '../../texts.ts';
import type { Body } from '../body.ts';
import { isMeantAsOption, readOptions, type Options } from '../options.ts';
import { readStem, reportAfter } from '../read-stem.ts';
import { sorted } from './form.ts';

/** Reads a single or multiple choice: a stem, then a list of checkboxes with a `>` under each. */
export function readChoice(
	block: Block,
	context: ReadContext,
	misread: readonly number[],
	inText: boolean
): Body | undefined {
	const list = findLastList(block.children, isMeantAsOption);
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
	const { all, right, hints } = options;
	return {
		stem,
		meaning: meaningOf(stem.title, options, context),
		parts: all.map(({ part }) => part),
		...(inText && { component: 'QuestionHotText.svelte' }),
		hints,
		why: '',
		heads: [],
		idle: inText ? { shuffle: 'A running text keeps its sentences in their order' } : {},
		feedback: all.map(({ feedback, part }) => ({
			text: joinedText(context, feedback),
			at: feedback[0] ? context.place(feedback[0]) : part.at
		})),
		choices: all.map(({ part: { text, at }, right: isRight }) => ({ text, at, right: isRight })),
		effort: {
			texts: all.map(({ part }) => part.text),
			feedbackWords: Math.max(0, ...all.map(({ feedbackWords }) => feedbackWords)),
			decisions: all.length
		},
		build: (numberOf) => ({
			rules: {
				form: 'choice',
				options: all.map(({ part }) => numberOf(part)),
				key: sorted(right.map(({ part }) => numberOf(part))),
				multiple: right.length > 1
			},
			options: all.map(({ part, html, why }) => ({ number: numberOf(part), html, why })),
			rows: []
		})
	};
}

/** Rewording anything is a rewording; another right answer makes it another question. */
function meaningOf(title: string, { all, right }: Options, context: ReadContext): Draft['meaning'] {
	const texts = all.map(({ part, feedback }) => `${part.text}\n${joinedText(context, feedback)}`);
	const key = right.map(({ part }) => part.id ?? part.text).sort();
	return { text: [title, ...texts].join('\n'), key: key.join('\n') };
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
