import type { Activity } from '#course/course.ts';
import type { WritingRules } from '../writing.ts';

export interface MapWords {
	/** Safe HTML; "" where the page's own words do. */
	readonly prompt: string;
	/** Plain text. None: the page's own six. */
	readonly questions: readonly string[];
}

export type MapActivity = Activity<WritingRules, MapWords>;

/** A person or a team on a learner's map. */
export interface Entry {
	readonly name: string;
	/** They give me something, and what. */
	readonly supplies: boolean;
	readonly get: string;
	/** They get something from me, and what. */
	readonly receives: boolean;
	readonly give: string;
	/** Which of the questions have a yes, counted from 0. */
	readonly yes: readonly number[];
}

export const noEntry: Entry = {
	name: '',
	supplies: false,
	get: '',
	receives: false,
	give: '',
	yes: []
};

export const mostEntries = 24;
export const longest = { name: 60, what: 120 } as const;

/** What an entry lacks; undefined: it can be drawn. */
export function flawOf({ name, supplies, receives }: Entry): 'name' | 'direction' | undefined {
	if (name.trim() === '') return 'name';
	return supplies || receives ? undefined : 'direction';
}

/** As it is kept in the store of private texts; "" for an empty map. */
export function writeMap(entries: readonly Entry[]): string {
	return entries.length === 0 ? '' : JSON.stringify({ v: 1, entries });
}

/** Reads what was kept. Whatever is no entry is left out; nothing is thrown. */
export function readMap(text: string): Entry[] {
	const found = parse(text);
	return Array.isArray(found) ? found.flatMap(readEntry).slice(0, mostEntries) : [];
}

function parse(text: string): unknown {
	try {
		const found: unknown = JSON.parse(text || 'null');
		return isRecord(found) ? found['entries'] : undefined;
	} catch {
		return undefined;
	}
}

function readEntry(found: unknown): Entry[] {
	if (!isRecord(found)) return [];
	const textOf = (name: 'name' | 'get' | 'give', most: number) => {
		const value = found[name];
		return typeof value === 'string' ? value.slice(0, most) : '';
	};
	const yes: readonly unknown[] = Array.isArray(found['yes']) ? found['yes'] : [];
	const entry: Entry = {
		name: textOf('name', longest.name),
		supplies: found['supplies'] === true,
		get: textOf('get', longest.what),
		receives: found['receives'] === true,
		give: textOf('give', longest.what),
		yes: [...new Set(yes.filter(isPlace))].sort((a, b) => a - b)
	};
	return flawOf(entry) ? [] : [entry];
}

function isPlace(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 100;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
