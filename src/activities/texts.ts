import type { Nodes, PhrasingContent } from 'mdast';
import type { ReadContext } from './author.ts';

/** Words of a text that was written with spaces between them. */
export function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A kind's own words for a course's language (BCP 47): `de-CH`, else `de`, else English. */
export function textsIn<T>(
	byLanguage: Readonly<Record<string, T>> & { readonly en: T },
	tag: string
): T {
	return byLanguage[tag] ?? byLanguage[tag.split('-')[0] ?? ''] ?? byLanguage.en;
}

/** Text as HTML shows it, also between the quotes of an attribute. */
export function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** Plain text of several blocks, with a space between them. */
export function joinedText(context: ReadContext, blocks: readonly Nodes[]): string {
	return blocks
		.map((block) => context.text(block))
		.join(' ')
		.trim();
}

/** Safe HTML that fits into a legend, a label or a button: no paragraph around it. */
export function inlineHtml(context: ReadContext, nodes: readonly PhrasingContent[]): string {
	// On their own, pieces of a sentence would be put on lines of their own, with spaces between them.
	const html = context.html([{ type: 'paragraph', children: [...nodes] }]);
	return html
		.replace(/^<p>/, '')
		.replace(/<\/p>$/, '')
		.trim();
}
