import type { YAMLError } from 'yaml';
import type { ExplainedYaml } from './yaml-words.ts';

/** A line of the front matter that begins in the wrong column. */
export interface Misplaced extends ExplainedYaml {
	/** Errors from this offset on follow from it. */
	readonly from: number;
}

/** Finds the line that begins in the wrong column, when that is what an error of the library comes from. */
export function findMisplaced(errors: readonly YAMLError[], text: string): Misplaced | undefined {
	const first = /^(?:[ \t]*\r?\n)*/.exec(text)?.[0].length ?? 0;
	const [earliest] = errors;
	if (earliest !== undefined && /[ \t]/.test(text[first] ?? '')) {
		return misplaced(text, first, first, tooFar(text, first));
	}
	for (const error of errors) {
		const [from, to] = error.pos;
		if (error.code === 'TAB_AS_INDENT') return misplaced(text, from, from, tab);
		if (error.code === 'BAD_INDENT' && /same column/.test(error.message))
			return misplaced(text, from, from, otherColumn);
		if (error.code !== 'MULTILINE_IMPLICIT_KEY') continue;
		const line = startOfLine(text, to);
		// The key begins in a line above: only what is indented was read as its continuation.
		if (line <= from || !/^[ \t]+[^\s:]+:(\s|$)/.test(text.slice(line))) continue;
		const indent = /^ *\t/.test(text.slice(line)) ? tab : tooFar(text, line);
		return misplaced(text, line, from, indent);
	}
	return undefined;
}

interface Words {
	readonly what: string;
	readonly hint: string;
}

function misplaced(text: string, at: number, from: number, { what, hint }: Words): Misplaced {
	const line = startOfLine(text, at);
	const written = /^[^\r\n]*/.exec(text.slice(line))?.[0].trimEnd() ?? '';
	return {
		code: 'front-matter/indentation',
		message: `${what} The settings cannot be read, so learners would get neither title nor lesson.`,
		hint,
		start: line,
		end: line + Math.max(1, written.length),
		from
	};
}

function startOfLine(text: string, offset: number): number {
	return text.lastIndexOf('\n', offset - 1) + 1;
}

const tab: Words = {
	what: 'This line is indented with a tab.',
	hint: 'Delete the tab. Where the line belongs to the group above, indent it with two spaces.'
};

const otherColumn: Words = {
	what: 'This line is indented differently from the lines it belongs to.',
	hint: 'Let all settings of one group begin in the same column, with spaces.'
};

function tooFar(text: string, line: number): Words {
	const above = text.slice(0, line).trimEnd();
	const indent = /^ */.exec(above.slice(startOfLine(above, above.length)))?.[0].length ?? 0;
	const written = /^[^\r\n]*/.exec(text.slice(line))?.[0].trim() ?? '';
	return {
		what:
			above === ''
				? 'The first setting is indented, and the others are not.'
				: 'This line is indented further than the line above, as if it went on with that one.',
		hint:
			indent === 0
				? `Delete the blanks at the beginning of the line: ${written}`
				: 'Let it begin in the same column as the line above.'
	};
}
