import type {
	BlockContent,
	Blockquote,
	DefinitionContent,
	ListItem,
	Paragraph,
	PhrasingContent,
	RootContent,
	Text
} from 'mdast';

/** The list that an activity ends with, as one, however its quotes have split it. */
export interface LastList {
	/** What stands above it. */
	readonly before: readonly RootContent[];
	readonly items: readonly Item[];
	/** What stands below it. */
	readonly after: readonly RootContent[];
}

export interface Item {
	readonly node: ListItem;
	/** The item's own text; undefined when it begins with something else. */
	readonly text: Paragraph | undefined;
	/** `>` inside the item, or at the left edge below it. */
	readonly quotes: readonly Blockquote[];
	/** Whatever else is in the item. */
	readonly rest: readonly (BlockContent | DefinitionContent)[];
}

/**
 * Finds the last list among the children of a block. A quote at the left edge ends a Markdown list, so that
 * each option can come as a list of its own: those are joined. Undefined: there is no list at all.
 *
 * @param isMarked tells the items of such a list from a plain list that happens to stand above it
 */
export function findLastList(
	children: readonly RootContent[],
	isMarked: (item: Item) => boolean
): LastList | undefined {
	const last = children.findLastIndex(({ type }) => type === 'list');
	if (last < 0) return undefined;
	const end = children.findIndex(({ type }, index) => index > last && type !== 'blockquote');
	let first = last;
	for (;;) {
		const before = children.slice(0, first).findLastIndex(({ type }) => type !== 'blockquote');
		const list = children[before];
		if (list?.type !== 'list') break;
		const joined = itemsOf([list, ...children.slice(before + 1, first)]);
		const isSplit = first - before > 1 && list.children.length === 1;
		if (!isSplit && !joined.some(isMarked)) break;
		first = before;
	}
	const stop = end < 0 ? children.length : end;
	return {
		before: children.slice(0, first),
		items: itemsOf(children.slice(first, stop)),
		after: children.slice(stop)
	};
}

function itemsOf(nodes: readonly RootContent[]): Item[] {
	const items: Item[] = [];
	for (const node of nodes) {
		if (node.type === 'list') items.push(...node.children.map(itemOf));
		const last = items.pop();
		if (!last) continue;
		items.push(node.type === 'blockquote' ? { ...last, quotes: [...last.quotes, node] } : last);
	}
	return items;
}

function itemOf(node: ListItem): Item {
	const [first, ...others] = node.children;
	const text = first?.type === 'paragraph' ? first : undefined;
	const inside = text ? others : node.children;
	return {
		node,
		text,
		quotes: inside.filter((child) => child.type === 'blockquote'),
		rest: inside.filter((child) => child.type !== 'blockquote')
	};
}

/** An item's text without the mark that it begins with, such as `[?]`; undefined when it begins otherwise. */
export function withoutMark(item: Item, mark: string): readonly PhrasingContent[] | undefined {
	const [first, ...others] = item.text?.children ?? [];
	if (first?.type !== 'text' || !first.value.startsWith(mark)) return undefined;
	const rest: Text = { ...first, value: first.value.slice(mark.length).trimStart() };
	return rest.value === '' ? others : [rest, ...others];
}

export interface Named {
	readonly nodes: readonly PhrasingContent[];
	/** What stands between `{#` and `}` at the very end; undefined without one. */
	readonly id: string | undefined;
	/** Offsets of `{#…}` in the source; undefined without one. */
	readonly at: { readonly start: number; readonly end: number } | undefined;
}

/** Takes the author's own `{#id}` off the end of a text. */
export function takeId(nodes: readonly PhrasingContent[]): Named {
	const last = nodes.at(-1);
	const match = last?.type === 'text' ? /\s*\{#([^{}]*)\}\s*$/.exec(last.value) : undefined;
	if (last?.type !== 'text' || !match) return { nodes, id: undefined, at: undefined };
	const end = last.position?.end.offset ?? 0;
	const value = last.value.slice(0, match.index);
	return {
		nodes: [...nodes.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])],
		id: match[1],
		at: { start: end - match[0].trim().length, end }
	};
}
