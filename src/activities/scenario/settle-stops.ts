/** Where a line goes through a band of the map: at a station, at its choice, or at neither. */
export interface Stop {
	readonly rank: number;
	/** Of the line. */
	x: number;
	/** What stands here reaches so far to the left and to the right of the line. */
	readonly left: number;
	readonly right: number;
}

/** Between two things in a band. */
const clearance = 18;
const rounds = 60;

/**
 * Moves every stop to the middle of those before and after it on its lines, as far as what stands beside it
 * allows: lines become straight. Stops of a band keep their order, nothing overlaps, and the map becomes as narrow as
 * its fullest band.
 */
export function settleStops(lines: readonly (readonly Stop[])[]): void {
	const ties = tiesOf(lines);
	const stops = [...ties.keys()].sort((a, b) => a.rank - b.rank || a.x - b.x);
	const ranks = [...new Set(stops.map(({ rank }) => rank))];
	const bands = ranks.map((rank) => stops.filter((stop) => stop.rank === rank));
	const width = Math.max(0, ...bands.map(packedWidth));
	for (let round = 0; round < rounds; round++) {
		for (const band of round % 2 === 0 ? bands : bands.toReversed()) settleBand(band, ties, width);
	}
}

interface Tie {
	readonly to: Stop;
	readonly strength: number;
}

/** What each stop is drawn to: most strongly along a stretch of line at which nothing stands. */
function tiesOf(lines: readonly (readonly Stop[])[]): ReadonlyMap<Stop, readonly Tie[]> {
	const ties = new Map<Stop, Tie[]>();
	for (const stop of lines.flat()) ties.set(stop, []);
	for (const stops of lines) {
		for (const [index, to] of stops.slice(1).entries()) {
			const from = stops[index];
			if (!from) continue;
			const strength = isFree(from) && isFree(to) ? 8 : isFree(from) || isFree(to) ? 2 : 1;
			ties.get(from)?.push({ to, strength });
			ties.get(to)?.push({ to: from, strength });
		}
	}
	return ties;
}

function isFree({ left, right }: Stop): boolean {
	return left + right === 0;
}

/** A run of stops that stand as close to each other as they may. */
interface Run {
	readonly stops: readonly { readonly stop: Stop; readonly offset: number }[];
	readonly weight: number;
	/** Where the first of the band would stand if this run stood where it is drawn to. */
	readonly origin: number;
}

/** The nearest places to the wanted ones, by least squares, that keep order, distances and the map's edges. */
function settleBand(
	band: readonly Stop[],
	ties: ReadonlyMap<Stop, readonly Tie[]>,
	width: number
): void {
	const runs: Run[] = [];
	let offset = 0;
	for (const [index, stop] of band.entries()) {
		offset += distance(band[index - 1], stop);
		const { x, weight } = wanted(stop, ties.get(stop) ?? []);
		let run: Run = { stops: [{ stop, offset }], weight, origin: x - offset };
		for (let last = runs.at(-1); last && last.origin > run.origin; last = runs.at(-1)) {
			runs.pop();
			run = joined(last, run);
		}
		runs.push(run);
	}
	const least = band[0]?.left ?? 0;
	const most = least + width - packedWidth(band);
	for (const { stops, origin } of runs) {
		const within = Math.min(most, Math.max(least, origin));
		for (const one of stops) one.stop.x = within + one.offset;
	}
}

/** From one line to the next in a band. */
function distance(before: Stop | undefined, stop: Stop): number {
	return before ? before.right + clearance + stop.left : 0;
}

function packedWidth(band: readonly Stop[]): number {
	const between = band.reduce((sum, stop, index) => sum + distance(band[index - 1], stop), 0);
	return (band[0]?.left ?? 0) + between + (band.at(-1)?.right ?? 0);
}

function joined(a: Run, b: Run): Run {
	const weight = a.weight + b.weight;
	return {
		stops: [...a.stops, ...b.stops],
		weight,
		origin: (a.origin * a.weight + b.origin * b.weight) / weight
	};
}

function wanted(stop: Stop, ties: readonly Tie[]): { readonly x: number; readonly weight: number } {
	const weight = ties.reduce((sum, { strength }) => sum + strength, 0);
	if (weight === 0) return { x: stop.x, weight: 1 };
	return { x: ties.reduce((sum, { to, strength }) => sum + to.x * strength, 0) / weight, weight };
}
