import type { Source } from '#course/course.ts';
import type { Block, ReadContext } from '../author.ts';
import { checkHeadings } from '../passage.ts';
import { escapeHtml, joinedText, textsIn } from '../texts.ts';
import { perspectivesTexts } from './texts.ts';

/** One view, with whose it is. */
export interface ReadView {
	readonly block: Block;
	readonly title: string | undefined;
	readonly source: Source;
	/** Plain. */
	readonly text: string;
}

/** Undefined when it has no text, or no source that course.md knows. */
export function readView(block: Block, context: ReadContext): ReadView | undefined {
	checkHeadings(block, block.children, context);
	const source = readSource(block, context);
	const text = joinedText(context, block.children);
	if (text === '') {
		context.report({
			code: 'perspectives/view-without-text',
			severity: 'error',
			at: block.at,
			message: 'This view says nothing, so learners would see a source and not what it holds.',
			hint: 'Write the view below its opening line, or delete it.'
		});
		return undefined;
	}
	const title = (block.attributes['title'] ?? '').trim() || undefined;
	return source && { block, title, source, text };
}

function readSource(block: Block, context: ReadContext): Source | undefined {
	const id = block.attributes['source'];
	const found = context.sources.find((source) => source.id === id);
	if (found !== undefined) return found;
	const known = context.sources.map((source) => source.id);
	const isMissing = id === undefined || id.trim() === '';
	context.report({
		code: isMissing ? 'perspectives/no-source' : 'perspectives/unknown-source',
		severity: 'error',
		at: isMissing ? block.at : block.attributeAt('source'),
		message: isMissing
			? 'This view does not say whose it is, so learners could not weigh it against the others.'
			: `course.md has no source "${id}", so learners could not look up whose view this is.`,
		hint: isMissing
			? 'Write :::view{source=the-id} with the id of a source of course.md.'
			: known.length === 0
				? 'Add it under "sources" in course.md.'
				: context.suggest(id, known, 'The sources are')
	});
	return undefined;
}

/** Its heading, its text, and where it comes from, with the number that leads to the sources. */
export function viewHtml({ block, title, source }: ReadView, context: ReadContext): string {
	const { from, by } = textsIn(perspectivesTexts, context.language);
	const cited = context.html([
		{
			type: 'paragraph',
			children: [{ type: 'footnoteReference', identifier: source.id, label: source.id }]
		}
	]);
	const citation = cited.replace(/^<p>/, '').replace(/<\/p>$/, '');
	const author = source.author ? `, ${escapeHtml(by(source.author))}` : '';
	const origin = `${from} <cite>${escapeHtml(source.title)}</cite>${author}`;
	return [
		'<div class="view">',
		// Without a title of its own the source heads it.
		`<h3>${escapeHtml(title ?? source.title)}</h3>`,
		`<div class="rich">${context.html(block.children)}</div>`,
		`<p class="soft">${origin}${citation}</p>`,
		'</div>'
	].join('\n');
}
