import type { Image, ImageReference, Nodes, Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { Place, ProblemInFile } from '#course/problem.ts';
import { findInHtml } from './check-html.ts';
import {
	resolveImage,
	resolveLink,
	type CourseMap,
	type Finding,
	type Target
} from './course-map.ts';
import { findRawText } from './check-raw-text.ts';
import { checkHouseTerm, checkTermInSettings } from './house-term.ts';
import { suggest } from './nearest.ts';
import type { ParsedPage } from './parse-lesson.ts';
import { offsetsOf } from './places.ts';

interface Check {
	readonly page: ParsedPage<unknown>;
	readonly map: CourseMap;
	report(problem: ProblemInFile): void;
}

/** Checks everything outside and inside blocks that is not the business of one kind of activity. */
export function checkProse(
	page: ParsedPage<unknown>,
	map: CourseMap,
	report: (problem: ProblemInFile) => void
): void {
	const check: Check = { page, map, report };
	checkTerm(check);
	const passages = new Set<Nodes>(
		page.blocks.filter(({ form }) => form.prose).map(({ node }) => node)
	);
	visitParents(page.root, (node, ancestors) => {
		const inBlock = ancestors.some(({ type }) => type === 'containerDirective');
		// A list in an activity may mean something to its kind; in a passage it is a list.
		const isProse = !inBlock || ancestors.some((node) => passages.has(node));
		checkNode(node, ancestors, { inBlock, isProse }, check);
		if (page.front.readable) checkRawText(node, isProse, check);
		return node.type === 'html' ? SKIP : undefined;
	});
}

/** On a page with a script, braces are code. */
function checkTerm(check: Check): void {
	const { page, map } = check;
	const report = (problem: ProblemInFile) => check.report(problem);
	const isSet = map.houseTerm !== undefined;
	checkTermInSettings(page.front, isSet, report);
	if (page.script === undefined || !isSet) {
		checkHouseTerm(page.root, page.source, page.placeOf, isSet, report);
	}
}

/** Not where the settings cannot be read: their lines may be taken for prose. */
function checkRawText(node: Nodes, isProse: boolean, check: Check): void {
	const { page } = check;
	for (const { start, end, severity, finding } of findRawText(node, page.source)) {
		// What such a line should be in a block, the kind knows.
		if (!isProse && finding.code === 'prose/bullet-sign') continue;
		check.report({ severity, at: page.placeOf(start, end), ...finding });
	}
}

function checkNode(
	node: Nodes,
	ancestors: Parents[],
	{ inBlock, isProse }: { readonly inBlock: boolean; readonly isProse: boolean },
	check: Check
): void {
	if (node.type === 'link') checkLink(node, ancestors, isProse, check);
	if (node.type === 'image') {
		checkAlt(node, node.url, check);
		reportTarget(node, node.url, resolveImage(check.map, node.url), check);
	}
	if (node.type === 'imageReference') checkAlt(node, node.label ?? node.identifier, check);
	if (node.type === 'definition') checkDefinition(node, check);
	if (node.type === 'footnoteReference') {
		checkCitation(node.label ?? node.identifier, node, check);
		if (ancestors.some(({ type }) => type === 'link')) report(node, citationInLink, check);
	}
	if (node.type === 'footnoteDefinition') report(node, ownNote, check);
	if (node.type === 'heading' && node.depth === 1 && !inBlock) report(node, levelOne, check);
	if (node.type === 'html' && (inBlock || check.page.script === undefined)) {
		const finding = findInHtml(node, ancestors.at(-1));
		if (finding !== undefined) report(node, finding, check);
	}
	if (node.type === 'listItem' && typeof node.checked === 'boolean' && isProse) {
		checkCheckbox(node, ancestors.at(-1), check);
	}
}

const ownNote: Finding = {
	code: 'citation/own-note',
	message:
		'Notes are not written in the lesson: [^…] cites a source of course.md, and learners would not see this one.',
	hint: 'Add the source to "sources" in course.md, or put the note into the sentence.'
};

const citationInLink: Finding = {
	code: 'citation/in-link',
	message:
		'A citation is a link itself, and inside another link neither of the two works for everybody.',
	hint: 'Write the citation behind the link: [text](address)[^source]'
};

const levelOne: Finding = {
	code: 'prose/level-one-heading',
	message:
		'The page already has a heading of the first level, its title. A second one misleads people who listen to the page.',
	hint: 'Write ## for a section.'
};

function placeOf(node: Nodes, { page }: Check): Place {
	const { start, end } = offsetsOf(node);
	return page.placeOf(start, end);
}

function report(node: Nodes, finding: Finding, check: Check): void {
	check.report({ severity: 'error', at: placeOf(node, check), ...finding });
}

function reportTarget(node: Nodes, url: string, target: Target, check: Check): void {
	if (target.to !== 'nowhere') return;
	const { start, end } = offsetsOf(node);
	const written = check.page.source.slice(start, end).lastIndexOf(url);
	const at =
		url === '' || written === -1
			? placeOf(node, check)
			: check.page.placeOf(start + written, start + written + url.length);
	check.report({ severity: 'error', at, ...target.finding });
}

function checkLink(
	node: Extract<Nodes, { type: 'link' }>,
	ancestors: Parents[],
	isProse: boolean,
	check: Check
): void {
	// A list item that starts with a link to a heading may be a choice between scenes: the kind knows.
	const isChoice =
		!isProse && node.url.startsWith('#') && ancestors.some(({ type }) => type === 'listItem');
	if (isChoice) return;
	reportTarget(node, node.url, resolveLink(check.map, check.page.file, node.url), check);
}

/** `[name]: address` is checked as a picture where one uses it, and else as a link. */
function checkDefinition(node: Extract<Nodes, { type: 'definition' }>, check: Check): void {
	let isPicture = false;
	visit(check.page.root, 'imageReference', ({ identifier }) => {
		isPicture ||= identifier === node.identifier;
	});
	const { map, page } = check;
	const target = isPicture ? resolveImage(map, node.url) : resolveLink(map, page.file, node.url);
	reportTarget(node, node.url, target, check);
}

function checkAlt(node: Image | ImageReference, url: string, check: Check): void {
	if ((node.alt ?? '').trim() === '') {
		report(
			node,
			{
				code: 'image/no-alt',
				message:
					'The picture has no description, so a learner who cannot see it does not know what it shows.',
				hint: `Write between the square brackets what it shows: ![Two people at a desk]${node.type === 'image' ? `(${url})` : `[${url}]`}`
			},
			check
		);
	}
}

function checkCitation(id: string, node: Nodes, check: Check): void {
	const known = check.map.sources.map((source) => source.id);
	if (known.includes(id)) return;
	const nothing = 'Add it under "sources" in course.md.';
	report(
		node,
		{
			code: 'citation/unknown-source',
			message: `course.md has no source "${id}", so learners could not look up what this sentence rests on.`,
			hint: suggest(id, known, known.length === 0 ? nothing : 'The sources are')
		},
		check
	);
}

/** Reported once for a list, at its first item. */
function checkCheckbox(node: Nodes, parent: Parents | undefined, check: Check): void {
	if (parent?.type !== 'list') return;
	const first = parent.children.find((item) => typeof item.checked === 'boolean');
	// With a block that could not be read, the list is probably that block's, and one message is enough.
	if (first !== node || check.page.lost) return;
	report(
		node,
		{
			code: 'prose/checkbox-outside-question',
			message:
				'This list has checkboxes and stands in no question, so learners would tick them and nothing would happen.',
			hint: 'Put :::question{#a-short-name} above the question and a line ":::" below the list, or take the [ ] away.'
		},
		check
	);
}
