import type { Entry } from './map.ts';
import { widthOf, wrap } from './wrap.ts';

/** A learner's map as shapes: the line of hand-offs, with the learner's own people as stations. */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	/** Paths. */
	readonly lines: readonly string[];
	/** Paths: which way the work goes. */
	readonly arrows: readonly string[];
	readonly stations: readonly Station[];
	readonly labels: readonly Label[];
}

export interface Station {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly isMe: boolean;
}

export interface Label {
	readonly x: number;
	/** Baseline of the first line. */
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly size: number;
	readonly look: 'name' | 'what' | 'heading';
	readonly lines: readonly string[];
}

export interface DrawingOptions {
	/** False: everything below each other, for a phone. */
	readonly wide: boolean;
	/** Mirrored, for a language that is written from right to left. */
	readonly rightToLeft: boolean;
	readonly texts: { readonly me: string; readonly suppliers: string; readonly receivers: string };
}

export const sizes = { name: 16, what: 14 } as const;

/** From one line to the next. */
export const lineOf = (size: number) => Math.round(size * 1.3);

export const radius = 8;
export const radiusOfMe = 13;
export const bend = 12;
/** Between two rows, and around everything. */
export const gap = 20;
export const margin = 6;

export interface Row {
	readonly name: readonly string[];
	readonly what: readonly string[];
	readonly height: number;
}

/** Those of one side. */
export function rowsOf(
	entries: readonly Entry[],
	side: 'supplies' | 'receives',
	width: number
): readonly Row[] {
	return entries
		.filter((entry) => entry[side])
		.map((entry) => {
			const name = wrap(entry.name, width, sizes.name, 2);
			const what = wrap(side === 'supplies' ? entry.get : entry.give, width, sizes.what, 3);
			const height = name.length * lineOf(sizes.name) + what.length * lineOf(sizes.what);
			return { name, what, height };
		});
}

/** Labels of rows from `top` on, and the height of each one's station. */
export function setRows(
	rows: readonly Row[],
	top: number,
	at: Pick<Label, 'x' | 'anchor'>
): { labels: readonly Label[]; heights: readonly number[]; bottom: number } {
	const labels: Label[] = [];
	const heights: number[] = [];
	let y = top;
	for (const { name, what, height } of rows) {
		heights.push(y + Math.round(lineOf(sizes.name) / 2));
		labels.push({ ...at, y: y + sizes.name, size: sizes.name, look: 'name', lines: name });
		const below = y + name.length * lineOf(sizes.name) + sizes.what;
		if (what.length > 0)
			labels.push({ ...at, y: below, size: sizes.what, look: 'what', lines: what });
		y += height + gap;
	}
	return { labels, heights, bottom: y - gap };
}

export function heading(text: string, width: number, at: Pick<Label, 'x' | 'y' | 'anchor'>): Label {
	return { ...at, size: sizes.what, look: 'heading', lines: wrap(text, width, sizes.what, 1) };
}

/** The head of an arrow along the page. */
export const chevron = (x: number, y: number) => `M${x - 5} ${y - 5}L${x} ${y}L${x - 5} ${y + 5}`;

/** What a label covers, in a language that is written from left to right. */
export function boxOf({ x, y, anchor, size, lines }: Label): {
	left: number;
	right: number;
	top: number;
	bottom: number;
} {
	const width = Math.max(...lines.map((line) => widthOf(line, size)));
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	const top = y - size;
	return { left, right: left + width, top, bottom: top + lines.length * lineOf(size) };
}
