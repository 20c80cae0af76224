import type { Problem } from '#course/problem.ts';
import type { Lock, LockEntry } from './ids-lock.ts';
import { duplicateNumber } from './report-ids.ts';

/**
 * The entries of a lock by the path of their parent, no number twice below one parent.
 *
 * @param command the one that checks the course, for hints to name
 * @param write true: a number that a merge has given twice is mended; false: it is reported
 */
export function readPools(
	lock: Lock,
	command: string,
	write: boolean,
	report: (problem: Problem) => void
): Map<string, LockEntry[]> {
	const pools = poolsOf(lock.entries);
	for (const [parent, pool] of pools) {
		pools.set(parent, uniqueNumbers(pool, command, write, report));
	}
	return pools;
}

function poolsOf(entries: readonly LockEntry[]): Map<string, LockEntry[]> {
	const pools = new Map<string, LockEntry[]>();
	for (const entry of entries) {
		const parent = entry.path.slice(0, Math.max(0, entry.path.lastIndexOf('/')));
		pools.set(parent, [...(pools.get(parent) ?? []), entry]);
	}
	return pools;
}

/** After a merge two things may have the same number: the first keeps it. */
function uniqueNumbers(
	pool: readonly LockEntry[],
	command: string,
	write: boolean,
	report: (problem: Problem) => void
): LockEntry[] {
	const taken = new Map<number, LockEntry>();
	let next = highest(pool) + 1;
	return pool.map((entry) => {
		const holder = taken.get(entry.number);
		if (holder === undefined) {
			taken.set(entry.number, entry);
			return entry;
		}
		if (write) return { ...entry, number: next++ };
		report(duplicateNumber(entry, holder, command));
		return entry;
	});
}

/** The highest number that was ever given here; 0 without any. */
export function highest(pool: readonly LockEntry[]): number {
	return pool.reduce((most, { number }) => Math.max(most, number), 0);
}
