import type { Nodes } from 'mdast';

/** The HTML that a trainer may write inside a line of text. */
export const safeTags = [
	'abbr',
	'b',
	'br',
	'cite',
	'del',
	'dfn',
	'i',
	'ins',
	'kbd',
	'mark',
	'q',
	's',
	'samp',
	'small',
	'span',
	'sub',
	'sup',
	'u',
	'var',
	'wbr'
] as const;

const emptyTags: readonly string[] = ['br', 'wbr'];

/** Attributes that say something about the text and do nothing. */
export const safeAttributes = ['title', 'lang', 'dir'] as const;

export function isSafeAttribute(name: string): boolean {
	return safeAttributes.some((safe) => safe === name);
}

export interface Tag {
	readonly name: string;
	readonly closing: boolean;
	/** Needs no closing tag. */
	readonly empty: boolean;
	readonly attributes: Readonly<Record<string, string>>;
	readonly safe: boolean;
}

const lines: readonly string[] = [
	'paragraph',
	'heading',
	'tableCell',
	'emphasis',
	'strong',
	'delete',
	'link',
	'linkReference'
];

/** True: what stands in it is part of a line of text, and so may be a tag. */
export function isLineOfText({ type }: Nodes): boolean {
	return lines.includes(type);
}

export function isComment(html: string): boolean {
	return /^<!--[\s\S]*?-->\s*$/.test(html);
}

/** Reads one tag; undefined for anything that is not exactly one. */
export function readTag(html: string): Tag | undefined {
	const match =
		/^<(\/?)([A-Za-z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>\s*$/.exec(
			html
		);
	if (match === null) return undefined;
	const [, slash, name = '', written = ''] = match;
	const attributes = Object.fromEntries(
		[...written.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g)].map(
			([, key = '', value = '']) => [key, value.replace(/^(["'])(.*)\1$/s, '$2')]
		)
	);
	return {
		name,
		closing: slash === '/',
		empty: emptyTags.includes(name),
		attributes,
		safe: safeTags.some((tag) => tag === name) && Object.keys(attributes).every(isSafeAttribute)
	};
}
