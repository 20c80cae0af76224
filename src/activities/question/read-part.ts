import type { Blockquote, PhrasingContent } from 'mdast';
import type { Part, ReadContext } from '../author.ts';
import { takeId, withoutMark, type Item } from '../last-list.ts';
import { inlineHtml } from '../texts.ts';

/** A part of a question with a text of its own, such as an option or a row. */
export interface TextPart {
	readonly part: Part;
	readonly html: string;
}

/** Reads a text that may end in the author's own `{#id}`; reports an id that is none. */
export function readPart(
	kind: string,
	written: readonly PhrasingContent[],
	at: Part['at'],
	context: ReadContext
): TextPart {
	const { nodes, id, at: idAt } = takeId(written);
	if (id !== undefined && idAt && !/^[a-z0-9-]+$/.test(id)) {
		context.report({
			code: 'question/malformed-option-id',
			severity: 'error',
			at: context.placeAt(idAt.start, idAt.end),
			message: `"${id}" cannot be the id of a${kind === 'option' || kind === 'item' ? 'n' : ''} ${kind}. It is made of the letters a to z, digits and hyphens, so that answers find their ${kind} again after an update.`,
			hint: 'Write something like {#sales}.'
		});
	}
	const text = context.text([...nodes]);
	return { part: { kind, id, text, at, parts: [] }, html: inlineHtml(context, nodes) };
}

/**
 * Two that read the same can be told apart neither by a learner nor after an update.
 *
 * @param name what such a part is called: "option", "row"
 */
export function checkSame(parts: readonly Part[], name: string, context: ReadContext): void {
	for (const [index, part] of parts.entries()) {
		const earlier = parts.slice(0, index);
		const sameId = part.id !== undefined && earlier.some(({ id }) => id === part.id);
		if (part.text === '' || (!sameId && !earlier.some(({ text }) => text === part.text))) continue;
		context.report({
			code: 'question/same-option',
			severity: 'error',
			at: part.at,
			message: sameId
				? `Two ${name}s of this question have the id "${part.id}", so answers could not be told apart.`
				: `This question has the ${name} "${part.text}" twice, so learners could not tell which one is meant.`,
			hint: sameId ? 'Give one of them another id.' : 'Reword one of them, or take it out.'
		});
	}
}

const hintMark = '[?]';

/** The text of an item that is a hint; undefined for any other. Reports a hint that is empty or more than a line. */
export function readHint(item: Item, context: ReadContext): string | undefined {
	const nodes = withoutMark(item, hintMark);
	if (!nodes) return undefined;
	const isEmpty = context.text([...nodes]) === '';
	const extra = item.quotes[0] ?? item.rest[0];
	if (isEmpty || extra) {
		context.report({
			code: 'question/hint-form',
			severity: 'error',
			at: context.place(extra ?? item.node),
			message: isEmpty
				? 'This hint is empty, so a learner who asks for it gets nothing.'
				: 'A hint is one paragraph. What stands below it would not be shown to learners.',
			hint: isEmpty
				? 'Write the hint behind "[?] ".'
				: 'Put it into the hint, or behind the option that it belongs to.'
		});
	}
	return inlineHtml(context, nodes);
}

/** Safe HTML of what stands behind `>`. */
export function quotedHtml(quotes: readonly Blockquote[], context: ReadContext): string {
	return context.html(quotes.flatMap(({ children }) => children));
}
