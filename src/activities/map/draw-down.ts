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
	type Label,
	type Row
} from './drawing.ts';
import type { Entry } from './map.ts';
import { wrap } from './wrap.ts';

const chevronDown = (x: number, y: number) => `M${x - 5} ${y - 5}L${x} ${y}L${x + 5} ${y - 5}`;

const down = { width: 328, text: 256, trunk: 20, station: 46 } as const;

/** Suppliers above, the learner, receivers below; the line goes down at the start. */
export function drawDown(entries: readonly Entry[], { texts }: DrawingOptions): Drawing {
	const { width, text, trunk, station } = down;
	const at = { x: station + radius + 12, anchor: 'start' } as const;
	const labels: Label[] = [];
	const before = column(rowsOf(entries, 'supplies', text), margin, texts.suppliers);
	const me = before.bottom + radiusOfMe;
	const after = column(rowsOf(entries, 'receives', text), me + radiusOfMe + gap, texts.receivers);
	labels.push(...before.labels, ...after.labels, {
		...at,
		y: me + 6,
		size: sizes.name,
		look: 'name',
		lines: wrap(texts.me, text, sizes.name, 1)
	});
	const all = [...before.heights, ...after.heights];

	return {
		width,
		height: Math.max(after.bottom - gap, me + radiusOfMe) + margin,
		lines: all.map((y) => {
			const to = y < me ? y + bend : y - bend;
			return `M${station} ${y}H${trunk + bend}Q${trunk} ${y} ${trunk} ${to}V${me}`;
		}),
		arrows: [
			...(before.heights.length > 0 ? [chevronDown(trunk, me - radiusOfMe - 4)] : []),
			...after.heights.map((y) => chevron(station - radius - 3, y))
		],
		stations: [
			...all.map((y) => ({ x: station, y, radius, isMe: false })),
			{ x: trunk, y: me, radius: radiusOfMe, isMe: true }
		],
		labels
	};

	function column(rows: readonly Row[], top: number, title: string) {
		if (rows.length === 0) return { labels: [], heights: [], bottom: top };
		const first = top + lineOf(sizes.what) + gap / 2;
		const { labels, heights, bottom } = setRows(rows, first, at);
		const head = heading(title, text, { ...at, y: top + sizes.what });
		return { labels: [head, ...labels], heights, bottom: bottom + gap };
	}
}
