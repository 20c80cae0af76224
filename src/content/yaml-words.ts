import type { YAMLError } from 'yaml';

export interface ExplainedYaml {
	readonly code: `front-matter/${string}`;
	readonly message: string;
	readonly hint: string;
	/** Offsets in the front matter. */
	readonly start: number;
	readonly end: number;
}

/** What a person who has never heard of YAML can do about one of its errors, and where. */
export function explainYaml(error: YAMLError, text: string): ExplainedYaml {
	const place = placeOf(error, text);
	if (error.code === 'DUPLICATE_KEY') {
		return {
			code: 'front-matter/duplicate-key',
			message:
				'This setting stands here twice, so nobody can say which of the two learners would get.',
			hint: 'Delete one of them.',
			...place
		};
	}
	const { what, hint } = wordsFor(error);
	return {
		code: 'front-matter/broken',
		message: `${what} The settings cannot be read, so learners would get neither title nor lesson.`,
		hint,
		...place
	};
}

function wordsFor({ code, message }: YAMLError): { readonly what: string; readonly hint: string } {
	// One code of the library stands for several mistakes that look different to an author.
	if (/implicit (map )?key/i.test(message) && code !== 'BLOCK_AS_IMPLICIT_KEY') return noColon;
	if (/must .*end with a/i.test(message)) return missingEnd;
	return words[code] ?? fallback;
}

/** The library names one character, or the end of the text for a quote that is never closed. */
function placeOf({ code, pos: [from, to], message }: YAMLError, text: string) {
	const last = Math.max(0, text.length - 1);
	const quote = /missing closing (["'])/i.exec(message)?.[1];
	const opening = quote === undefined ? -1 : text.lastIndexOf(quote, from);
	const start = opening === -1 ? Math.min(from, last) : opening;
	const rest = /^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd() ?? '';
	const key = /^[^\s:]+/.exec(rest)?.[0] ?? rest;
	return { start, end: Math.max(to, start + (code === 'DUPLICATE_KEY' ? key : rest).length) };
}

const fallback = {
	what: 'This is not written as "key: value".',
	hint: 'Look for a missing colon, quote or bracket here or in the line above. Put quotes around text that has special characters.'
};

const quoteText = {
	what: 'A colon followed by a space makes a new setting, also in the middle of a sentence.',
	hint: 'Put quotes around the whole text: key: "first: second"'
};

const noColon = {
	what: 'This line has no colon, so it is neither a setting nor part of one.',
	hint: 'Write "key: value", or indent the line if it continues the text above.'
};

const missingEnd = {
	what: 'A quote, bracket or comma is missing here.',
	hint: 'A text that begins with a quote ends with the same one; a [ needs a ] and a { needs a }.'
};

const words: Readonly<Record<string, { readonly what: string; readonly hint: string }>> = {
	BLOCK_AS_IMPLICIT_KEY: quoteText,
	MULTILINE_IMPLICIT_KEY: noColon,
	MISSING_CHAR: missingEnd,
	BAD_ALIAS: {
		what: 'A value that begins with * means something else here.',
		hint: 'Put quotes around it: "*…"'
	},
	BAD_SCALAR_START: {
		what: 'A value cannot begin with this character.',
		hint: 'Put quotes around the value: "…"'
	}
};
