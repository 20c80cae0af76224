import type { Block, PassageDraft, ReadContext } from '../author.ts';
import { attribute, checkHeadings, partId } from '../passage.ts';
import { countWords, escapeHtml, joinedText, textsIn } from '../texts.ts';
import { exampleTexts } from './texts.ts';

/** Reads a worked case: prose under a side heading. */
export function readExample(block: Block, context: ReadContext): PassageDraft | undefined {
	checkHeadings(block, block.children, context);
	const text = joinedText(context, block.children);
	const body = context.html(block.children);
	if (body === '') {
		context.report({
			code: 'example/no-text',
			severity: 'error',
			at: block.at,
			message: 'This example is empty, so learners would see its heading and nothing below it.',
			hint: 'Write the case below the opening line, or delete the block.'
		});
		return undefined;
	}
	const { label } = textsIn(exampleTexts, context.language);
	const title = (block.attributes['title'] ?? '').trim();
	const heading = partId(block, 'heading');
	const named = title === '' ? '' : ` <span class="title">${escapeHtml(title)}</span>`;
	return {
		is: 'passage',
		html: [
			`<section class="example"${attribute('id', block.id)} aria-labelledby="${heading}">`,
			`<h3 id="${heading}"><span class="label">${label}</span>${named}</h3>`,
			`<div class="rich">${body}</div>`,
			'</section>'
		].join('\n'),
		styles: 'example.css',
		effort: { words: countWords(`${title} ${text}`), seconds: 0 }
	};
}
