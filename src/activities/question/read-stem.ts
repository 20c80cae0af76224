import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Block, ReadContext } from '../author.ts';
import { countWords, inlineHtml, joinedText } from '../texts.ts';
import type { QuestionWords } from './view.ts';
import type { Written } from './written.ts';

export interface Stem {
	/** All of it as plain text. */
	readonly title: string;
	readonly asks: Written['asks'];
	readonly words: Pick<QuestionWords, 'stem' | 'legend' | 'exhibit'>;
}

/**
 * Reads what stands above the place of the answer. The last paragraph with words asks; it becomes the legend. A picture
 * alone asks nothing: that is reported.
 */
export function readStem(
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
		asks: {
			text: context.text(legend),
			plain: withoutBold(legend, context),
			at: context.place(legend)
		},
		words: {
			stem: context.html(nodes.slice(0, asks)),
			legend: inlineHtml(context, legend.children),
			exhibit: context.html(nodes.slice(asks + 1))
		}
	};
}

/** Without the one or two words that an author made bold, so that nobody reads past them. */
function withoutBold({ children }: Paragraph, context: ReadContext): string {
	const isBold = (node: PhrasingContent) =>
		node.type === 'strong' && countWords(context.text(node)) <= 2;
	return context.text(children.filter((node) => !isBold(node)));
}

export function reportAfter(node: RootContent, context: ReadContext): void {
	context.report({
		code: 'question/text-after-options',
		severity: 'error',
		at: context.place(node),
		message:
			'This stands below the options, where no learner would look for it before answering. A question ends with its options.',
		hint: 'Move it above the first option, or out of the question. Feedback begins with ">" and hints with "- [?] ".'
	});
}
