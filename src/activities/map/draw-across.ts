import {
	bend,
	chevron,
	gap,
	heading,
	margin,
	radius,
	radiusOfMe,
	rowsOf,
	setRows,
	sizes,
	type Drawing,
	type DrawingOptions,
	type Label,
	type Station
} from './drawing.ts';
import type { Entry } from './map.ts';
import { wrap } from './wrap.ts';

const across = { width: 680, text: 236, station: 262, trunk: 302, me: 340 } as const;

/** Suppliers at the start, receivers at the end, the learner between them. */
export function drawAcross(entries: readonly Entry[], { texts }: DrawingOptions): Drawing {
	const { width, text, station, trunk, me } = across;
	const top = margin + sizes.what * sizes.leading + gap;
	const sides = (['supplies', 'receives'] as const).map((side) => rowsOf(entries, side, text));
	const tall = sides.map((rows) => setRows(rows, 0, { x: 0, anchor: 'start' }).bottom);
	const most = Math.max(...tall, radiusOfMe * 2);
	const labels: Label[] = [];
	const stations: Station[] = [];
	const lines: string[] = [];
	const arrows: string[] = [];
	const middle = top + most / 2;

	for (const [index, rows] of sides.entries()) {
		if (rows.length === 0) continue;
		const isStart = index === 0;
		const flip = (x: number) => (isStart ? x : width - x);
		const at = { x: flip(text + margin), anchor: isStart ? 'end' : 'start' } as const;
		labels.push(
			heading(isStart ? texts.suppliers : texts.receivers, text, { ...at, y: margin + sizes.what })
		);
		const set = setRows(rows, top + (most - (tall[index] ?? 0)) / 2, at);
		labels.push(...set.labels);
		for (const y of set.heights) {
			stations.push({ x: flip(station), y, radius, isMe: false });
			lines.push(branch(flip(station), y, flip(trunk), me, middle));
			arrows.push(chevron(isStart ? station + 23 : width - station - radius - 4, y));
		}
	}
	stations.push({ x: me, y: middle, radius: radiusOfMe, isMe: true });
	const name = { x: me, y: middle - radiusOfMe - 8, anchor: 'middle' } as const;
	labels.push({ ...name, size: sizes.name, look: 'name', lines: wrap(texts.me, 70, sizes.name, 1) });
	return { width, height: top + most + margin + gap / 2, lines, arrows, stations, labels };
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
