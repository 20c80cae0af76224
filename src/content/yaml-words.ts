import type { YAMLError } from 'yaml';

/** What a person who has never heard of YAML can do about one of its errors. */
export function explainYaml(error: YAMLError): {
	code: `front-matter/${string}`;
	message: string;
	hint: string;
} {
	if (error.code === 'DUPLICATE_KEY') {
		return {
			code: 'front-matter/duplicate-key',
			message:
				'This setting stands here twice, so nobody can say which of the two learners would get.',
			hint: 'Delete one of them.'
		};
	}
	const { what, hint } = words[error.code] ?? words['UNEXPECTED_TOKEN'] ?? fallback;
	return {
		code: 'front-matter/broken',
		message: `${what} The settings cannot be read, so learners would get neither title nor lesson.`,
		hint
	};
}

const fallback = {
	what: 'This is not written as "key: value".',
	hint: 'Look for a missing colon, quote or bracket here or in the line above. Put quotes around text that has special characters.'
};

const quoteText = {
	what: 'A colon followed by a space makes a new setting, also in the middle of a sentence.',
	hint: 'Put quotes around the whole text: key: "first: second"'
};

const words: Readonly<Record<string, { readonly what: string; readonly hint: string }>> = {
	BLOCK_AS_IMPLICIT_KEY: quoteText,
	MULTILINE_IMPLICIT_KEY: {
		what: 'This line has no colon, so it is neither a setting nor part of one.',
		hint: 'Write "key: value", or indent the line if it continues the text above.'
	},
	TAB_AS_INDENT: {
		what: 'This line is indented with a tab.',
		hint: 'Use spaces: two for each step.'
	},
	BAD_INDENT: {
		what: 'This line is indented differently from the lines it belongs to.',
		hint: 'Let all settings of one group begin in the same column, with spaces.'
	},
	MISSING_CHAR: {
		what: 'A quote, bracket or comma is missing here.',
		hint: 'A text that begins with a quote ends with the same one; a [ needs a ] and a { needs a }.'
	},
	BAD_ALIAS: {
		what: 'A value that begins with * means something else here.',
		hint: 'Put quotes around it: "*…"'
	},
	BAD_SCALAR_START: {
		what: 'A value cannot begin with this character.',
		hint: 'Put quotes around the value: "…"'
	},
	UNEXPECTED_TOKEN: fallback
};
