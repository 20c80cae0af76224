import type { Nodes, Paragraph } from 'mdast';
import type { KnownForm } from '#activities/author.ts';
import type { Place, ProblemInFile } from '#course/problem.ts';
import { betterId } from './better-id.ts';
import { openingLine, type BlockSearch } from './block-search.ts';
import { suggest } from './nearest.ts';
import { offsetsOf } from './places.ts';
import type { Directive } from './read-blocks.ts';
import type { WrittenAttribute } from './read-attributes.ts';

/** Text in square brackets has a meaning in few of our blocks. */
export function checkLabel(
	node: Directive,
	{ label: meaning }: Pick<KnownForm, 'label'>,
	search: BlockSearch
): void {
	if (meaning !== undefined) return;
	const label = labelOf(node);
	const [first, last] = [label[0], label.at(-1)];
	if (first === undefined || last === undefined) return;
	search.report({
		code: 'block/label',
		severity: 'error',
		at: search.placeOf(offsetsOf(first).start, offsetsOf(last).end),
		message: `The text in square brackets has no place in the opening line of a ${node.name}, and learners would not see it.`,
		hint:
			node.type === 'leafDirective'
				? 'Delete it, or put the text into a paragraph of its own.'
				: 'Put the text on a line of its own, inside the block.'
	});
}

function labelOf(node: Directive): readonly Nodes[] {
	if (node.type === 'leafDirective') return node.children;
	return node.children.filter(
		(child): child is Paragraph => child.type === 'paragraph' && child.data?.directiveLabel === true
	);
}

const curlyQuotes = /[“”„‟«»‘’‚]/;

/** Reports what the kind does not know. False: the attributes were not read as they were meant. */
export function checkAttributes(
	node: Directive,
	form: Pick<KnownForm, 'id' | 'attributes'>,
	written: readonly WrittenAttribute[],
	at: Place,
	search: BlockSearch
): boolean {
	const place = (start: number, length: number): Place => ({
		line: at.line,
		column: at.column + start,
		length
	});
	const line = openingLine(search, node);
	const curly = curlyQuotes.exec(line);
	if (curly !== null) {
		search.report({
			code: 'block/unreadable',
			severity: 'error',
			at: place(curly.index, 1),
			message: `The value stands in curly quotes, as a word processor makes them. The ${node.name} cannot be read, and learners would not get it.`,
			hint: 'Type straight quotes: "…"'
		});
		return false;
	}
	const known = [...(form.id === 'none' ? [] : ['id']), ...Object.keys(form.attributes)];
	for (const [index, { key, start }] of written.entries()) {
		const twice = written.slice(0, index).some((one) => one.key === key);
		if (twice) search.report(duplicateAttribute(node.name, key, place(start, key.length)));
		// In "key: value" the value is no attribute of its own.
		if (twice || known.includes(key) || isColon(written[index - 1]?.key, known)) continue;
		const before = written[written.findIndex((one) => one.start === start) - 1];
		const unquoted = before !== undefined && before.value !== '' && before.key !== 'id';
		search.report({
			code: 'block/unknown-attribute',
			severity: 'error',
			at: place(start, key.length),
			message: `A ${node.name} has no attribute "${key}", so it would have no effect.`,
			hint: isColon(key, known)
				? `Write ${key.slice(0, -1)}=${written[index + 1]?.key ?? '…'}`
				: attributeHint(key, known, unquoted ? before.key : undefined)
		});
	}
	return true;
}

function isColon(key: string | undefined, known: readonly string[]): boolean {
	return key?.endsWith(':') === true && known.includes(key.slice(0, -1));
}

function duplicateAttribute(name: string, key: string, at: Place): ProblemInFile {
	return {
		code: 'block/duplicate-attribute',
		severity: 'error',
		at,
		message: `This ${name} has "${key}" twice, so nobody can say which of the two learners would get.`,
		hint: 'Delete one of them.'
	};
}

function attributeHint(key: string, known: readonly string[], before: string | undefined): string {
	const hint = suggest(key, known, 'It can have');
	if (before === undefined || hint.startsWith('Did')) return hint;
	return `${hint} If the word belongs to "${before}", put quotes around the whole value.`;
}

/** The id, or undefined when it is missing or cannot be one. */
export function checkId(
	node: Directive,
	form: Pick<KnownForm, 'id'>,
	at: Place,
	idAt: Place,
	search: BlockSearch
): string | undefined {
	const id = node.attributes?.id ?? undefined;
	if (id !== undefined && /^[a-z0-9-]+$/.test(id)) return id;
	if (id === undefined && form.id === 'optional') return '';
	if (id === undefined || id === '') {
		search.report({
			code: 'block/missing-id',
			severity: 'error',
			at,
			...missingId(node, form)
		});
		return undefined;
	}
	const better = betterId(id);
	search.report({
		code: 'block/malformed-id',
		severity: 'error',
		at: idAt,
		message: `The id "${id}" has characters that an LMS may refuse. An id is made of the letters a to z, digits and hyphens.`,
		...(better === '' ? {} : { hint: `Write #${better}` })
	});
	return undefined;
}

function missingId(
	{ name, type }: Directive,
	{ id }: Pick<KnownForm, 'id'>
): Pick<ProblemInFile, 'message' | 'hint'> {
	const colons = type === 'leafDirective' ? '::' : ':::';
	if (id === 'another')
		return {
			message: `This ${name} does not say which block it belongs to, so learners would see nothing here.`,
			hint: `Write ${colons}${name}{#the-id-of-that-block}`
		};
	return {
		message: `This ${name} has no id. What learners answer is stored under it, so that an update of the course loses nothing.`,
		hint: `Write ${colons}${name}{#a-short-name} with a name that no other block of the course has.`
	};
}
