import type { Place, ProblemInFile } from '#course/problem.ts';

/**
 * The lasting numbers of a course: progress is stored against them, so none is ever changed or used
 * again. `number kind path hash`, one number space for each parent (the path without its last part).
 */
export interface Lock {
	/** Counts releases; 0 before the first. */
	readonly release: number;
	readonly entries: readonly LockEntry[];
}

export interface LockEntry {
	readonly number: number;
	readonly kind: string;
	/** Keys from the course downwards: `leads/sales`. */
	readonly path: string;
	/** Of its text; of an activity `text:key`, where the key is what the right answer depends on. */
	readonly hash: string;
	/** True: nothing in the course has this number any more, and nothing else may get it. */
	readonly removed: boolean;
	/** In the file, from 1; 0 when it is not in the file yet. */
	readonly line: number;
}

export const emptyLock: Lock = { release: 0, entries: [] };

/** Reads ids.lock; reports lines that cannot be read. Lines that say the same twice count once. */
export function readLock(text: string, report: (problem: ProblemInFile) => void): Lock {
	let release = 0;
	const entries = new Map<string, LockEntry>();
	for (const [index, written] of text.split(/\r?\n/).entries()) {
		const line = written.trim();
		if (line === '') continue;
		const released = /^release (\d+)$/.exec(line);
		// After a merge both branches may have a release line: the higher one happened.
		if (released !== null) release = Math.max(release, Number(released[1]));
		const entry = released === null ? readEntry(line, index + 1) : undefined;
		if (entry !== undefined) entries.set(line, entries.get(line) ?? entry);
		if (released === null && entry === undefined) report(unreadable(written, index + 1));
	}
	return { release, entries: [...entries.values()] };
}

function readEntry(text: string, line: number): LockEntry | undefined {
	const match = /^(\d+) ([a-z-]+) (\S+) ([0-9a-f]{8}(?::[0-9a-f]{8})?)( removed)?$/.exec(text);
	if (match === null) return undefined;
	const [, number, kind = '', path = '', hash = '', removed] = match;
	return { number: Number(number), kind, path, hash, removed: removed !== undefined, line };
}

function unreadable(text: string, line: number): ProblemInFile {
	const conflict = /^(<{7}|={7}|>{7}|\|{7})/.test(text);
	return {
		code: 'ids/unreadable',
		severity: 'error',
		at: placeOfLine(line, text),
		message: conflict
			? 'Two versions of the course were merged, and this file still shows both. Learners would lose what is stored under its numbers.'
			: 'This line cannot be read. Learners would lose what is stored under its number.',
		hint: conflict
			? 'Keep the lines of both versions, delete the lines that begin with <<<<<<<, ======= and >>>>>>>, and run the check again.'
			: 'Take the line from the last version of the file in Git; a line is "number kind path hash".'
	};
}

/** A whole line of ids.lock. */
export function placeOfLine(line: number, text: string): Place {
	return { line, column: 1, length: Math.max(1, text.length) };
}

/** The file's text: sorted, so that two people's additions merge well. */
export function writeLock(lock: Lock): string {
	const lines = [...lock.entries]
		.sort((a, b) => compare(a.path, b.path) || a.number - b.number || compare(a.kind, b.kind))
		.map(formatEntry);
	return [`release ${lock.release}`, ...lines, ''].join('\n');
}

/** One line of the file. */
export function formatEntry({
	number,
	kind,
	path,
	hash,
	removed
}: Omit<LockEntry, 'line'>): string {
	return `${number} ${kind} ${path} ${hash}${removed ? ' removed' : ''}`;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** FNV-1a, 32 bits, of the text in UTF-8 with white space folded: how it is wrapped does not matter. */
export function hashText(text: string): string {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text.replace(/\s+/g, ' ').trim())) {
		hash = Math.imul(hash ^ byte, 0x01000193);
	}
	return (hash >>> 0).toString(16).padStart(8, '0');
}
