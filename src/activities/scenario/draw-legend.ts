import { classOf, drawStation, type Look } from './draw-station.ts';
import { noteType, radius, titleInset } from './map-boxes.ts';
import { endingWords, type StoryMap } from './story-map.ts';
import { svgElement, type Svg } from './svg.ts';
import { widthOf } from './wrap-text.ts';

/** What the signs of a map mean, in rows. */
export interface Legend {
	readonly drawn: readonly Svg[];
	readonly height: number;
}

interface Entry {
	readonly text: string;
	readonly draw: (x: number, y: number) => readonly Svg[];
	readonly class: string;
}

const rowHeight = 28;
const lineLength = 34;

/** Explains the signs that this map has, and says what its variables are. */
export function drawLegend(map: StoryMap, width: number, stripes: string): Legend {
	const drawn: Svg[] = [];
	let x = 0;
	let y = radius;
	for (const entry of entriesOf(map, stripes)) {
		const inset = entry.class === 'way' ? lineLength + 10 : titleInset;
		const taken = inset + widthOf(entry.text, noteType);
		if (x > 0 && x + taken > width) [x, y] = [0, y + rowHeight];
		const text = svgElement('text', { class: 'note', x: x + inset, y: y + 4 }, entry.text);
		drawn.push(svgElement('g', { class: entry.class }, ...entry.draw(x, y), text));
		x += taken + 22;
	}
	for (const variable of map.vars) {
		y += rowHeight - 6;
		drawn.push(svgElement('text', { class: 'note', x: 0, y: y + 4 }, variable));
	}
	return { drawn, height: y + radius };
}

function entriesOf({ scenes }: StoryMap, stripes: string): readonly Entry[] {
	const plain: Look = { isStart: false, ending: undefined, trap: false };
	const station = (text: string, look: Partial<Look>): Entry => ({
		text,
		class: classOf({ ...plain, ...look }).replace('scene', 'sign'),
		draw: (x, y) => drawStation({ ...plain, ...look }, x + radius, y, stripes)
	});
	const way = (text: string, name: string): Entry => ({
		text,
		class: 'way',
		draw: (x, y) => [svgElement('path', { class: name, d: `M${x + 2} ${y}H${x + lineLength}` })]
	});
	const choices = scenes.flatMap((scene) => scene.choices);
	const endings = (['good', 'mixed', 'poor'] as const).filter((ending) =>
		scenes.some((scene) => scene.ending === ending)
	);
	return [
		station('Start', { isStart: true }),
		...endings.map((ending) => station(endingWords[ending], { ending })),
		...(scenes.some(({ trap }) => trap)
			? [station('Trap: no good ending is promised from here', { trap: true })]
			: []),
		...(choices.some(({ walked }) => walked) ? [way('Walked in a browser', 'line')] : []),
		...(choices.some(({ walked }) => !walked)
			? [way('Untested: not walked in a browser since it was changed', 'line untested')]
			: [])
	];
}
