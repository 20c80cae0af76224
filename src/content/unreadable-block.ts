import { readAttributes } from './read-attributes.ts';
import { listed } from './nearest.ts';

/** What keeps a line that begins with colons from being a block. Offsets count from the first colon. */
export interface Obstacle {
	readonly start: number;
	readonly length: number;
	/** A whole sentence. */
	readonly what: string;
	readonly hint: string;
}

const curlyQuotes = /[“”„‟«»‘’‚‹›]/;

/**
 * Names what is in the way of a line such as `::: question{#leads}`.
 *
 * @param line from its first colon to its end
 * @param names of the blocks that there are
 */
export function explainUnreadable(line: string, names: readonly string[]): Obstacle {
	const colons = /^:+/.exec(line)?.[0] ?? '';
	const rest = line.slice(colons.length);
	const space = /^\s+/.exec(rest)?.[0] ?? '';
	if (space !== '') {
		return {
			start: colons.length,
			length: space.length,
			what: 'There is a space between the colons and the name.',
			hint: `Write ${colons}${rest.trimStart()}`
		};
	}
	const name = /^[A-Za-z][\w-]*/.exec(rest)?.[0];
	if (name === undefined) {
		return {
			start: colons.length,
			length: Math.max(1, rest.length),
			what: 'The name of the block is missing after the colons.',
			hint: `Write the name right behind the colons. The blocks are ${listed(names)}.`
		};
	}
	return explainAfterName(line, colons + name);
}

function explainAfterName(line: string, head: string): Obstacle {
	const tail = line.slice(head.length);
	const spaced = /^\s+(?=\{)/.exec(tail)?.[0];
	if (spaced !== undefined) {
		return {
			start: head.length,
			length: spaced.length,
			what: 'There is a space between the name and the brace.',
			hint: `Write ${head}${tail.trimStart()}`
		};
	}
	if (!tail.startsWith('{')) {
		const text = tail.trim();
		return {
			start: head.length + tail.indexOf(text),
			length: Math.max(1, text.length),
			what: 'Behind the name there is text that does not belong on this line.',
			hint: `Write ${head}{#an-id} and put the text on the next line.`
		};
	}
	return explainBraces(line, head);
}

function explainBraces(line: string, head: string): Obstacle {
	const curly = curlyQuotes.exec(line);
	if (curly !== null) {
		return {
			start: curly.index,
			length: 1,
			what: 'The value stands in curly quotes, as a word processor makes them.',
			hint: 'Type straight quotes: "…"'
		};
	}
	const close = closingBrace(line, head.length);
	if (close === -1) return explainOpenEnd(line, head);
	const after = line.slice(close + 1).trim();
	if (after !== '') {
		return {
			start: line.indexOf(after, close + 1),
			length: after.length,
			what: 'There is text after the closing brace.',
			hint: `Write ${line.slice(0, close + 1)} and put the text on the next line.`
		};
	}
	return explainValue(line, close);
}

function explainOpenEnd(line: string, head: string): Obstacle {
	const quotes = line.slice(head.length).match(/"/g)?.length ?? 0;
	const open = quotes % 2 === 1 ? line.lastIndexOf('"') : head.length;
	return {
		start: open,
		length: line.length - open,
		what:
			quotes % 2 === 1
				? 'A quote is opened and never closed.'
				: 'The brace is opened and never closed.',
		hint:
			quotes % 2 === 1
				? 'Write a straight quote on both sides of the value: "…"'
				: `Write } at the end of the line: ${line.trimEnd()}}`
	};
}

function explainValue(line: string, close: number): Obstacle {
	for (const { key, value, valueStart, end } of readAttributes(line)) {
		const quoted = /^["']/.test(line[valueStart] ?? '');
		if (quoted || !/["'<=>`]/.test(value)) continue;
		return {
			start: valueStart,
			length: end - valueStart,
			what: `The value of "${key}" has characters that need quotes around it.`,
			hint: `Write ${key}="${value.replaceAll('"', '')}"`
		};
	}
	const open = line.indexOf('{');
	return {
		start: open,
		length: close - open + 1,
		what: 'What stands between the braces cannot be read.',
		hint: 'Write {#id}, then key=value or key="a value with spaces", each after one space.'
	};
}

/** The brace that ends the attributes: the first one outside quotes. */
function closingBrace(line: string, from: number): number {
	let quote = '';
	for (let i = from; i < line.length; i++) {
		const character = line[i] ?? '';
		if (quote !== '') quote = character === quote ? '' : quote;
		else if (character === '"' || character === "'") quote = character;
		else if (character === '}') return i;
	}
	return -1;
}
