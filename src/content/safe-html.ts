import type { Element, ElementContent, Nodes as HastNodes, Properties } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { BlockContent, Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { toHast, type Handlers } from 'mdast-util-to-hast';
import { SKIP, visit } from 'unist-util-visit';
import { pagePath, resolveImage, resolveLink, rootFrom, type CourseMap } from './course-map.ts';
import { isComment, readTag, safeAttributes, safeTags } from './safe-tags.ts';

/**
 * The text inside an activity as HTML that can do no harm: no script, no style, no unknown tag. Links
 * lead up to the site's root first, since every lesson is a folder of the site.
 *
 * @param file the lesson's file, from which links are resolved
 */
export function safeHtml(
	nodes: readonly (RootContent | BlockContent)[],
	map: CourseMap,
	file: string
): string {
	const root = { type: 'root' as const, children: structuredClone([...nodes]) as RootContent[] };
	liftHtml(root);
	const tree = toHast(root, { handlers: handlers(map, file) });
	return toHtml(sanitize(tidy(tree), schema), {
		characterReferences: { useNamedReferences: true }
	}).trim();
}

function handlers(map: CourseMap, file: string): Handlers {
	const up = rootFrom(map);
	return {
		footnoteReference: (_state, node: Extract<Nodes, { type: 'footnoteReference' }>) =>
			citationElement(node.label ?? node.identifier, map, up),
		link: (state, node: Extract<Nodes, { type: 'link' }>) => ({
			type: 'element',
			tagName: 'a',
			properties: {
				href: linkAddress(map, file, node.url, up),
				...(node.title ? { title: node.title } : {})
			},
			children: state.all(node)
		}),
		image: (_state, node: Extract<Nodes, { type: 'image' }>) => ({
			type: 'element',
			tagName: 'img',
			properties: imageProperties(map, node, up),
			children: []
		}),
		leafDirective: () => undefined,
		html: () => undefined
	};
}

/** The address that a link gets on the page; what leads nowhere has been reported elsewhere. */
export function linkAddress(map: CourseMap, file: string, url: string, base: string): string {
	const target = resolveLink(map, file, url);
	if (target.to === 'site') return `${base}${target.path}`;
	return target.to === 'nowhere' ? '#' : target.url;
}

/** Source, description and size of a picture. */
export function imageProperties(
	map: CourseMap,
	node: {
		readonly url: string;
		readonly alt?: string | null | undefined;
		readonly title?: string | null | undefined;
	},
	base: string
): Properties {
	const target = resolveImage(map, node.url);
	const { path, file = '' } = target.to === 'site' ? target : { path: '' };
	const size = map.media.get(file);
	return {
		src: `${base}${path}`,
		alt: node.alt ?? '',
		...(node.title ? { title: node.title } : {}),
		...(size === undefined ? {} : { width: size.width, height: size.height }),
		loading: 'lazy'
	};
}

/** A small number that leads to the source; its accessible name is the number and the source's title. */
export function citationElement(id: string, map: CourseMap, base: string): Element {
	const number = map.sources.findIndex((source) => source.id === id) + 1;
	const title = map.sources[number - 1]?.title ?? id;
	const anchor: Element = {
		type: 'element',
		tagName: 'a',
		properties: {
			href: `${base}${pagePath(map, 'sources/index.html')}#${id}`,
			ariaLabel: `${number}. ${title}`
		},
		children: [{ type: 'text', value: String(number) }]
	};
	return {
		type: 'element',
		tagName: 'sup',
		properties: { className: ['cite'] },
		children: [anchor]
	};
}

/** Turns pairs of safe inline tags into elements; the Markdown parser leaves each tag as a node of its own. */
function liftHtml(root: Parents): void {
	visit(root, (node) => {
		if (!('children' in node) || !node.children.some(({ type }) => type === 'html')) return;
		node.children = lifted(node.children as PhrasingContent[]);
		return;
	});
	visit(root, 'html', (_node, index, parent) => {
		if (parent === undefined || index === undefined) return;
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
}

function lifted(children: readonly PhrasingContent[]): PhrasingContent[] {
	const done: PhrasingContent[] = [];
	for (let i = 0; i < children.length; i++) {
		const child = children[i];
		if (child === undefined) continue;
		const tag = child.type === 'html' && !isComment(child.value) ? readTag(child.value) : undefined;
		if (tag === undefined) {
			done.push(child);
			continue;
		}
		if (!tag.safe || tag.closing) continue;
		const end = tag.empty ? i : matchingTag(children, i, tag.name);
		done.push({
			type: 'emphasis',
			children: lifted(children.slice(i + 1, Math.max(i + 1, end))),
			data: { hName: tag.name, hProperties: { ...tag.attributes } }
		});
		i = end;
	}
	return done;
}

function matchingTag(children: readonly PhrasingContent[], open: number, name: string): number {
	let depth = 0;
	for (let i = open; i < children.length; i++) {
		const child = children[i];
		const tag = child?.type === 'html' ? readTag(child.value) : undefined;
		if (tag?.name !== name) continue;
		depth += tag.closing ? -1 : 1;
		if (depth === 0) return i;
	}
	return children.length;
}

/** Alignment of table cells as a class would need a style; text says it as well. */
function tidy(tree: HastNodes): HastNodes {
	visit(tree, 'element', (element: Element) => {
		if (element.tagName === 'br' || element.tagName === 'wbr') element.children = [];
		element.children = element.children.filter(isShown);
	});
	return tree;
}

function isShown(node: ElementContent): boolean {
	return node.type !== 'comment';
}

const schema: Schema = {
	tagNames: [
		...safeTags,
		'a',
		'blockquote',
		'code',
		'em',
		'h4',
		'h5',
		'h6',
		'hr',
		'img',
		'li',
		'ol',
		'p',
		'pre',
		'strong',
		'table',
		'tbody',
		'td',
		'th',
		'thead',
		'tr',
		'ul'
	],
	attributes: {
		'*': [...safeAttributes],
		a: ['href', 'ariaLabel'],
		img: ['src', 'alt', 'width', 'height', 'loading'],
		ol: ['start'],
		sup: [['className', 'cite']],
		td: ['align'],
		th: ['align']
	},
	protocols: { href: ['http', 'https', 'mailto'], src: [] },
	strip: ['script', 'style']
};
