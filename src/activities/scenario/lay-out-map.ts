import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import { choiceBlock, lineInset, radius, sceneBlock, type TextBlock } from './map-boxes.ts';
import { routeLine, type Band, type RoutedLine } from './map-lines.ts';
import { settleStops, type Stop } from './settle-stops.ts';
import type { MapChoice, MapScene, StoryMap } from './story-map.ts';

/** Where everything of a map is drawn. The origin is its left upper corner. */
export interface MapLayout {
	readonly width: number;
	readonly height: number;
	readonly scenes: readonly PlacedScene[];
	readonly choices: readonly PlacedChoice[];
}

export interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

export interface PlacedScene {
	readonly scene: MapScene;
	readonly text: TextBlock;
	readonly box: Box;
}

/** A choice with its line, from the scene that offers it to the one that it leads to. */
export interface PlacedChoice extends RoutedLine {
	readonly from: MapScene;
	readonly choice: MapChoice;
	readonly text: TextBlock;
	readonly box: Box;
}

/**
 * Lays a map out from top to bottom, so that no text lies on another one or on a line. Dagre decides in which band
 * everything stands and in which order; the places in a band follow from the lines.
 */
export function layOutMap({ scenes }: StoryMap): MapLayout {
	const rough = layOutRoughly(scenes);
	const lines = rough.choices.map(({ stops }) => stops);
	settleStops([...rough.scenes.map(({ stop }) => [stop]), ...lines]);
	const everything = [...rough.scenes, ...rough.choices];
	const width = moveToOrigin(new Set([...rough.scenes.map(({ stop }) => stop), ...lines.flat()]));
	const bands = bandsOf(everything, lines);
	const boxOf = ({ stop, text: { width, height } }: Rough): Box => ({
		left: stop.x - stop.left,
		top: bands[stop.rank]?.top ?? 0,
		width,
		height
	});
	return {
		width,
		height: (bands.at(-1)?.bottom ?? 0) + leastGap,
		scenes: rough.scenes.map((one) => ({ scene: one.scene, text: one.text, box: boxOf(one) })),
		choices: rough.choices.map((one) => ({
			from: one.from,
			choice: one.choice,
			text: one.text,
			box: boxOf(one),
			...routeLine(one.stops, one.stop, bands)
		}))
	};
}

/** A text, and the stop at which it stands. */
interface Rough {
	readonly text: TextBlock;
	readonly stop: Stop;
}

interface RoughScene extends Rough {
	readonly scene: MapScene;
}

interface RoughChoice extends Rough {
	readonly from: MapScene;
	readonly choice: MapChoice;
	/** From station to station. */
	readonly stops: readonly Stop[];
}

interface RoughMap {
	readonly scenes: readonly RoughScene[];
	readonly choices: readonly RoughChoice[];
}

type MapGraph = Graph<GraphLabel, NodeLabel, EdgeLabel>;

function layOutRoughly(scenes: readonly MapScene[]): RoughMap {
	const graph: MapGraph = new Graph({ multigraph: true });
	graph.setGraph({ nodesep: 26, edgesep: 26, ranksep: 40 });
	const sceneTexts = scenes.map((scene) => ({ scene, text: sceneBlock(scene) }));
	for (const { scene, text } of sceneTexts) {
		graph.setNode(`${scene.number}`, { width: text.width, height: text.height });
	}
	const choices = scenes.flatMap((from) =>
		from.choices.map((choice) => ({ from, choice, text: choiceBlock(choice) }))
	);
	for (const { from, choice, text } of choices) {
		const label: EdgeLabel = { width: text.width, height: text.height, labelpos: 'c' };
		graph.setEdge(`${from.number}`, `${choice.to}`, label, `${choice.number}`);
	}
	layout(graph);
	return readGraph(graph, sceneTexts, choices);
}

function readGraph(
	graph: MapGraph,
	sceneTexts: readonly Omit<RoughScene, 'stop'>[],
	choices: readonly Omit<RoughChoice, 'stop' | 'stops'>[]
): RoughMap {
	const edges = choices.map((one) => {
		const edge: EdgeLabel = graph.edge(
			`${one.from.number}`,
			`${one.choice.to}`,
			`${one.choice.number}`
		);
		return { ...one, edge, between: (edge.points ?? []).slice(1, -1) };
	});
	const ys = graph.nodes().map((id) => graph.node(id).y ?? 0);
	const rankOf = ranksOf([...ys, ...edges.flatMap(({ between }) => between.map(({ y }) => y))]);
	const scenes = sceneTexts.map((one): RoughScene => {
		const { x = 0, y = 0 } = graph.node(`${one.scene.number}`);
		return { ...one, stop: { rank: rankOf(y), x, left: radius, right: one.text.width - radius } };
	});
	const stationOf = (number: number) =>
		scenes.filter((one) => one.scene.number === number).map(({ stop }) => stop);
	return {
		scenes,
		choices: edges.map(({ edge, between, ...one }): RoughChoice => {
			const { x = 0, y = 0 } = edge;
			const stop: Stop = { rank: rankOf(y), x, left: lineInset, right: one.text.width - lineInset };
			const passed = between.map((point): Stop => {
				const rank = rankOf(point.y);
				return rank === stop.rank ? stop : { rank, x: point.x, left: 0, right: 0 };
			});
			const isLoop = one.from.number === one.choice.to;
			const [from, to] = [stationOf(one.from.number), stationOf(one.choice.to)];
			return { ...one, stop, stops: [...from, ...(isLoop ? [stop] : passed), ...to] };
		})
	};
}

/** Numbers the bands from the top, by the height at which the graph has them. */
function ranksOf(ys: readonly number[]): (y: number) => number {
	const rounded = (y: number) => Math.round(y * 10);
	const all = [...new Set(ys.map(rounded))].sort((a, b) => a - b);
	return (y) => all.indexOf(rounded(y));
}

/** Moves everything so that it begins at the left edge, and says how wide it is. */
function moveToOrigin(stops: ReadonlySet<Stop>): number {
	const least = Math.min(...[...stops].map(({ x, left }) => x - left));
	for (const stop of stops) stop.x -= least;
	return Math.max(...[...stops].map(({ x, right }) => x + right));
}

const leastGap = 34;
const mostGap = 96;

/** Each band is as high as the highest text in it; where lines go far to the side, more room is left for it. */
function bandsOf(texts: readonly Rough[], lines: readonly (readonly Stop[])[]): readonly Band[] {
	const bands: Band[] = [];
	const count = 1 + Math.max(-1, ...texts.map(({ stop }) => stop.rank));
	for (let rank = 0; rank < count; rank++) {
		const heights = texts.filter(({ stop }) => stop.rank === rank).map(({ text }) => text.height);
		const before = bands.at(-1);
		const top = before ? before.bottom + gapAfter(rank - 1, lines) : leastGap;
		bands.push({ top, bottom: top + Math.max(0, ...heights) });
	}
	return bands;
}

function gapAfter(rank: number, lines: readonly (readonly Stop[])[]): number {
	const ways = lines.flatMap((stops) =>
		stops.slice(1).flatMap((stop, index) => {
			const before = stops[index];
			const crosses =
				before && Math.min(before.rank, stop.rank) === rank && before.rank !== stop.rank;
			return crosses ? [Math.abs(before.x - stop.x)] : [];
		})
	);
	return Math.min(mostGap, leastGap + 0.16 * Math.max(0, ...ways));
}
