import { changed, covers, merged, type KeptText } from './kept-text.ts';
import type { Note } from './lms.ts';

/**
 * Brings this browser's copy of a text and the course record's together, at the start of a visit:
 *
 * - One that holds all changes of the other is the newer, and stands.
 * - Written apart: this browser's words and then the record's, in one text.
 * - Taken back on another device: still here, in private.
 * - Taken back here, and written apart on another device: out of the record, and all the words here.
 * - Private here, and kept on another device: all the words here. They count as kept, for the learner to see, and go
 *   into the record with the next change. Private words are not sent without one.
 * - The record has lost what it was given, as in a new attempt: it gets it again.
 */
export function reconcile(
	local: KeptText | undefined,
	remote: Note | undefined,
	tag: string
): KeptText | undefined {
	const { mark, text: mine } = local ?? { text: '' };
	if (!remote) return mark?.keep ? { text: mine, mark: { ...mark, sent: false } } : local;
	const { text, versions } = remote;
	if (mark && covers(mark.versions, versions)) {
		return { text: mine, mark: { ...mark, sent: covers(versions, mark.versions) } };
	}
	if (text === undefined) return { text: mine, mark: { keep: false, versions, sent: true } };
	if (!mark || covers(versions, mark.versions)) {
		const words = mark?.keep ? text : joined(mine, text);
		return { text: words, mark: { keep: true, versions, sent: true } };
	}
	const isErased = !mark.keep && mine === '';
	const both = changed(merged(mark.versions, versions), tag);
	return {
		text: isErased ? '' : joined(mine, text),
		mark: { keep: mark.keep, versions: both, sent: false }
	};
}

function joined(mine: string, theirs: string): string {
	if (mine.includes(theirs)) return mine;
	return theirs.includes(mine) ? theirs : `${mine}\n\n${theirs}`;
}
