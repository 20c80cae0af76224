import type { Image, ImageReference, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block, PassageDraft, ReadContext } from '../author.ts';
import { attribute, checkHeadings } from '../passage.ts';
import { countWords, inlineHtml, joinedText } from '../texts.ts';

type Picture = Image | ImageReference;

/** Reads one picture on a line of its own, and below it what it shows learners: the caption. */
export function readFigure(block: Block, context: ReadContext): PassageDraft | undefined {
	checkHeadings(block, block.children, context);
	const [picture, second] = picturesIn(block.children);
	const [first, ...others] = block.children;
	const found = first?.type === 'paragraph' && first.children[0] === picture ? first : undefined;
	if (picture === undefined || found === undefined) {
		reportNoPicture(block, picture, context);
		return undefined;
	}
	if (second !== undefined) reportSecond(second, context);
	// On the line right below the picture, the caption belongs to the same paragraph.
	const rest = captionBelow(found);
	const caption: readonly RootContent[] = rest ? [rest, ...others] : others;
	if (joinedText(context, caption) === '') reportNoCaption(picture, context);
	return {
		is: 'passage',
		html: [
			`<figure class="figure"${attribute('id', block.id)}>`,
			inlineHtml(context, [picture]),
			`<figcaption class="rich">${context.html(caption)}</figcaption>`,
			'</figure>'
		].join('\n'),
		styles: 'figure.css',
		effort: { words: countWords(joinedText(context, caption)), seconds: secondsToLook }
	};
}

/** What finding one's way in a picture takes. */
const secondsToLook = 10;

function picturesIn(nodes: readonly Nodes[]): readonly Picture[] {
	const found: Picture[] = [];
	for (const node of nodes) {
		visit(node, (one) => {
			if (one.type === 'image' || one.type === 'imageReference') found.push(one);
		});
	}
	return found;
}

function captionBelow({ children }: Paragraph): Paragraph | undefined {
	const [first, ...others]: readonly PhrasingContent[] = children.slice(1);
	if (first === undefined) return undefined;
	const start = first.type === 'text' ? { ...first, value: first.value.trimStart() } : first;
	return { type: 'paragraph', children: start.type === 'break' ? others : [start, ...others] };
}

function reportNoPicture(block: Block, picture: Picture | undefined, context: ReadContext): void {
	context.report({
		code: 'figure/no-picture',
		severity: 'error',
		at: picture ? context.place(picture) : block.at,
		message: picture
			? 'A figure begins with its picture. Here something stands before it, which learners would see in the wrong place.'
			: 'There is no picture in this figure, so learners would see a caption and nothing above it.',
		hint: 'Write ![what it shows](media/name.svg) on the first line, and the caption below it.'
	});
}

function reportSecond(picture: Picture, context: ReadContext): void {
	context.report({
		code: 'figure/second-picture',
		severity: 'error',
		at: context.place(picture),
		message:
			'A figure has one picture, and this is another: learners could not tell which of the two the caption is about.',
		hint: 'Give it a figure of its own, with its own caption.'
	});
}

function reportNoCaption(picture: Picture, context: ReadContext): void {
	context.report({
		code: 'figure/no-caption',
		severity: 'error',
		at: context.place(picture),
		message:
			'This figure has no caption, so learners see a picture and not what to look for in it.',
		hint: 'Write a sentence below the picture. A picture that needs none stands in the lesson without :::figure.'
	});
}
