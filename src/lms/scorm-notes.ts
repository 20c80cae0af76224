import type { Versions } from './kept-text.ts';
import type { LmsNotes, Note } from './lms.ts';
import { reconcile } from './reconcile.ts';
import type { ScormConnection } from './scorm-connection.ts';

const list = 'cmi.comments_from_learner';
const location = 'onramp:text:';

// The smallest permitted maxima of SCORM 2004: of entries, and of characters in one.
const mostEntries = 250;
const mostCharacters = 4000;
// Of these, what the longest stamp and the blank before it need.
const stampCharacters = 200;

interface ScormNotes extends LmsNotes {
	read(): ReadonlyMap<number, Note> | undefined;
}

/**
 * Notes as comments from the learner, one entry for each text, found again by its location, such as `onramp:text:12`.
 * An LMS does not say whether it has a list of comments but by counting them.
 */
export function createScormNotes(connection: ScormConnection): ScormNotes {
	const places = new Map<number, string>();
	let count = Number.NaN;

	function put(activity: number, note: Note): boolean {
		const known = places.get(activity);
		// What never came there need not be taken back.
		if (known === undefined && note.text === undefined) return true;
		if (known === undefined && !(count < mostEntries)) return false;
		const at = known ?? `${list}.${count}`;
		if (!connection.put(`${at}.location`, `${location}${activity}`)) return false;
		if (known === undefined) {
			if (!overwrites(`${at}.comment`)) return false;
			count += 1;
			places.set(activity, at);
		}
		return write(`${at}.comment`, note);
	}

	/** Tried before the first word: what an LMS only appends could never be taken back. */
	function overwrites(element: string): boolean {
		return ['-', '#'].every(
			(sign) => connection.put(element, sign) && connection.read(element) === sign
		);
	}

	/** Reads back what it wrote: where words were cut off, what was there before takes their place again. */
	function write(element: string, note: Note): boolean {
		const value = writeNote(note);
		const before = connection.kept(element);
		if (before === value) return true;
		if (connection.put(element, value) && plain(connection.read(element)) === value) {
			return true;
		}
		connection.forget(element);
		connection.put(element, before || writeNote({ ...note, text: undefined }));
		return false;
	}

	return {
		read() {
			count = connection.number(`${list}._count`);
			if (!(count >= 0)) return undefined;
			const notes = new Map<number, Note>();
			for (let index = 0; index < count; index++) {
				const at = `${list}.${index}`;
				const [, number] = /^onramp:text:(\d+)$/.exec(connection.get(`${at}.location`)) ?? [];
				if (number === undefined) continue;
				const activity = Number(number);
				places.set(activity, at);
				const note = readNote(connection.get(`${at}.comment`));
				if (note) notes.set(activity, note);
			}
			return notes;
		},
		reconcile,
		fits: (text) => escaped(text).length <= mostCharacters - stampCharacters,
		put: (notes) => [...notes].map(([activity, note]) => put(activity, note)).every(Boolean)
	};
}

/** The words, then a stamp of the versions. Only the stamp where they were taken back: "" is refused by some LMSs. */
export function writeNote({ text, versions }: Note): string {
	const counts = Object.entries(versions).map(([tag, changes]) => `${tag}:${changes}`);
	const stamp = `#${counts.join(',')}`;
	return text === undefined ? stamp : `${escaped(text)} ${stamp}`;
}

/** Undefined: nothing there. Words whose stamp has gone were cut off: older than any other version. */
export function readNote(comment: string): Note | undefined {
	const value = plain(comment);
	const [, words, stamp] = /^(?:(.*) )?#([a-z0-9]+:\d+(?:,[a-z0-9]+:\d+)*)$/s.exec(value) ?? [];
	if (stamp !== undefined) {
		const text = words === undefined ? undefined : unescaped(words);
		return { text, versions: versionsOf(stamp) };
	}
	return value.trim().length > 1 ? { text: unescaped(value), versions: {} } : undefined;
}

function versionsOf(stamp: string): Versions {
	const counts = stamp.split(',').map((count) => count.split(':'));
	return Object.fromEntries(counts.map(([tag = '', changes]) => [tag, Number(changes)]));
}

/** Without the language that an LMS may put in front. */
function plain(comment: string): string {
	return comment.replace(/^\{lang=[^}]*\}/, '');
}

/**
 * On one line, not empty, without a blank or a delimiter in front: LMSs refuse or trim those. What an LMS cannot keep
 * is written as in JavaScript: `\n`, `\u2028`.
 */
function escaped(text: string): string {
	const written = text.replace(/[\\\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|^[\s{]/gu, (character) => {
		if (character === '\\') return '\\\\';
		if (character === '\n') return '\\n';
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
	return written === '' ? '\\0' : written;
}

function unescaped(words: string): string {
	return words.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code?: string, sign?: string) => {
		if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
		return sign === 'n' ? '\n' : sign === '0' ? '' : (sign ?? '');
	});
}
