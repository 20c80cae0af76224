import type { Note, Versions } from './lms.ts';
import type { KeptText } from './mirror.ts';

// Visits whose changes are told apart; of more, the latest. To forget one can show words twice, and loses none.
const mostVisits = 6;

/** One more change, made in the visit of this tag. Tags sort by time. */
export function changed(versions: Versions, tag: string): Versions {
	const counts = Object.entries({ ...versions, [tag]: (versions[tag] ?? 0) + 1 });
	return Object.fromEntries(counts.sort(([a], [b]) => (a < b ? -1 : 1)).slice(-mostVisits));
}

/** Everything that led to `earlier` is in `versions`. */
export function covers(versions: Versions, earlier: Versions): boolean {
	return Object.entries(earlier).every(([tag, changes]) => (versions[tag] ?? 0) >= changes);
}

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

function merged(a: Versions, b: Versions): Versions {
	const counts = Object.entries(b).map(([tag, n]) => [tag, Math.max(n, a[tag] ?? 0)] as const);
	return { ...a, ...Object.fromEntries(counts) };
}
