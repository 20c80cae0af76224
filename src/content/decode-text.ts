import type { ProblemInFile } from '#course/problem.ts';
import { placesIn } from './places.ts';

/** What a file says, or why that cannot be known. */
export type DecodedText =
	{ readonly text: string } | { readonly text: undefined; readonly problem: ProblemInFile };

/**
 * Reads bytes as UTF-8, with or without a byte-order mark. Anything else is a problem: letters read in a
 * wrong encoding would reach learners as other letters.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		// UTF-16 without its mark passes as UTF-8, with an empty character behind each letter.
		if (text.includes('\u0000')) return failed({ line: 1, column: 1, length: 1 }, kindOf(bytes));
		return { text };
	} catch {
		const kind = kindOf(bytes);
		return failed(kind === 'text' ? firstBroken(bytes) : { line: 1, column: 1, length: 1 }, kind);
	}
}

type Kind = 'text' | 'utf-16' | 'document';

function kindOf(bytes: Uint8Array): Kind {
	const [first = 0, second = 0] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf-16';
	// Word, LibreOffice and PDF files begin like this, whatever they are called.
	const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	if (['504b0304', 'd0cf11e0', '25504446'].includes(start)) return 'document';
	const empty = bytes.subarray(0, 4000).filter((byte) => byte === 0).length;
	return empty === 0 ? 'text' : empty > Math.min(bytes.length, 4000) / 3 ? 'utf-16' : 'document';
}

/** The first character that UTF-8 does not know. */
function firstBroken(bytes: Uint8Array): ProblemInFile['at'] {
	const text = new TextDecoder('utf-8').decode(bytes);
	const index = Math.max(0, text.indexOf('\uFFFD'));
	return placesIn(text)(index, index + 1);
}

function failed(at: ProblemInFile['at'], kind: Kind): DecodedText {
	const problem: ProblemInFile = { code: 'file/not-plain-text', severity: 'error', at, ...words[kind] };
	return { text: undefined, problem };
}

const saveAs =
	'In your editor, choose Save as → Encoding: UTF-8. Then look through its letters with accents and its quotation marks.';

const words: Readonly<Record<Kind, Pick<ProblemInFile, 'message' | 'hint'>>> = {
	text: {
		message:
			'This file is not saved as UTF-8: the character at this place cannot be read, and learners would see a wrong one.',
		hint: saveAs
	},
	'utf-16': {
		message:
			'This file is not saved as UTF-8 but as UTF-16 ("Unicode"), so nothing in it can be read and learners would see nothing of it.',
		hint: 'In your editor, choose Save as → Encoding: UTF-8.'
	},
	document: {
		message:
			'This file is not plain text but a document, as a word processor saves it, so nothing in it can be read and learners would see nothing of it.',
		hint: 'Copy its text into a new file in a text editor, and choose Save as → Encoding: UTF-8.'
	}
};
