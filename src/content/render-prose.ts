import type { Element, Root as HastRoot } from 'hast';
import type { Nodes } from 'mdast';
import { compile } from 'mdsvex';
import rehypeSlug from 'rehype-slug';
import { visit } from 'unist-util-visit';
import { resolveImage, resolveLink, type CourseMap } from './course-map.ts';
import { houseToken } from './house-term.ts';
import type { Heading, ParsedPage } from './parse-lesson.ts';
import { offsetsOf } from './places.ts';
import { citationElement, imageProperties, linkAddress } from './safe-html.ts';
import { toHtml } from 'hast-util-to-html';
import { hideBraces, writeSafeMarkdown, type Reference } from './safe-markdown.ts';
import { createShield, type Shield } from './shield.ts';
import type { ShownBlock } from './show-blocks.ts';

/** The site's root in the source of a page: SvelteKit fills it in. */
const base = '{base}/';

interface Page {
	readonly parsed: ParsedPage<unknown>;
	readonly map: CourseMap;
	readonly blocks: readonly ShownBlock[];
	readonly styles: readonly string[];
}

/**
 * The Svelte 5 source of a page: its prose as mdsvex renders it, with what stands in the place of each block. It
 * takes `activities` and `views`, both in the order of the page, as its only properties.
 *
 * @param styles stylesheets that the prose itself needs, as a page imports them
 */
export async function renderProse(
	parsed: ParsedPage<unknown>,
	map: CourseMap,
	blocks: readonly ShownBlock[],
	styles: readonly string[] = []
): Promise<string> {
	const page: Page = { parsed, map, blocks, styles };
	const prose = parsed.script === undefined ? await renderSafe(page) : await renderRaw(page);
	const shown = blocks.reduce(
		(text, { tag, html }) => (html === undefined ? text : text.replace(tag, () => html)),
		prose
	);
	return `${scriptOf(page)}\n\n${shown.trim()}\n`;
}

function scriptOf({ parsed: page, blocks, styles }: Page): string {
	const lines = [
		...blocks.flatMap((block) => block.imports),
		...styles.map((file) => `import '${file}';`)
	];
	const imports = [...new Set(lines)].sort();
	const attributes = page.script?.attributes ? ` ${page.script.attributes}` : '';
	const author = page.script?.text.trim();
	return [
		`<script${attributes}>`,
		`\timport { base } from '$app/paths';`,
		...imports.map((line) => `\t${line}`),
		...(author ? [author] : []),
		'\tlet { activities = [], views = [] } = $props();',
		'</script>'
	].join('\n');
}

/** The tag for a block, or HTML for a citation; undefined for what is not shown. */
function replacement({ map, blocks }: Page, node: Nodes): string | undefined {
	if (node.type === 'footnoteReference') {
		const citation = toHtml(citationElement(node.label ?? node.identifier, map, base));
		// The title of a source may hold braces; those of `{base}` are ours.
		return citation.replace(/aria-label="[^"]*"/, hideBraces);
	}
	if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return undefined;
	const start = node.position?.start.offset;
	return blocks.find((block) => block.node.position?.start.offset === start)?.tag;
}

/** For a page without a script: whatever the trainer typed comes out as typed. */
async function renderSafe(shown: Page): Promise<string> {
	const { parsed: page, map } = shown;
	const sources = map.sources.map(({ title }) => title).join('');
	const shield = createShield(page.source + sources + (map.houseTerm ?? ''));
	const { markdown, references } = writeSafeMarkdown(page.root, shield, (node) =>
		replacement(shown, node)
	);
	const result = await compile(markdown, {
		smartypants: false,
		highlight: false,
		rehypePlugins: [
			() => (tree: HastRoot) => showText(tree, shield),
			() => (tree: HastRoot) => nameHeadings(tree, page.headings),
			rehypeSlug,
			() => (tree: HastRoot) => hideSvelte(tree, shield),
			() => (tree: HastRoot) => addressReferences(tree, references, page, map, shield)
		]
	});
	return shield.toReferences(result?.code ?? '');
}

function showText(tree: HastRoot, shield: Shield): void {
	visit(tree, (node) => {
		if (node.type === 'text') node.value = shield.show(node.value);
		if (node.type === 'element') mapProperties(node, shield.show);
	});
}

function hideSvelte(tree: HastRoot, shield: Shield): void {
	visit(tree, (node) => {
		if (node.type === 'text') node.value = shield.hideSvelte(node.value);
		if (node.type === 'element') mapProperties(node, shield.hideSvelte);
	});
}

function mapProperties(element: Element, change: (text: string) => string): void {
	for (const [name, value] of Object.entries(element.properties)) {
		if (typeof value === 'string') element.properties[name] = change(value);
		if (Array.isArray(value)) element.properties[name] = value.map((one) => change(String(one)));
	}
}

/** The ids that the course knows; rehype-slug fills in what a developer's own headings lack. */
function nameHeadings(tree: HastRoot, headings: readonly Heading[]): void {
	let count = 0;
	visit(tree, 'element', (element: Element) => {
		if (!/^h[1-6]$/.test(element.tagName)) return;
		const heading = headings[count++];
		if (heading !== undefined) element.properties['id'] = heading.id;
	});
}

function addressReferences(
	tree: HastRoot,
	references: readonly Reference[],
	page: ParsedPage<unknown>,
	map: CourseMap,
	shield: Shield
): void {
	visit(tree, 'element', (element: Element, index, parent) => {
		const { href, src, alt } = element.properties;
		const reference = references[Number(/^t(\d+)$/.exec(String(href ?? src))?.[1] ?? -1)];
		if (reference === undefined || parent === undefined || index === undefined) return;
		if ('html' in reference) {
			parent.children[index] = { type: 'raw', value: reference.html };
			return;
		}
		const { url } = reference;
		const title = reference.title === undefined ? undefined : shield.hideSvelte(reference.title);
		if (element.tagName === 'a') {
			element.properties['href'] = guarded(linkAddress(map, page.file, url, base), shield);
			if (title !== undefined) element.properties['title'] = title;
			return;
		}
		const properties = imageProperties(map, { url, title, alt: String(alt ?? '') }, base);
		element.properties = { ...properties, src: guarded(String(properties['src']), shield) };
	});
}

/** Hides what Svelte would read in an address, but for our own `{base}`. */
function guarded(address: string, shield: Shield): string {
	if (!address.startsWith(base)) return shield.hideSvelte(address);
	return base + shield.hideSvelte(address.slice(base.length));
}

/** For a page with a script: the developer's text goes to mdsvex as it is, so that Svelte reads it. */
async function renderRaw(page: Page): Promise<string> {
	const { parsed, map } = page;
	const result = await compile(spliced(page), {
		smartypants: false,
		highlight: false,
		rehypePlugins: [rehypeSlug, () => (tree: HastRoot) => addressLinks(tree, parsed, map)]
	});
	return result?.code ?? '';
}

/** Puts components and citations into the source by position; settings and script are cut out. */
function spliced(shown: Page): string {
	const { parsed: page, map } = shown;
	const cuts: { start: number; end: number; text: string }[] = [];
	visit(page.root, (node) => {
		const cut = node.type === 'yaml' || node === page.script?.node;
		const isBlock = node.type === 'containerDirective' || node.type === 'leafDirective';
		if (!cut && !isBlock && node.type !== 'footnoteReference') return;
		const text = cut ? '' : (replacement(shown, node) ?? '');
		cuts.push({ ...offsetsOf(node), text: isBlock ? `\n\n${text}\n\n` : text });
	});
	let text = '';
	let done = 0;
	for (const cut of cuts.sort((a, b) => a.start - b.start)) {
		if (cut.start < done) continue;
		text += page.source.slice(done, cut.start) + cut.text;
		done = cut.end;
	}
	return (text + page.source.slice(done)).replaceAll(houseToken, map.houseTerm ?? houseToken);
}

function addressLinks(tree: HastRoot, page: ParsedPage<unknown>, map: CourseMap): void {
	visit(tree, 'element', (element: Element) => {
		const { href, src } = element.properties;
		if (element.tagName === 'a' && typeof href === 'string') {
			if (resolveLink(map, page.file, href).to === 'nowhere') return;
			element.properties['href'] = linkAddress(map, page.file, href, base);
		}
		if (element.tagName === 'img' && typeof src === 'string') {
			if (resolveImage(map, src).to === 'nowhere') return;
			const alt = String(element.properties['alt'] ?? '');
			element.properties = imageProperties(map, { url: src, alt }, base);
		}
	});
}
