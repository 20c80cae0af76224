import type { Place } from '#course/problem.ts';
import { drawLegend } from './draw-legend.ts';
import { classOf, drawStation, stripesPattern } from './draw-station.ts';
import {
	layOutMap,
	type Box,
	type MapLayout,
	type PlacedChoice,
	type PlacedScene
} from './lay-out-map.ts';
import {
	choiceInset,
	choiceType,
	noteType,
	radius,
	titleInset,
	titleType,
	type TextBlock
} from './map-boxes.ts';
import { mapStyle } from './map-style.ts';
import type { StoryMap } from './story-map.ts';
import { svgElement, type Svg } from './svg.ts';
import type { Type } from './wrap-text.ts';

export interface DrawOptions {
	/** Begins every id in the drawing: unique on the page that it stands on. */
	readonly id: string;
	readonly title: string;
	/** What the drawing shows, for those who do not see it. */
	readonly description: string;
	/** BCP 47, of the titles and choices. */
	readonly language: string;
	/** The address of a line of the lesson's file. */
	readonly linkTo: (at: Place) => string;
}

const margin = 16;
const leastWidth = 420;

/** Draws a scenario as a map of lines and stations: SVG text, complete in itself. */
export function drawMap(map: StoryMap, options: DrawOptions): string {
	const { id, title, description } = options;
	const layout = layOutMap(map);
	const inner = Math.max(leastWidth, Math.ceil(layout.width));
	const stripes = `${id}-stripes`;
	const legend = drawLegend(map, inner, stripes);
	const width = inner + 2 * margin;
	const height = Math.ceil(legend.height + layout.height) + 2 * margin;
	const top = margin + legend.height;
	const svg = svgElement(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			class: 'story-map',
			width,
			height,
			viewBox: `0 0 ${width} ${height}`
		},
		svgElement('style', {}, { svg: mapStyle }),
		svgElement('defs', {}, stripesPattern(stripes)),
		svgElement(
			'g',
			{ role: 'img', 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-description` },
			// Not a child of the whole, which would be a second picture of the same name.
			svgElement('title', { id: `${id}-title` }, title),
			svgElement('desc', { id: `${id}-description` }, description),
			svgElement('rect', { class: 'paper', width, height }),
			group(margin, margin, legend.drawn),
			group(margin, top, [
				...drawLines(layout.choices),
				...layout.choices.map((choice) => drawChoice(choice, options)),
				...layout.scenes.map((scene) => drawScene(scene, stripes, options))
			])
		),
		drawLinks(margin, top, layout, options)
	);
	return `${svg.svg}\n`;
}

/**
 * What can be clicked lies above the drawing, since there is nothing inside a picture for those who do not see it. The
 * list beside the drawing leads to the same lines, for the keyboard too.
 */
function drawLinks(x: number, y: number, layout: MapLayout, { linkTo }: DrawOptions): Svg {
	const link = (href: string, title: string, { left, top, width, height }: Box) =>
		svgElement(
			'a',
			{ href, tabindex: -1 },
			svgElement('title', {}, title),
			svgElement('rect', { class: 'target', x: left, y: top, width, height, rx: 6 })
		);
	return svgElement(
		'g',
		{ 'aria-hidden': 'true', transform: `translate(${x} ${y})` },
		...layout.choices.map(({ choice, box }) => link(linkTo(choice.at), choice.text, box)),
		...layout.scenes.map(({ scene, box }) => link(linkTo(scene.at), scene.title, box))
	);
}

function group(x: number, y: number, children: readonly Svg[]): Svg {
	return svgElement('g', { transform: `translate(${x} ${y})` }, ...children);
}

/** What was walked lies above what was not: where both run along the same way, the way was walked. */
function drawLines(choices: readonly PlacedChoice[]): readonly Svg[] {
	const sorted = [...choices].sort((a, b) => Number(a.choice.walked) - Number(b.choice.walked));
	return sorted.map(({ choice, line }) =>
		svgElement('path', { class: choice.walked ? 'line' : 'line untested', d: line })
	);
}

function drawChoice({ text, box, arrow }: PlacedChoice, options: DrawOptions): Svg {
	const way = arrow.up ? -1 : 1;
	const head = `M${arrow.x - 6} ${arrow.y - 4 * way}h12l-6 ${9 * way}z`;
	return svgElement(
		'g',
		{ class: 'choice' },
		svgElement('path', { class: 'arrow', d: head }),
		...drawText(text, box, choiceInset, choiceType, 'choice', options)
	);
}

function drawScene({ scene, text, box }: PlacedScene, stripes: string, options: DrawOptions): Svg {
	const station = drawStation(scene, box.left + radius, box.top + radius, stripes);
	const words = drawText(text, box, titleInset, titleType, 'title', options);
	return svgElement('g', { class: classOf(scene) }, ...station, ...words);
}

function drawText(
	{ lines, notes }: TextBlock,
	{ left, top }: Box,
	inset: number,
	type: Type,
	name: string,
	{ language }: DrawOptions
): readonly Svg[] {
	const x = left + inset;
	// The first line stands at the height of the station's middle.
	const first = top + radius + type.size * 0.35;
	const below = first + (lines.length - 1) * type.leading + noteType.leading;
	return [
		...lines.map((line, index) =>
			svgElement('text', { class: name, lang: language, x, y: first + index * type.leading }, line)
		),
		...notes.map((note, index) =>
			svgElement('text', { class: 'note', x, y: below + index * noteType.leading }, note)
		)
	];
}
