import type { RootContent } from 'mdast';
import type { Block, PassageDraft, ReadContext } from '../author.ts';
import { attribute, checkHeadings } from '../passage.ts';
import { countWords, joinedText, textsIn } from '../texts.ts';
import { reportLength } from './length.ts';
import { perspectivesTexts } from './texts.ts';
import { readView, viewHtml } from './view.ts';

/** Reads two or more views of one thing, of like length, each with its source. Text may introduce them. */
export function readPerspectives(block: Block, context: ReadContext): PassageDraft | undefined {
	const firstView = block.children.findIndex(isView);
	const intro = block.children.slice(0, Math.max(0, firstView));
	checkHeadings(block, intro, context);
	reportStrayText(block, context);
	if (block.inner.length < 2) reportFewViews(block, context);
	const views = block.inner.map((inner) => readView(inner, context));
	const read = views.filter((view) => view !== undefined);
	if (read.length < views.length || read.length < 2) return undefined;
	reportLength(read, context);
	const { label } = textsIn(perspectivesTexts, context.language);
	const introduction = context.html(intro);
	return {
		is: 'passage',
		html: [
			`<section class="perspectives"${attribute('id', block.id)} aria-label="${label}">`,
			...(introduction === '' ? [] : [`<div class="rich">${introduction}</div>`]),
			'<div class="views">',
			...read.map((view) => viewHtml(view, context)),
			'</div>',
			'</section>'
		].join('\n'),
		styles: 'perspectives.css',
		effort: {
			words:
				countWords(joinedText(context, intro)) +
				read.reduce((sum, { title, text }) => sum + countWords(`${title ?? ''} ${text}`), 0),
			seconds: 0
		}
	};
}

function isView(node: RootContent): boolean {
	return node.type === 'containerDirective';
}

/** Between the views or below them, it would belong to none of them. */
function reportStrayText({ children }: Block, context: ReadContext): void {
	const views = children.flatMap((node, index) => (isView(node) ? [index] : []));
	const [first = children.length] = views;
	const stray = children.find((node, index) => index > first && !isView(node));
	if (stray === undefined) return;
	context.report({
		code: 'perspectives/text-outside-views',
		severity: 'error',
		at: context.place(stray),
		message:
			'This stands in none of the views, so learners could not tell whose opinion it is, or would take it for the last word.',
		hint: 'Move it into a view, above the first view, or below the whole block.'
	});
}

function reportFewViews({ inner, at }: Block, context: ReadContext): void {
	context.report({
		code: 'perspectives/few-views',
		severity: 'error',
		at,
		message: `${inner.length === 0 ? 'There is no view in these perspectives' : 'There is one view only in these perspectives'}, and learners would have nothing to compare.`,
		hint: 'Write at least two, each between a line :::view{source=…} and a line ":::". For a single opinion a paragraph with a citation is enough.'
	});
}
