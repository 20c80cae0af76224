import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawMap } from './draw-map.ts';
import { boxOf, type Drawing, type DrawingOptions } from './drawing.ts';
import { mostEntries, noEntry, type Entry } from './map.ts';
import { anyEntry } from './map.samples.ts';
import { markdownOf } from './markdown.ts';
import { svgOf } from './svg.ts';
import { mapTexts } from './texts.ts';
import { widthOf, wrap } from './wrap.ts';

const texts = mapTexts.en;
const anyMap = fc.array(anyEntry, { maxLength: mostEntries });
const draw = (entries: readonly Entry[], options: Partial<DrawingOptions> = {}) =>
	drawMap(entries, { wide: true, rightToLeft: false, texts, ...options });

const mara: Entry = { ...noEntry, name: 'Mara', supplies: true, get: 'the parts list' };
const depot: Entry = { ...noEntry, name: 'Depot', receives: true, give: 'hours' };
const both: Entry = { ...mara, name: 'Payroll', receives: true, give: 'overtime' };

/** Boxes of all labels and stations. */
function boxesOf({ labels, stations }: Drawing) {
	return [
		...labels.map(boxOf),
		...stations.map(({ x, y, radius }) => ({
			left: x - radius,
			right: x + radius,
			top: y - radius,
			bottom: y + radius
		}))
	];
}

/** By more than what adding up fractions gets wrong. */
const isBefore = (a: number, b: number) => b - a > 0.001;

function overlaps(drawing: Drawing): number {
	const boxes = boxesOf(drawing);
	return boxes.filter((a, index) =>
		boxes
			.slice(index + 1)
			.some(
				(b) =>
					isBefore(b.left, a.right) &&
					isBefore(a.left, b.right) &&
					isBefore(a.top, b.bottom) &&
					isBefore(b.top, a.bottom)
			)
	).length;
}

describe.each([
	['on a wide page', true],
	['on a phone', false]
])('a map %s', (_where, wide) => {
	test('never has a label on another one, or on a station', () => {
		fc.assert(
			fc.property(anyMap, (entries) => {
				expect(overlaps(draw(entries, { wide }))).toBe(0);
			})
		);
	});

	test('never has anything outside its edges', () => {
		fc.assert(
			fc.property(anyMap, (entries) => {
				const drawing = draw(entries, { wide });
				const outside = boxesOf(drawing).filter(
					({ left, right, top, bottom }) =>
						left < 0 || top < 0 || right > drawing.width || bottom > drawing.height
				);
				expect(outside).toEqual([]);
			})
		);
	});

	test('has a station and a line for each side of each entry, and one for the learner', () => {
		fc.assert(
			fc.property(anyMap, (entries) => {
				const { stations, lines } = draw(entries, { wide });
				const sides = entries.flatMap(({ supplies, receives }) =>
					[supplies, receives].filter(Boolean)
				);
				expect(lines).toHaveLength(sides.length);
				expect(stations.filter(({ isMe }) => !isMe)).toHaveLength(sides.length);
				expect(stations.filter(({ isMe }) => isMe)).toHaveLength(1);
			})
		);
	});

	test('is turned round in a language that is written from right to left', () => {
		const [drawing, turned] = [draw([both], { wide }), draw([both], { wide, rightToLeft: true })];
		expect(turned.stations.map(({ x }) => turned.width - x)).toEqual(
			drawing.stations.map(({ x }) => x)
		);
		expect(turned.lines.join()).not.toMatch(/NaN|-\d/);
		const numbers = (paths: readonly string[]) => paths.join().match(/[\d.]+/g)?.length;
		expect(numbers(turned.lines)).toBe(numbers(drawing.lines));
	});
});

test('suppliers stand at the start of a wide map, receivers at its end', () => {
	const { stations, width } = draw([mara, depot]);
	expect(stations.map(({ x }) => Math.sign(x - width / 2))).toEqual([-1, 1, 0]);
});

test('suppliers stand above the learner on a phone, receivers below', () => {
	const { stations } = draw([mara, depot], { wide: false });
	const me = stations.find(({ isMe }) => isMe)?.y ?? 0;
	expect(stations.map(({ y }) => Math.sign(y - me))).toEqual([-1, 1, 0]);
});

describe('a text on several lines', () => {
	test('is never wider than it may be, nor longer', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme' }),
				fc.integer({ min: 40, max: 300 }),
				(text, width) => {
					const lines = wrap(text, width, 16, 3);
					expect(lines.length).toBeLessThanOrEqual(3);
					expect(lines.filter((line) => widthOf(line, 16) > width)).toEqual([]);
				}
			)
		);
	});

	test('keeps its words in order, and says where it was cut', () => {
		expect(wrap('one two three', 68, 16, 3)).toEqual(['one two', 'three']);
		expect(wrap('one two three four five', 68, 16, 2)).toEqual(['one two', 'three…']);
		expect(wrap('', 64, 16, 2)).toEqual([]);
	});
});

describe('a map that is taken along', () => {
	const hostile: Entry = { ...both, name: '<script>&"\u0000 *[x](y)*', get: '# a\n- b' };

	test('is a picture in which no name becomes markup', () => {
		const svg = svgOf(draw([hostile]), 'Mine & <yours>', false);
		expect(svg).toContain('&lt;script&gt;&amp;&quot;');
		expect(svg).toContain('<title>Mine &amp; &lt;yours&gt;</title>');
		expect(svg).not.toContain('<script');
		expect(svg).not.toContain('\u0000');
		expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length);
		expect(svgOf(draw([mara]), '', true)).toContain('direction="rtl"');
	});

	test('is text in which no name becomes markup', () => {
		const text = markdownOf('My map', [hostile], [], texts);
		expect(text).toContain('\\<script\\>');
		expect(text).toContain('\\*\\[x\\](y)\\*');
		expect(text).toContain('\\# a - b');
	});

	test('is text that says all there is', () => {
		const text = markdownOf('My map', [mara, { ...depot, yes: [1, 9] }], ['One?', 'Two?'], texts);
		expect(text.split('\n').filter(Boolean)).toEqual([
			'# My map',
			'## They give me',
			'- **Mara**: the parts list',
			'## They get from me',
			'- **Depot**: hours',
			'## Depot',
			'- [x] Two?'
		]);
	});
});
