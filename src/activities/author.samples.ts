import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'mdast-util-to-string';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import type { Place, ProblemInFile } from '#course/problem.ts';
import type { AuthorKind, Draft, ReadContext } from './author.ts';

export interface Outcome {
	readonly draft: Draft | undefined;
	readonly problems: readonly ProblemInFile[];
	/** What stands at a problem's place. */
	readonly textAt: (problem: ProblemInFile | undefined) => string;
}

/** Reads the one block of a text, as a lesson would hand it to its kind. */
export function readBlock(
	kind: AuthorKind,
	source: string,
	given: Partial<Pick<ReadContext, 'objectives' | 'minutes'>> = {}
): Outcome {
	const { flow } = directive();
	const root = fromMarkdown(source, {
		extensions: [gfm(), flow ? { flow } : {}],
		mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()]
	});
	const node = root.children.find((child) => child.type === 'containerDirective');
	if (!node) throw new Error('There is no block in this text.');
	const problems: ProblemInFile[] = [];
	const context = contextOf(source, problems, given);
	const { id, ...attributes } = node.attributes ?? {};
	const at = context.placeAt(0, source.indexOf('\n'));
	const draft = kind.read(
		{
			name: node.name,
			id: id ?? '',
			attributes: Object.fromEntries(
				Object.entries(attributes).map(([name, value]) => [name, value ?? ''])
			),
			children: node.children,
			at,
			attributeAt: (name) => {
				const start = source.search(new RegExp(`\\b${name}\\b`));
				return start < 0 ? at : context.placeAt(start, start + name.length);
			}
		},
		context
	);
	const lines = source.split('\n');
	return {
		draft,
		problems,
		textAt: (problem) => {
			const { line, column, length } = problem?.at ?? { line: 0, column: 0, length: 0 };
			return (lines[line - 1] ?? '').slice(column - 1, column - 1 + length);
		}
	};
}

function contextOf(
	source: string,
	problems: ProblemInFile[],
	given: Partial<Pick<ReadContext, 'objectives' | 'minutes'>>
): ReadContext {
	const placeAt = (start: number, end: number): Place => {
		const before = source.slice(0, start).split('\n');
		const next = source.indexOf('\n', start);
		const stop = Math.min(end, next < 0 ? source.length : next);
		return {
			line: before.length,
			column: (before.at(-1) ?? '').length + 1,
			length: Math.max(1, stop - start)
		};
	};
	return {
		source,
		language: 'en',
		objectives: given.objectives ?? ['classify', 'partner'],
		minutes: given.minutes,
		report: (problem) => problems.push(problem),
		place: (node) => placeAt(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
		placeAt,
		suggest: (_word, known, otherwise) => `${otherwise} ${known.join(', ')}.`,
		html: (nodes) => toHtml(toHast({ type: 'root', children: [...nodes] })).trim(),
		text: (nodes) => toString(nodes, { includeImageAlt: false }).replace(/\s+/g, ' ').trim()
	};
}
