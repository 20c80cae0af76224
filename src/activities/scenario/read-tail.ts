import type { Place } from '#course/problem.ts';
import type { ReadContext } from '../author.ts';
import { readCondition, readSetting, type Wrong } from './conditions.ts';
import type { Condition, Setting, Variable } from './scenario.ts';

/** What stands behind a choice's link: `:if[…] :set[…] {#id}`. */
export interface Tail {
	readonly id: string | undefined;
	readonly when: Condition | undefined;
	/** Of `:if[…]`. */
	readonly whenAt: Place | undefined;
	/** In the order in which they are applied. */
	readonly sets: readonly Setting[];
}

const pieces = /\s+|:(if|set)\[([^\]]*)\]|\{#([a-z0-9-]+)\}/y;

/**
 * Reads the source between two offsets: as nodes it would be in pieces, since `[…]` and `*` mean
 * something to Markdown. Undefined when something in it cannot be read.
 */
export function readTail(
	from: number,
	to: number,
	vars: readonly Variable[],
	context: ReadContext
): Tail | undefined {
	const text = context.source.slice(from, to);
	const names = vars.map(({ name }) => name);
	let tail: Tail = { id: undefined, when: undefined, whenAt: undefined, sets: [] };
	let isSound = true;

	for (let at = 0; at < text.length; at = pieces.lastIndex) {
		pieces.lastIndex = at;
		const match = pieces.exec(text);
		if (!match) {
			reportStray(from + at, to, text.slice(at), context);
			return undefined;
		}
		const [whole, word, inside = '', id] = match;
		const start = from + at + whole.indexOf('[') + 1;
		if (id !== undefined) tail = { ...tail, id };
		if (word === 'if') {
			const read = readCondition(inside, names);
			const whenAt = context.placeAt(from + at, from + at + whole.length);
			if (tail.when) reportSecond(whenAt, context);
			if ('value' in read) tail = { ...tail, when: read.value, whenAt };
			else reportWrong('if', read.wrong, inside, start, names, context);
			isSound &&= 'value' in read;
		} else if (word === 'set') {
			const read = readSetting(inside, names);
			if ('value' in read) tail = { ...tail, sets: [...tail.sets, read.value] };
			else reportWrong('set', read.wrong, inside, start, names, context);
			isSound &&= 'value' in read;
		}
	}
	return isSound ? tail : undefined;
}

function reportStray(start: number, end: number, rest: string, context: ReadContext): void {
	const line = rest.split('\n')[0]?.trim() ?? rest;
	context.report({
		code: 'scenario/after-choice',
		severity: 'error',
		at: context.placeAt(start, end),
		message: `"${line}" stands behind the link of a choice and cannot be read, so learners would not see it and it would have no effect.`,
		hint: 'Behind the link come :if[…] and :set[…], each closed on the same line, and nothing else. The whole text of the choice belongs into the link.'
	});
}

function reportSecond(at: Place, context: ReadContext): void {
	context.report({
		code: 'scenario/second-condition',
		severity: 'error',
		at,
		message: 'This choice has two conditions, and only one of them would count.',
		hint: 'Join them in one: :if[… and …] or :if[… or …].'
	});
}

function reportWrong(
	word: 'if' | 'set',
	{ start, length, is, expected }: Wrong,
	inside: string,
	offset: number,
	names: readonly string[],
	context: ReadContext
): void {
	const written = inside.slice(start, start + length);
	const at = context.placeAt(offset + start, offset + start + Math.max(1, length));
	if (is === 'unknown') {
		context.report({
			code: 'scenario/unknown-variable',
			severity: 'error',
			at,
			message: `This scenario has no variable "${written}", so the choice could not depend on it or change it.`,
			hint:
				names.length === 0
					? `Declare it in the scenario's opening line: vars="${written.toLowerCase()}=1..5:2".`
					: context.suggest(written, names, 'The opening line declares')
		});
		return;
	}
	const found = written === '' ? 'it ends too early' : `"${written}" is in the way`;
	context.report({
		code: word === 'if' ? 'scenario/unreadable-condition' : 'scenario/unreadable-set',
		severity: 'error',
		at,
		message:
			word === 'if'
				? `This condition cannot be read: ${found}, where ${expected} is expected. Nobody could tell when the choice is offered.`
				: `This change cannot be read: ${found}, where ${expected} is expected. The choice would change nothing.`,
		hint:
			word === 'if'
				? 'Write comparisons with whole numbers, joined by and, or, not and parentheses: :if[trust >= 3 and not (time = 0)].'
				: 'Write :set[trust + 1], :set[trust - 1] or :set[trust = 4], one for each change.'
	});
}
