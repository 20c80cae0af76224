import type { Definition, Image, Link, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem, ProblemInFile } from '#course/problem.ts';
import { readAsGit, type GitPage } from './git-headings.ts';
import { nearest, suggest } from './nearest.ts';
import { offsetsOf, placesIn, type PlaceOf } from './places.ts';
import { siteAnchors, type SiteAnchors } from './site-anchors.ts';

/** What a Git host would show of a course. */
export interface GitFiles {
	/** The Markdown files at the folder's top, by name. */
	readonly texts: ReadonlyMap<string, string>;
	/** All other paths in the folder, folders included. */
	readonly paths: ReadonlySet<string>;
	/** Whether something is there that lies outside the course's folder. */
	readonly isOutside: (path: string) => boolean;
}

interface Check {
	readonly file: string;
	readonly source: string;
	readonly placeOf: PlaceOf;
	readonly files: GitFiles;
	readonly pages: ReadonlyMap<string, GitPage & SiteAnchors>;
	report(problem: ProblemInFile): void;
}

/**
 * Follows every link and picture as a reader on a Git host does, who sees plain Markdown: an address is that
 * of a heading of the whole file, a second heading of the same words ends in -1, and nothing else has one.
 */
export function checkGitLinks(files: GitFiles): readonly Problem[] {
	const pages = new Map(
		[...files.texts].map(([file, source]) => [
			file,
			{ source, ...readAsGit(source), ...siteAnchors(source) }
		])
	);
	const problems: Problem[] = [];
	for (const [file, { source, root }] of pages) {
		const report = (problem: ProblemInFile) => problems.push({ ...problem, file });
		const check: Check = { file, source, placeOf: placesIn(source), files, pages, report };
		visit(root, (node) => {
			if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
				checkTarget(node, check);
			}
		});
	}
	return problems;
}

function checkTarget(node: Link | Image | Definition, check: Check): void {
	if (node.url === '' || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(node.url)) return;
	const [address = '', fragment = ''] = node.url.split('#');
	const path = decoded(address.split('?')[0] ?? '').replace(/^\.\//, '');
	const target = path === '' ? check.file : path;
	if (!isThere(target, check.files)) reportFile(node, target, check);
	else if (fragment !== '' && check.pages.has(target))
		checkHeading(node, target, decoded(fragment), check);
}

function isThere(path: string, { texts, paths, isOutside }: GitFiles): boolean {
	return path.startsWith('../')
		? isOutside(path)
		: texts.has(path) || paths.has(path.replace(/\/$/, ''));
}

function checkHeading(
	node: Link | Image | Definition,
	target: string,
	fragment: string,
	check: Check
): void {
	const page = check.pages.get(target);
	if (!page) return;
	const found = page.headings.get(fragment);
	const wanted = wantedBy(node, target, fragment, page, check);
	if (found !== undefined && (wanted === undefined || found === wanted)) return;
	const right = [...page.headings].find(([, start]) => start === wanted)?.[0];
	const at = placeOf(node, `#${fragment}`, check);
	if (found !== undefined) check.report({ at, ...otherHeading(fragment, right) });
	else if (right !== undefined) check.report({ at, ...notTheAddress(fragment, right, target, page) });
	else check.report({ at, ...noHeading(fragment, target, page) });
}

/** Where the heading begins that the link leads to on the course's own pages. */
function wantedBy(
	node: Nodes,
	target: string,
	fragment: string,
	{ sections, blocks }: SiteAnchors,
	{ file }: Check
): number | undefined {
	const { start } = offsetsOf(node);
	const block = blocks.find((one) => one.start <= start && start < one.end);
	const inBlock = file === target ? block?.named.get(fragment) : undefined;
	return inBlock ?? sections.get(fragment);
}

function otherHeading(fragment: string, right: string | undefined): Finding {
	return {
		code: 'git/other-heading',
		severity: 'error',
		message: `On a Git host "#${fragment}" is the address of another heading, further up in the file, so a reviewer who follows the link reads on in the wrong place.${right === undefined ? '' : ` The heading that is meant has the address "#${right}" there.`}`,
		hint: 'Give one of the two headings other words, and write its new address in the links that lead to it.'
	};
}

function notTheAddress(
	fragment: string,
	right: string,
	target: string,
	{ blocks }: SiteAnchors
): Finding {
	const isSceneId = blocks.some(({ named }) => named.has(fragment) && named.has(right));
	if (isSceneId) {
		return {
			code: 'git/scene-id',
			severity: 'error',
			message: `"#${fragment}" is a scene's lasting id. Git hosts know only headings, so a reviewer who follows this choice stays where it stands.`,
			hint: `Write the address of the scene's heading: #${right}`
		};
	}
	return {
		code: 'git/unknown-heading',
		severity: 'error',
		message: `On a Git host the heading that "#${fragment}" leads to has the address "#${right}" in ${target}, so a reviewer who follows the link stays at the top of the page.`,
		hint: 'Give the heading plain words that no other heading of the file has, without a citation and without {{houseTerm}}.'
	};
}

function noHeading(fragment: string, target: string, page: GitPage & SiteAnchors): Finding {
	const block = page.blocks.find(({ id }) => id === fragment);
	const above = [...page.headings].filter(([, start]) => start < (block?.start ?? 0)).at(-1)?.[0];
	return {
		code: 'git/unknown-heading',
		severity: 'error',
		message: `On a Git host ${target} has no heading with the address "#${fragment}", so a reviewer who follows the link stays at the top of the page.`,
		hint:
			block === undefined
				? suggest(fragment, [...page.headings.keys()], 'There are')
				: `It is the id of an activity, and Git hosts know only headings. ${above === undefined ? 'Write a heading above it, and its address here.' : `Write the address of the heading above it: #${above}`}`
	};
}

type Finding = Omit<ProblemInFile, 'at'>;

function reportFile(node: Link | Image | Definition, path: string, check: Check): void {
	const { texts, paths } = check.files;
	const meant = nearest(path, [...texts.keys(), ...paths]);
	check.report({
		code: 'git/missing-file',
		severity: 'error',
		at: placeOf(node, node.url, check),
		message: `A Git host finds no file "${path}" from here, so a reviewer ${node.type === 'image' ? 'sees a gap' : 'who follows the link gets lost'}. Capital and small letters count.`,
		hint:
			meant === undefined
				? 'Write the path from this file, such as 2-next-lesson.md or media/name.png.'
				: `Did you mean "${meant}"?`
	});
}

/** Of the address in the source; the whole link where it is written in another way. */
function placeOf(node: Nodes, text: string, { source, placeOf }: Check) {
	const { start, end } = offsetsOf(node);
	const written = source.slice(start, end).lastIndexOf(text);
	return written < 0
		? placeOf(start, end)
		: placeOf(start + written, start + written + text.length);
}

function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
