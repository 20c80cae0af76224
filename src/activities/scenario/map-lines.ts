import { radius } from './map-boxes.ts';
import type { Stop } from './settle-stops.ts';

/** A band across the map in which scenes and choices stand; lines change sides between two bands only. */
export interface Band {
	readonly top: number;
	readonly bottom: number;
}

/** A mark on a line that shows which way it leads. */
export interface Arrow {
	readonly x: number;
	readonly y: number;
	readonly up: boolean;
}

export interface RoutedLine {
	/** SVG path data. */
	readonly line: string;
	readonly arrow: Arrow;
}

/** Lines that lead up have a track of their own beside the others, so that it shows at both of their ends. */
const upTrack = -6;

/**
 * The line along its stops, from a station to a station: straight inside a band, a curve between two.
 *
 * @param label the one of the stops at which its choice stands
 */
export function routeLine(stops: readonly Stop[], label: Stop, bands: readonly Band[]): RoutedLine {
	const [from, to] = [stops[0], stops.at(-1)];
	if (!from || !to) throw new Error('A line has two ends.');
	const bandOf = ({ rank }: Stop) => bands[rank] ?? { top: 0, bottom: 0 };
	const stationOf = (stop: Stop) => bandOf(stop).top + radius;
	const up = to.rank <= from.rank;
	const arrow = { x: label.x, y: bandOf(label).top + radius, up };
	if (from.rank === to.rank) {
		const { top, bottom } = bandOf(from);
		const below = `M${at(from.x, stationOf(from))}V${round(bottom)}${turn(from.x, label.x, bottom, 1)}`;
		return {
			line: `${below}V${round(top)}${turn(label.x, from.x, top, -1)}V${round(stationOf(to))}`,
			arrow
		};
	}
	const shift = (stop: Stop) => (up && (stop === from || stop === to) ? upTrack : 0);
	let line = `M${at(from.x + shift(from), stationOf(from))}`;
	for (const [index, stop] of stops.slice(1).entries()) {
		const before = stops[index] ?? from;
		const leaves = up ? bandOf(before).top : bandOf(before).bottom;
		const enters = up ? bandOf(stop).bottom : bandOf(stop).top;
		line += `V${round(leaves)}`;
		line += curve(before.x + shift(before), leaves, stop.x + shift(stop), enters);
	}
	return { line: `${line}V${round(stationOf(to))}`, arrow };
}

function curve(x: number, y: number, toX: number, toY: number): string {
	if (Math.abs(x - toX) < 0.5) return `V${round(toY)}`;
	const middle = (y + toY) / 2;
	return `C${at(x, middle)} ${at(toX, middle)} ${at(toX, toY)}`;
}

/** Half a loop below (1) or above (-1) a band. */
function turn(x: number, toX: number, y: number, way: 1 | -1): string {
	const far = y + way * 26;
	return `C${at(x, far)} ${at(toX, far)} ${at(toX, y)}`;
}

function at(x: number, y: number): string {
	return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
