import type { Nodes } from 'mdast';
import type { Place } from '#course/problem.ts';

/** From a range of offsets to a place; the length stops at the end of the first line. */
export type PlaceOf = (start: number, end: number) => Place;

/** Prepares to find lines and columns in a text. Offsets and columns count UTF-16 units, as editors do. */
export function placesIn(source: string): PlaceOf {
	const starts = [0];
	for (const { index } of source.matchAll(/\n/g)) starts.push(index + 1);

	return (start, end) => {
		const line = lineAt(starts, start);
		const from = starts[line] ?? 0;
		const next = source.indexOf('\n', start);
		let stop = Math.min(end, next === -1 ? source.length : next);
		if (source[stop - 1] === '\r') stop--;
		return { line: line + 1, column: start - from + 1, length: Math.max(1, stop - start) };
	};
}

function lineAt(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Offsets of a node's first and last character; 0 and 0 for a node that a program made. */
export function offsetsOf(node: Nodes): { readonly start: number; readonly end: number } {
	return {
		start: node.position?.start.offset ?? 0,
		end: node.position?.end.offset ?? 0
	};
}
