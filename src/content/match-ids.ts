import { hashText, type LockEntry } from './ids-lock.ts';

/** Something of the course that has, or needs, a lasting number. */
export interface Thing {
	readonly kind: string;
	/** The author's own key; without one the text decides. */
	readonly id: string | undefined;
	readonly text: string;
	/** What its meaning depends on: when it changes, what learners did before counts no more. */
	readonly key?: string | undefined;
	/**
	 * Those of its own parts that its meaning depends on too: which they are and which belong together in which order,
	 * not how they are worded.
	 */
	readonly keyThings?: readonly (readonly Thing[])[] | undefined;
	readonly things: readonly Thing[];
}

export interface Matched<T extends Thing> {
	/** What each thing was before. */
	readonly found: ReadonlyMap<T, LockEntry>;
	/** Things that nobody has numbered yet. */
	readonly fresh: readonly T[];
	/** In the lock, and no more in the course. */
	readonly gone: readonly LockEntry[];
	/** More than one changed at once: nobody can say which was which. Neither fresh nor gone. */
	readonly unclear: { readonly things: readonly T[]; readonly entries: readonly LockEntry[] };
}

/** A thing's key as one text, if it is the one of this entry; undefined for a thing that has no key. */
export type KeyText<T extends Thing> = (thing: T, entry: LockEntry) => string | undefined;

/** What the lock says of a thing's text, and of its key. */
export function hashOf({ text }: Thing, key: string | undefined): string {
	return key === undefined ? hashText(text) : `${hashText(text)}:${hashText(key)}`;
}

/** The last part of a path. */
export function keyOf({ path }: Pick<LockEntry, 'path'>): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * Finds out which of the things of one kind below one parent is which entry of the lock: by the author's
 * own id, then by equal text wherever it moved, then what was removed once and is back; what is left over
 * alone on both sides was reworded.
 */
export function matchThings<T extends Thing>(
	things: readonly T[],
	entries: readonly LockEntry[],
	keyText: KeyText<T>
): Matched<T> {
	const found = new Map<T, LockEntry>();
	const free = new Set(entries);
	const match = (removed: boolean, isSame: (thing: T, entry: LockEntry) => boolean) => {
		for (const thing of things) {
			if (found.has(thing)) continue;
			const entry = [...free].find((one) => one.removed === removed && isSame(thing, one));
			if (entry === undefined) continue;
			found.set(thing, entry);
			free.delete(entry);
		}
	};
	const hasId = (thing: T, entry: LockEntry) =>
		thing.id === keyOf(entry) && means(keyText(thing, entry), entry);
	const hasText = (thing: T, entry: LockEntry) =>
		entry.hash.startsWith(hashText(thing.text)) &&
		hashOf(thing, keyText(thing, entry)) === entry.hash;
	match(false, (thing, entry) => hasId(thing, entry) && hasText(thing, entry));
	match(false, hasId);
	match(false, hasText);
	match(true, (thing, entry) => hasId(thing, entry) && hasText(thing, entry));
	match(true, hasId);
	match(true, hasText);
	return settle(
		things,
		found,
		[...free].filter(({ removed }) => !removed)
	);
}

/** For most things: always. For an activity: its key is still the same. */
function means(key: string | undefined, entry: LockEntry): boolean {
	return key === undefined || entry.hash.split(':')[1] === hashText(key);
}

function settle<T extends Thing>(
	things: readonly T[],
	found: Map<T, LockEntry>,
	left: readonly LockEntry[]
): Matched<T> {
	const fresh = things.filter((thing) => !found.has(thing));
	// With an id of its own that the lock does not know, a thing is new: the author has said so.
	const nameless = fresh.filter(({ id }) => id === undefined);
	const none = { things: [], entries: [] };
	const [thing] = nameless;
	const [entry] = left;
	if (thing === undefined || entry === undefined)
		return { found, fresh, gone: left, unclear: none };
	if (nameless.length > 1 || left.length > 1) {
		const named = fresh.filter(({ id }) => id !== undefined);
		return { found, fresh: named, gone: [], unclear: { things: nameless, entries: left } };
	}
	found.set(thing, entry);
	return { found, fresh: fresh.filter((one) => one !== thing), gone: [], unclear: none };
}
