import { slug } from 'github-slugger';
import type { Place, Problem } from '#course/problem.ts';
import { formatEntry, placeOfLine, type Lock, type LockEntry } from './ids-lock.ts';
import { hashOf, keyOf, matchThings, type Thing } from './match-ids.ts';
import { listed } from './nearest.ts';

/** A thing with the place where an author finds it. */
export interface PlacedThing extends Thing {
	readonly file: string;
	readonly at: Place;
	readonly things: readonly PlacedThing[];
	readonly keyThings?: readonly PlacedThing[] | undefined;
}

export interface Numbered {
	/** Undefined for things that were reported. */
	readonly numbers: ReadonlyMap<PlacedThing, number>;
	/** As the file should be now. */
	readonly lock: Lock;
}

interface Numbering {
	readonly courseId: string;
	/** False: a number that is missing is an error. */
	readonly write: boolean;
	/** By path of the parent. */
	readonly pools: Map<string, LockEntry[]>;
	readonly numbers: Map<PlacedThing, number>;
	readonly entries: NumberedEntry[];
	report(problem: Problem): void;
}

/** Its hash may need the numbers of the thing's parts, so that it is made last. */
interface NumberedEntry extends LockEntry {
	readonly thing?: PlacedThing;
}

/**
 * Gives every thing of a course its lasting number.
 *
 * @param write true: what is new is appended; false: it is reported, since a number that only this
 *   computer knows would make another one's progress unreadable
 */
export function numberThings(
	things: readonly PlacedThing[],
	lock: Lock,
	courseId: string,
	write: boolean,
	report: (problem: Problem) => void
): Numbered {
	const pools = poolsOf(lock.entries);
	const numbering: Numbering = {
		courseId,
		write,
		pools,
		numbers: new Map(),
		entries: [],
		report
	};
	for (const [parent, pool] of pools) pools.set(parent, uniqueNumbers(pool, numbering));
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

function poolsOf(entries: readonly LockEntry[]): Map<string, LockEntry[]> {
	const pools = new Map<string, LockEntry[]>();
	for (const entry of entries) {
		const parent = entry.path.slice(0, Math.max(0, entry.path.lastIndexOf('/')));
		pools.set(parent, [...(pools.get(parent) ?? []), entry]);
	}
	return pools;
}

/** After a merge two things may have the same number: the first keeps it. */
function uniqueNumbers(pool: readonly LockEntry[], numbering: Numbering): LockEntry[] {
	const taken = new Map<number, LockEntry>();
	let next = highest(pool) + 1;
	return pool.map((entry) => {
		const holder = taken.get(entry.number);
		if (holder === undefined) {
			taken.set(entry.number, entry);
			return entry;
		}
		if (numbering.write) return { ...entry, number: next++ };
		numbering.report({
			code: 'ids/duplicate-number',
			severity: 'error',
			file: 'ids.lock',
			at: placeOfLine(entry.line, formatEntry(entry)),
			message: `The number ${entry.number} belongs to "${holder.path}" (line ${holder.line}) and to "${entry.path}", as happens when two versions are merged. An answer to one would be shown as an answer to the other.`,
			hint: `Run npm run check -- ${numbering.courseId} --write, which gives the second one a number of its own, and commit ids.lock.`
		});
		return entry;
	});
}

function highest(pool: readonly LockEntry[]): number {
	return pool.reduce((most, { number }) => Math.max(most, number), 0);
}

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
		below.push([thing, { from: path, to: path, isNew: true }]);
	}
	const matched = new Set(found.values());
	for (const entry of entries) {
		const removed = entry.removed || gone.includes(entry);
		if (!matched.has(entry)) numbering.entries.push({ ...moved(entry, to), removed });
	}
	if (unclear.things.length > 0) reportUnclear(unclear, numbering);
	return below;
}

/** Rewording the right answer changes no meaning, so the key holds the numbers of parts and not their texts. */
function keyText(
	{ key, keyThings = [] }: PlacedThing,
	numbers: ReadonlyMap<PlacedThing, number>
): string | undefined {
	if (key === undefined) return undefined;
	const parts = keyThings.map((part) => numbers.get(part) ?? Number.NaN);
	return [key, ...parts.sort((a, b) => a - b)].join(' ');
}

/** What the parts of a thing would be numbered if it were the one at this path of the lock. */
function numbersBelow(
	thing: PlacedThing,
	path: string,
	{ pools }: Numbering
): ReadonlyMap<PlacedThing, number> {
	const pool = pools.get(path) ?? [];
	const numbers = new Map<PlacedThing, number>();
	for (const kind of new Set((thing.keyThings ?? []).map((part) => part.kind))) {
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
	if (numbering.write || siblings.parent.isNew) return;
	numbering.report({
		code: 'ids/missing',
		severity: 'error',
		file: thing.file,
		at: thing.at,
		message: `This ${kind} has no number in ids.lock yet. What learners do here is stored under that number, so without it an update could mix up their answers.`,
		hint: `Run npm run check -- ${numbering.courseId} --write, and commit ids.lock.`
	});
}

function reportUnclear(
	{ things, entries }: { things: readonly PlacedThing[]; entries: readonly LockEntry[] },
	numbering: Numbering
): void {
	const [first] = things;
	if (first === undefined) return;
	const texts = things.map(({ text }) => (text.length > 40 ? `${text.slice(0, 39)}…` : text));
	const keys = entries.map((entry) => `{#${keyOf(entry)}} (line ${entry.line} of ids.lock)`);
	numbering.report({
		code: 'ids/ambiguous',
		severity: 'error',
		file: first.file,
		at: first.at,
		message: `Several things changed at once here: ${listed(texts)} ${texts.length === 1 ? 'is' : 'are'} new in this place, and ${listed(entries.map(keyOf))} ${entries.length === 1 ? 'is' : 'are'} gone. A learner half-way could be credited with an answer that was never given.`,
		hint: `Behind a text that only replaces an earlier one, write that one's key: ${keys.join(', ')}. Behind a text that is really new, write a key of your own: {#a-short-name}.`
	});
}
