import type { Nodes, Parents, PhrasingContent } from 'mdast';
import type { Finding } from './course-map.ts';
import { offsetsOf } from './places.ts';

/** Something that was meant as Markdown and is read as text, with its offsets in the file. */
export interface RawText {
	readonly start: number;
	readonly end: number;
	readonly severity: 'error' | 'warning';
	readonly finding: Finding;
}

/** Finds signs in a paragraph, a heading or a cell that learners would see, and were not meant to. */
export function findRawText(node: Nodes, source: string): RawText[] {
	if (node.type === 'heading' && isUnderlined(node, source)) return [underlined(node, source)];
	if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return [];
	const { start, end } = offsetsOf(node);
	const text = masked(node, source);
	const found = mistakes.flatMap(({ pattern, explain }) =>
		[...text.matchAll(pattern)].map((match): RawText => {
			const from = start + match.index;
			const finding = explain(match);
			return { start: from, end: Math.min(end, from + match[0].length), severity: 'error', finding };
		})
	);
	// Of a pasted list one line says it all.
	const first = found.find(({ finding }) => finding.code === 'prose/bullet-sign');
	return found.filter((one) => one.finding.code !== 'prose/bullet-sign' || one === first);
}

/** Its source, with blanks in the place of whatever is not text. */
function masked(node: Parents, source: string): string {
	const { start, end } = offsetsOf(node);
	let text = source.slice(start, end);
	const hide = (child: Nodes) => {
		const from = offsetsOf(child).start;
		const written = source.slice(from, offsetsOf(child).end);
		const plain = child.type === 'text' || (child.type === 'link' && !/^[[<]/.test(written));
		if (!plain && 'children' in child && !isLink(child)) child.children.forEach(hide);
		else if (!plain) {
			const at = from - start;
			text = text.slice(0, at) + written.replace(/[^\r\n]/g, ' ') + text.slice(at + written.length);
		}
	};
	(node.children as PhrasingContent[]).forEach(hide);
	return text;
}

function isLink({ type }: Nodes): boolean {
	return type === 'link' || type === 'linkReference';
}

function isUnderlined(node: Nodes, source: string): boolean {
	const { start, end } = offsetsOf(node);
	return /\n[\s>]*-+\s*$/.test(source.slice(start, end));
}

function underlined(node: Nodes, source: string): RawText {
	const { start, end } = offsetsOf(node);
	const written = source.slice(start, end);
	const from = start + written.search(/-+\s*$/);
	const [first = ''] = written.split(/\r?\n/);
	return {
		start: from,
		end,
		severity: 'warning',
		finding: {
			code: 'prose/line-under-text',
			message:
				'A line of hyphens right below a text makes a heading of that text, and learners would see it large and in the list of sections.',
			hint: `For a dividing line, leave an empty line above it. For a heading, write ## ${first.trim()}`
		}
	};
}

interface Mistake {
	readonly pattern: RegExp;
	readonly explain: (match: RegExpMatchArray) => Finding;
}

const file = String.raw`[^()\n]*\.(?:md|svg|png|gif|jpe?g|webp|pdf|html?)(?:#[^()\s]*)?`;

const mistakes: readonly Mistake[] = [
	{
		pattern: new RegExp(String.raw`(?<!\\)(!?\[[^\]\n]*\])\((?!<)(?=[^()\n]*\S[ \t]+\S)(${file})\)`, 'gi'),
		explain: ([, text = '', address = '']) =>
			linkAsText(
				'A file name with a blank in it ends at the blank, so this is no link and no picture: learners would read the brackets.',
				`Rename the file without blanks, or put < and > around it: ${text}(<${address}>)`
			)
	},
	{
		pattern: new RegExp(
			String.raw`(?<!\\)(!?\[[^\]\n]+\])[ \t]+\(((?:https?:\/\/|mailto:)[^()\s]+|${file})\)`,
			'gi'
		),
		explain: ([, text = '', address = '']) =>
			linkAsText(
				'There is a blank between the two brackets, so this is no link: learners would read the brackets and could not follow it.',
				`Write ${text}(${/\s/.test(address) ? `<${address}>` : address})`
			)
	},
	{
		pattern: /(?<!\\)!\[[^\]\n]*\]\[([^\]\n]+)\]/g,
		explain: ([, name = '']) =>
			linkAsText(
				`No line of this file says which picture "${name}" is, so learners would read the brackets.`,
				`Add a line such as [${name}]: media/name.png`
			)
	},
	{
		pattern: /^#{2,6}[^\s#].*$/gm,
		explain: ([line]) => ({
			code: 'prose/heading-without-blank',
			message:
				'Without a blank behind the # this is no heading: learners would read the signs, and miss the section.',
			hint: `Write ${line.replace(/^#+/, '$& ').trim()}`
		})
	},
	{
		pattern: /^(?:[•◦▪‣●○■]|[·o§](?=\t))[^\S\r\n]*\S.*$/gm,
		explain: ([line]) => ({
			code: 'prose/bullet-sign',
			message:
				'This sign makes no list, as it does in a word processor: learners would get all its lines as one paragraph.',
			hint: `Write each line with a hyphen, and an empty line above the first: - ${line.slice(1).trim()}`
		})
	}
];

function linkAsText(message: string, hint: string): Finding {
	return { code: 'prose/link-as-text', message, hint };
}
