import { slug } from 'github-slugger';
import type { Place, Problem } from '#course/problem.ts';
import type { Lock, LockEntry } from './ids-lock.ts';
import { highest, readPools } from './lock-pools.ts';
import { hashOf, keyOf, matchThings, type Thing } from './match-ids.ts';
import { changedAnswer, missingNumber, unclearThings } from './report-ids.ts';

/** A thing with the place where an author finds it. */
export interface PlacedThing extends Thing {
	readonly file: string;
	readonly at: Place;
	readonly things: readonly PlacedThing[];
	readonly keyThings?: readonly (readonly PlacedThing[])[] | undefined;
}

export interface Numbered {
	/** Undefined for things that were reported. */
	readonly numbers: ReadonlyMap<PlacedThing, number>;
	/** As the file should be now. */
	readonly lock: Lock;
}

interface Numbering {
	/** The one that checks the course, for hints to name. */
	readonly command: string;
	/** False: a number that is missing is an error. */
	readonly write: boolean;
	/** By path of the parent. */
	readonly pools: Map<string, LockEntry[]>;
	readonly numbers: Map<PlacedThing, number>;
	readonly entries: NumberedEntry[];
	readonly report: (problem: Problem) => void;
}

/** Its hash may need the numbers of the thing's parts, so that it is made last. */
interface NumberedEntry extends LockEntry {
	readonly thing?: PlacedThing;
}

/**
 * Gives every thing of a course its lasting number.
 *
 * @param command the one that checks the course, for hints to name
 * @param write true: what is new is appended; false: it is reported, since a number that only this
 *   computer knows would make another one's progress unreadable
 */
export function numberThings(
	things: readonly PlacedThing[],
	lock: Lock,
	command: string,
	write: boolean,
	report: (problem: Problem) => void
): Numbered {
	const pools = readPools(lock, command, write, report);
	const numbering: Numbering = {
		command,
		write,
		pools,
		numbers: new Map(),
		entries: [],
		report
	};
	numberSiblings(things, { from: '', to: '', isNew: false }, numbering);
	return {
		numbers: numbering.numbers,
		lock: { release: lock.release, entries: withUnclaimed(numbering).map(hashed(numbering)) }
	};
}

/** Whatever nobody claimed lies below something that is gone. */
function withUnclaimed({ entries, pools }: Numbering): NumberedEntry[] {
	const all = [...entries];
	for (const [parent, pool] of pools) {
		const taken = entries.some(({ path }) => path.startsWith(`${parent}/`));
		if (!taken) all.push(...pool.map((entry) => ({ ...entry, removed: true })));
		if (!taken) continue;
		// Something else has come to this path, and its parts' numbers with it. What is gone can never be
		// told from it again, so it must not come back either.
		for (const [index, entry] of all.entries()) {
			if (entry.path === parent && entry.removed) all[index] = { ...entry, hash: forgotten };
		}
	}
	return all;
}

/** The hash of no text. */
const forgotten = '00000000';

/** What things stand below. */
interface Parent {
	/** Its path in the lock. */
	readonly from: string;
	/** Its path now: another one when the author gave it another id. */
	readonly to: string;
	/** True: it has no number yet, and that is said once, for it and not for its parts. */
	readonly isNew: boolean;
}

/** Numbers what stands below one parent, then what stands below each of that. */
function numberSiblings(
	things: readonly PlacedThing[],
	parent: Parent,
	numbering: Numbering
): void {
	const pool = numbering.pools.get(parent.from) ?? [];
	numbering.pools.delete(parent.from);
	const siblings: Siblings = { pool, parent, keys: keysOf(things, pool), last: highest(pool) };
	const below = [...new Set([...things, ...pool].map(({ kind }) => kind))].flatMap((kind) =>
		numberKind(
			things.filter((one) => one.kind === kind),
			pool.filter((one) => one.kind === kind),
			siblings,
			numbering
		)
	);
	// What already had a number comes first: it may take its parts along to another path.
	for (const [thing, place] of below.sort(([, a], [, b]) => Number(a.isNew) - Number(b.isNew))) {
		// What has no parts claims none: a lesson and an activity may have the same path.
		if (thing.things.length > 0) numberSiblings(thing.things, place, numbering);
	}
}

interface Siblings {
	readonly pool: readonly LockEntry[];
	readonly parent: Parent;
	readonly keys: Set<string>;
	/** The highest number so far. */
	last: number;
}

function keysOf(things: readonly PlacedThing[], pool: readonly LockEntry[]): Set<string> {
	return new Set([
		...pool.map(keyOf),
		...things.flatMap(({ id }) => (id === undefined ? [] : [id]))
	]);
}

function numberKind(
	things: readonly PlacedThing[],
	entries: readonly LockEntry[],
	siblings: Siblings,
	numbering: Numbering
): (readonly [PlacedThing, Parent])[] {
	const { to } = siblings.parent;
	const { found, fresh, gone, unclear } = matchThings(things, entries, (thing, entry) =>
		keyText(thing, numbersBelow(thing, entry.path, numbering))
	);
	const below: (readonly [PlacedThing, Parent])[] = [];
	for (const [thing, entry] of found) {
		const path = join(to, thing.id ?? keyOf(entry));
		keep({ ...entry, path, removed: false }, thing, numbering);
		below.push([thing, { from: entry.path, to: path, isNew: false }]);
	}
	for (const thing of fresh) {
		const path = join(to, thing.id ?? freeKey(thing, siblings.keys));
		append(thing, path, siblings, numbering);
		reportNew(thing, path, gone, siblings.parent, numbering);
		below.push([thing, { from: path, to: path, isNew: true }]);
	}
	const matched = new Set(found.values());
	for (const entry of entries) {
		const removed = entry.removed || gone.includes(entry);
		if (!matched.has(entry)) numbering.entries.push({ ...moved(entry, to), removed });
	}
	const problem = unclearThings(unclear);
	if (problem !== undefined) numbering.report(problem);
	return below;
}

/** Rewording the right answer changes no meaning, so the key holds the numbers of parts and not their texts. */
function keyText(
	{ key, keyThings = [] }: PlacedThing,
	numbers: ReadonlyMap<PlacedThing, number>
): string | undefined {
	if (key === undefined) return undefined;
	const groups = keyThings.map((group) => group.map((part) => numbers.get(part) ?? Number.NaN));
	const inOrder = groups.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
	return [key, ...inOrder.map((group) => group.join('-'))].join(' ');
}

/** What the parts of a thing would be numbered if it were the one at this path of the lock. */
function numbersBelow(
	thing: PlacedThing,
	path: string,
	{ pools }: Numbering
): ReadonlyMap<PlacedThing, number> {
	const pool = pools.get(path) ?? [];
	const numbers = new Map<PlacedThing, number>();
	for (const kind of new Set((thing.keyThings ?? []).flat().map((part) => part.kind))) {
		const parts = thing.things.filter((part) => part.kind === kind);
		const entries = pool.filter((entry) => entry.kind === kind);
		for (const [part, { number }] of matchThings(parts, entries, ({ key }) => key).found) {
			numbers.set(part, number);
		}
	}
	return numbers;
}

function hashed({ numbers }: Numbering): (entry: NumberedEntry) => LockEntry {
	return ({ thing, ...entry }) =>
		thing === undefined ? entry : { ...entry, hash: hashOf(thing, keyText(thing, numbers)) };
}

function keep(entry: LockEntry, thing: PlacedThing, numbering: Numbering): void {
	numbering.entries.push({ ...entry, thing });
	numbering.numbers.set(thing, entry.number);
}

function moved(entry: LockEntry, parent: string): LockEntry {
	return { ...entry, path: join(parent, keyOf(entry)) };
}

function join(parent: string, key: string): string {
	return parent === '' ? key : `${parent}/${key}`;
}

/** A readable key for the lock, made of the text's first words. */
function freeKey(thing: PlacedThing, keys: Set<string>): string {
	const words = slug(thing.text).split('-').filter(Boolean).slice(0, 6).join('-');
	const base = words === '' ? thing.kind : words;
	let key = base;
	for (let count = 2; keys.has(key); count++) key = `${base}-${count}`;
	keys.add(key);
	return key;
}

function append(thing: PlacedThing, path: string, siblings: Siblings, numbering: Numbering): void {
	const number = ++siblings.last;
	const { kind } = thing;
	keep({ number, kind, path, hash: '', removed: false, line: 0 }, thing, numbering);
}

function reportNew(
	thing: PlacedThing,
	path: string,
	gone: readonly LockEntry[],
	parent: Parent,
	{ write, command, pools, report }: Numbering
): void {
	if (write || parent.isNew) return;
	const known = gone.some((entry) => entry.path === path);
	if (!known) report(missingNumber(thing, command));
	// Whether its answer changed shows when the author has said which part is which.
	else if (!hasUnclear(thing.things, pools.get(path) ?? [])) report(changedAnswer(thing, command));
}

function hasUnclear(parts: readonly PlacedThing[], pool: readonly LockEntry[]): boolean {
	return [...new Set(parts.map(({ kind }) => kind))].some((kind) => {
		const things = parts.filter((part) => part.kind === kind);
		const entries = pool.filter((entry) => entry.kind === kind);
		return matchThings(things, entries, ({ key }) => key).unclear.things.length > 0;
	});
}
