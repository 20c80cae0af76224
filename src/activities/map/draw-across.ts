import {
	bend,
	chevron,
	gap,
	heading,
	lineOf,
	margin,
	radius,
	radiusOfMe,
	rowsOf,
	setRows,
	sizes,
	type Drawing,
	type DrawingOptions,
	type Row
} from './drawing.ts';
import type { Entry } from './map.ts';
import { wrap } from './wrap.ts';

const across = { width: 680, text: 236, station: 262, trunk: 302, me: 340 } as const;

/** Suppliers at the start, receivers at the end, the learner between them; what stands beside the learner is centred. */
export function drawAcross(entries: readonly Entry[], { texts }: DrawingOptions): Drawing {
	const { width, text, me } = across;
	const columns = (['supplies', 'receives'] as const).flatMap((side) => {
		const rows = rowsOf(entries, side, text);
		if (rows.length === 0) return [];
		const { heights, bottom } = setRows(rows, 0, { x: 0, anchor: 'start' });
		return [{ side, rows, bottom, centre: ((heights[0] ?? 0) + (heights.at(-1) ?? 0)) / 2 }];
	});
	const top = margin + lineOf(sizes.what) + gap / 2;
	const middle = Math.max(40, ...columns.map(({ centre }) => top + centre));
	const parts = columns.map(({ side, rows, centre }) => {
		const title = side === 'supplies' ? texts.suppliers : texts.receivers;
		return drawColumn(side === 'supplies', rows, title, middle - centre, middle);
	});
	const bottoms = columns.map(({ bottom, centre }) => middle - centre + bottom);
	const name = { x: me, y: middle - radiusOfMe - 8, anchor: 'middle' } as const;
	return {
		width,
		height: Math.max(middle + radiusOfMe, ...bottoms) + margin,
		lines: parts.flatMap(({ lines }) => lines),
		arrows: parts.flatMap(({ arrows }) => arrows),
		stations: [
			...parts.flatMap(({ stations }) => stations),
			{ x: me, y: middle, radius: radiusOfMe, isMe: true }
		],
		labels: [
			...parts.flatMap(({ labels }) => labels),
			{ ...name, size: sizes.name, look: 'name', lines: wrap(texts.me, 70, sizes.name, 1) }
		]
	};
}

type Column = Pick<Drawing, 'lines' | 'arrows' | 'stations' | 'labels'>;

function drawColumn(
	isStart: boolean,
	rows: readonly Row[],
	title: string,
	top: number,
	middle: number
): Column {
	const { width, text, station, trunk, me } = across;
	const flip = (x: number) => (isStart ? x : width - x);
	const at = { x: flip(text + margin), anchor: isStart ? 'end' : 'start' } as const;
	const head = { ...at, y: top - gap / 2 - lineOf(sizes.what) + sizes.what };
	const { labels, heights } = setRows(rows, top, at);
	return {
		lines: heights.map((y) => branch(flip(station), y, flip(trunk), me, middle)),
		arrows: heights.map((y) => chevron(isStart ? station + 23 : width - station - radius - 4, y)),
		stations: heights.map((y) => ({ x: flip(station), y, radius, isMe: false })),
		labels: [heading(title, text, head), ...labels]
	};
}

/** From a station along to the trunk, up or down it, and on to the learner. */
function branch(x: number, y: number, trunk: number, me: number, middle: number): string {
	const away = Math.sign(trunk - x);
	const down = Math.sign(middle - y);
	const turn = Math.min(bend, Math.abs(middle - y) / 2);
	if (turn === 0) return `M${x} ${y}H${me}`;
	return [
		`M${x} ${y}H${trunk - away * turn}`,
		`Q${trunk} ${y} ${trunk} ${y + down * turn}`,
		`V${middle - down * turn}`,
		`Q${trunk} ${middle} ${trunk + away * turn} ${middle}`,
		`H${me}`
	].join('');
}
