import type { Nodes } from 'mdast';
import {
	directiveFromMarkdown,
	type ContainerDirective,
	type LeafDirective
} from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'mdast-util-to-string';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import type { Place, ProblemInFile } from '#course/problem.ts';
import type {
	AnyDraft,
	AuthorKind,
	Block,
	CourseFile,
	Draft,
	Part,
	ReadContext
} from './author.ts';

/** A draft that is built without a course around it: every other activity has the number 99. */
export interface ReadDraft<Rules = unknown, Words = unknown> extends Omit<Draft, 'build'> {
	build(numberOf: (part: Part) => number): ReturnType<Draft<Rules, Words>['build']>;
}

export interface Outcome {
	readonly read: AnyDraft | undefined;
	/** The same where it is an activity. */
	readonly draft: ReadDraft | undefined;
	readonly problems: readonly ProblemInFile[];
	/** What stands at a problem's place. */
	readonly textAt: (problem: ProblemInFile | undefined) => string;
}

/** What a test may say of the course around the block. */
export type Given = Partial<
	Pick<
		ReadContext,
		'objectives' | 'minutes' | 'sources' | 'blocks' | 'files' | 'language' | 'lessonKind'
	>
> & {
	/** Names by id. */
	readonly roles?: Readonly<Record<string, string>>;
	/** What is known of files, by path. */
	readonly known?: Readonly<Record<string, CourseFile>>;
};

/** Reads the one block of a text, as a lesson would hand it to its kind. */
export function readBlock(author: AuthorKind, source: string, given: Given = {}): Outcome {
	const { flow } = directive();
	const root = fromMarkdown(source, {
		extensions: [gfm(), flow ? { flow } : {}],
		mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()]
	});
	const problems: ProblemInFile[] = [];
	const context = contextOf(source, problems, given);
	const node = root.children.find((child) => isDirective(child));
	if (!node || !isDirective(node)) throw new Error('There is no block in this text.');
	const form = author.blocks.find(
		({ name, form }) =>
			name === node.name && form === (node.type === 'leafDirective' ? 'leaf' : 'container')
	);
	if (!form) throw new Error(`A ${author.kind} is not written as ${node.name}.`);
	const read = form.read(blockOf(node, source, context), context);
	const lines = source.split('\n');
	return {
		read,
		draft:
			read && read.is === undefined
				? { ...read, build: (numberOf) => read.build(numberOf, () => 99) }
				: undefined,
		problems,
		textAt: (problem) => {
			const { line, column, length } = problem?.at ?? { line: 0, column: 0, length: 0 };
			return (lines[line - 1] ?? '').slice(column - 1, column - 1 + length);
		}
	};
}

function isDirective(node: Nodes): node is ContainerDirective | LeafDirective {
	return node.type === 'containerDirective' || node.type === 'leafDirective';
}

function blockOf(
	node: ContainerDirective | LeafDirective,
	source: string,
	context: ReadContext
): Block {
	const { id, ...attributes } = node.attributes ?? {};
	const offset = node.position?.start.offset ?? 0;
	const end = source.indexOf('\n', offset);
	const at = context.placeAt(offset, end < 0 ? source.length : end);
	return {
		name: node.name,
		id: id ?? '',
		attributes: Object.fromEntries(
			Object.entries(attributes).map(([name, value]) => [name, value ?? ''])
		),
		children: node.children,
		inner: node.children.flatMap((child) =>
			isDirective(child) && child.type === 'containerDirective'
				? [blockOf(child, source, context)]
				: []
		),
		at,
		attributeAt: (name) => {
			const start = source.slice(offset).search(new RegExp(`\\b${name}\\b`));
			return start < 0 ? at : context.placeAt(offset + start, offset + start + name.length);
		}
	};
}

function contextOf(source: string, problems: ProblemInFile[], given: Given): ReadContext {
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
		language: given.language ?? 'en',
		objectives: given.objectives ?? ['classify', 'partner'],
		minutes: given.minutes,
		roles: new Map(Object.entries(given.roles ?? {})),
		sources: given.sources ?? [],
		blocks: given.blocks ?? new Map(),
		files: given.files ?? new Set(Object.keys(given.known ?? {})),
		file: (path) => given.known?.[path],
		address: (path) => `../${path}`,
		parse: (markdown) => fromMarkdown(markdown).children,
		lesson: 'lesson',
		lessonKind: given.lessonKind ?? 'lesson',
		report: (problem) => problems.push(problem),
		place: (node) => placeAt(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
		placeAt,
		suggest: (_word, known, otherwise) => `${otherwise} ${known.join(', ')}.`,
		html: (nodes) => toHtml(toHast({ type: 'root', children: [...nodes] })).trim(),
		text: (nodes) => toString(nodes, { includeImageAlt: false }).replace(/\s+/g, ' ').trim()
	};
}
