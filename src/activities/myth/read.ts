import type { Blockquote, Paragraph, RootContent } from 'mdast';
import type { ProblemInFile } from '#course/problem.ts';
import type { Block, PassageDraft, ReadContext } from '../author.ts';
import { attribute, checkHeadings } from '../passage.ts';
import { countWords, inlineHtml, joinedText, textsIn } from '../texts.ts';
import { mythTexts } from './texts.ts';

interface Parts {
	readonly claim: Paragraph;
	readonly reason: Blockquote;
	readonly truth: readonly RootContent[];
}

/** Reads the three parts of a myth: a paragraph is the claim, a quote says why people think so, the rest what is so. */
export function readMyth(block: Block, context: ReadContext): PassageDraft | undefined {
	checkHeadings(block, block.children, context);
	const parts = findParts(block, context);
	if (parts === undefined) return undefined;
	const { claim, reason, truth } = parts;
	const texts = textsIn(mythTexts, context.language);
	// The words, not only the looks, say which part is the claim and which is so.
	return {
		is: 'passage',
		html: [
			`<section class="myth"${attribute('id', block.id)} aria-label="${texts.label}">`,
			'<dl>',
			`<div class="claim"><dt>${texts.claim}</dt><dd>${inlineHtml(context, claim.children)}</dd></div>`,
			`<div class="reason"><dt>${texts.reason}</dt><dd class="rich">${context.html(reason.children)}</dd></div>`,
			`<div class="truth"><dt>${texts.truth}</dt><dd class="rich">${context.html(truth)}</dd></div>`,
			'</dl>',
			'</section>'
		].join('\n'),
		styles: 'myth.css',
		effort: { words: countWords(joinedText(context, [claim, reason, ...truth])), seconds: 0 }
	};
}

function findParts({ children, at }: Block, context: ReadContext): Parts | undefined {
	const place = (node: RootContent | undefined) => (node ? context.place(node) : at);
	const quote = children.findIndex(isQuote);
	const before = quote < 0 ? children : children.slice(0, quote);
	const [claim, extra] = before;
	const reason = children[quote];
	const truth = quote < 0 ? [] : children.slice(quote + 1);
	const second = truth.find(isQuote);
	const problem =
		claim === undefined
			? { ...noClaim, at }
			: claim.type !== 'paragraph'
				? { ...claimForm, at: place(claim) }
				: reason === undefined
					? { ...noReason, at }
					: extra !== undefined
						? { ...claimForm, at: place(extra) }
						: truth.length === 0
							? { ...noTruth, at: place(reason) }
							: second && { ...secondReason, at: place(second) };
	if (problem !== undefined) context.report({ severity: 'error', ...problem });
	if (problem !== undefined || claim?.type !== 'paragraph' || !isQuote(reason)) return undefined;
	return { claim, reason, truth };
}

function isQuote(node: RootContent | undefined): node is Blockquote {
	return node?.type === 'blockquote';
}

type Finding = Pick<ProblemInFile, 'code' | 'message' | 'hint'>;

const noClaim: Finding = {
	code: 'myth/no-claim',
	message:
		'This myth does not begin with the claim, so learners would read the correction of something that nobody has said.',
	hint: 'Write the claim as a paragraph, with an empty line below it; then "> " and why people think so; then what is so.'
};

const claimForm: Finding = {
	code: 'myth/claim-form',
	message:
		'The claim is one paragraph, and this is more. The longer a claim is, the more of it learners remember as true.',
	hint: 'Put the claim into one or two sentences. Why people think so belongs behind "> ", and what is so below that.'
};

const noReason: Finding = {
	code: 'myth/no-reason',
	message:
		'This myth does not say why people think so. Without it, learners who think so themselves do not feel meant.',
	hint: 'Below the claim, write a line that begins with "> " and says what makes it believable.'
};

const noTruth: Finding = {
	code: 'myth/no-truth',
	message: 'Nothing here says what is so, and learners would remember the claim.',
	hint: 'Leave an empty line below the lines with "> ", and write below it what is so.'
};

const secondReason: Finding = {
	code: 'myth/second-reason',
	message:
		'A myth has one quote, which says why people think so. With a second one learners could not tell what is so.',
	hint: 'Put ">" into the empty line between the two if they belong together, or write this one as a paragraph.'
};
