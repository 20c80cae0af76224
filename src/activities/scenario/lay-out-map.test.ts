import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutMap, type Box, type MapLayout } from './lay-out-map.ts';
import { choiceInset, titleInset } from './map-boxes.ts';
import { anyStoryMap } from './story-map.samples.ts';

/** Everything of a layout that is text, with its station or its piece of line. */
const boxesOf = ({ scenes, choices }: MapLayout): readonly Box[] =>
	[...scenes, ...choices].map(({ box }) => box);

/** The text alone. */
function textsOf({ scenes, choices }: MapLayout): readonly Box[] {
	const inset = ({ left, width, ...box }: Box, by: number) => ({
		...box,
		left: left + by,
		width: width - by
	});
	return [
		...scenes.map(({ box }) => inset(box, titleInset)),
		...choices.map(({ box }) => inset(box, choiceInset))
	];
}

function overlap(a: Box, b: Box): boolean {
	return (
		a.left < b.left + b.width &&
		b.left < a.left + a.width &&
		a.top < b.top + b.height &&
		b.top < a.top + a.height
	);
}

interface Point {
	readonly x: number;
	readonly y: number;
}

/** Points along path data that has only M, V and C, as close together as texts are high. */
function pointsAlong(line: string): readonly Point[] {
	const points: Point[] = [];
	let [x, y] = [0, 0];
	for (const [, command, numbers = ''] of line.matchAll(/([MVC])([^MVC]*)/g)) {
		const values = numbers.trim().split(/[ ,]+/).map(Number);
		const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
		const [fromX, fromY] = [x, y];
		if (command === 'M') [x, y] = [a, b];
		if (command === 'V') y = a;
		if (command === 'C') [x, y] = [e, f];
		for (let step = 1; step <= 16; step++) {
			const t = step / 16;
			const along = (p0: number, p1: number, p2: number, p3: number) =>
				(1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3;
			if (command === 'V') points.push({ x, y: fromY + (y - fromY) * t });
			if (command === 'C') points.push({ x: along(fromX, a, c, x), y: along(fromY, b, d, y) });
		}
	}
	return points;
}

const inside = (box: Box, { x, y }: Point) =>
	x > box.left && x < box.left + box.width && y > box.top && y < box.top + box.height;

describe.each([
	[12, 60],
	[60, 4]
])('any story of up to %d scenes', (most, numRuns) => {
	test('is laid out so that nothing overlaps and nothing sticks out', () => {
		fc.assert(
			fc.property(anyStoryMap(most), (map) => {
				const layout = layOutMap(map);
				const boxes = boxesOf(layout);
				const overlaps = boxes.flatMap((box, index) =>
					boxes.slice(index + 1).filter((other) => overlap(box, other))
				);
				expect(overlaps).toEqual([]);
				for (const { left, top, width, height } of boxes) {
					expect(Math.min(left, top)).toBeGreaterThanOrEqual(-0.001);
					expect(left + width).toBeLessThanOrEqual(layout.width + 0.001);
					expect(top + height).toBeLessThanOrEqual(layout.height);
				}
			}),
			{ numRuns }
		);
	});

	test('has no line that runs through a text', () => {
		fc.assert(
			fc.property(anyStoryMap(most), (map) => {
				const layout = layOutMap(map);
				const texts = textsOf(layout);
				for (const { line } of layout.choices) {
					for (const point of pointsAlong(line)) {
						expect(texts.find((text) => inside(text, point))).toBeUndefined();
					}
				}
			}),
			{ numRuns }
		);
	});
});

test('a line begins at the station of its scene and ends at the one that it leads to', () => {
	fc.assert(
		fc.property(anyStoryMap(8), (map) => {
			const { scenes, choices } = layOutMap(map);
			const boxOf = (number: number) => scenes.find(({ scene }) => scene.number === number)?.box;
			for (const { from, choice, line } of choices) {
				const points = pointsAlong(line);
				const [start] = /^M[-\d.]+ ([-\d.]+)/.exec(line)?.slice(1).map(Number) ?? [];
				expect(start).toBeCloseTo((boxOf(from.number)?.top ?? 0) + 10, 0);
				const end = points.at(-1);
				expect(end?.y).toBeCloseTo((boxOf(choice.to)?.top ?? 0) + 10, 0);
				expect(Math.abs((end?.x ?? 0) - (boxOf(choice.to)?.left ?? 0) - 10)).toBeLessThanOrEqual(
					6.1
				);
			}
		})
	);
});
