import type { Html, Nodes, Parents } from 'mdast';
import type { Finding } from './course-map.ts';
import { listed } from './nearest.ts';
import {
	isComment,
	isLineOfText,
	isSafeAttribute,
	readTag,
	safeAttributes,
	safeTags,
	type Tag
} from './safe-tags.ts';

/** Says what is wrong with a piece of HTML in a page without a script; undefined when nothing is. */
export function findInHtml(node: Html, parent: Parents | undefined): Finding | undefined {
	if (isComment(node.value) || node.value.startsWith('<script')) return undefined;
	const tag = readTag(node.value);
	const inline = parent !== undefined && isLineOfText(parent);
	if (tag === undefined || !inline || !tag.safe) {
		return rawHtml(node.value, tag);
	}
	if (!unbalancedTags(parent.children).includes(node)) return undefined;
	return {
		code: 'prose/unclosed-html',
		message: tag.closing
			? `The tag </${tag.name}> closes something that was not opened before it in this paragraph, so the page would break.`
			: `The tag <${tag.name}> is not closed in its paragraph, so the rest of the page would change its look.`,
		hint: tag.closing
			? `Write <${tag.name}> where it begins, or delete </${tag.name}>.`
			: `Write </${tag.name}> where it ends.`
	};
}

/** Tags without a partner among their neighbours, and those that overlap with another pair. */
function unbalancedTags(siblings: readonly Nodes[]): Html[] {
	const wrong: Html[] = [];
	const open: { readonly node: Html; readonly name: string }[] = [];
	for (const node of siblings) {
		const tag = node.type === 'html' ? readTag(node.value) : undefined;
		if (node.type !== 'html' || tag === undefined || tag.empty) continue;
		if (!tag.closing) open.push({ node, name: tag.name });
		else if (open.at(-1)?.name === tag.name) open.pop();
		else wrong.push(node);
	}
	return [...wrong, ...open.map(({ node }) => node)];
}

function rawHtml(value: string, tag: Tag | undefined): Finding {
	const shown = value.split('\n')[0] ?? value;
	const name = tag?.name ?? /^<[/!?]?[\w-]*/.exec(value)?.[0].slice(1) ?? '';
	const isKnown = safeTags.some((safe) => safe === name);
	const attribute = Object.keys(tag?.attributes ?? {}).find((key) => !isSafeAttribute(key));
	if (isKnown && attribute !== undefined) {
		return {
			code: 'prose/raw-html',
			message: `The attribute "${attribute}" could make the page hard to read or do harm. A tag may have ${listed(safeAttributes, 'or')}.`,
			hint: `Take ${attribute} out, or use Markdown instead of <${name}>.`
		};
	}
	return {
		code: 'prose/raw-html',
		message: isKnown
			? 'HTML that begins a paragraph of its own swallows the Markdown in it. Tags are for single words inside a line of text.'
			: `This is HTML, and "${name}" is not among the tags that a lesson may use: it could give learners a broken page.`,
		hint: `Use Markdown instead. The tags for words inside a line are ${safeTags.join(', ')}. To show the characters themselves, put them in backticks: \`${shown}\``
	};
}
