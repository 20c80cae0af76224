import { radius } from './map-boxes.ts';
import type { Ending } from './scenario.ts';
import type { MapScene } from './story-map.ts';
import { svgElement, type Svg } from './svg.ts';

/** What a station shows beyond its place. */
export type Look = Pick<MapScene, 'isStart' | 'ending' | 'trap'>;

const icons: Readonly<Record<Ending, string>> = {
	good: 'M-4 0.5L-1 3.5L4.5 -3',
	mixed: 'M-4 0H4',
	poor: 'M-3.2 -3.2L3.2 3.2M-3.2 3.2L3.2 -3.2'
};

/** Names for the style. */
export function classOf({ isStart, ending, trap }: Look): string {
	return ['scene', isStart && 'start', ending, trap && 'trap'].filter(Boolean).join(' ');
}

/** A round station; colour never says alone what it is: an ending has an icon and a trap is striped. */
export function drawStation(look: Look, x: number, y: number, stripes: string): readonly Svg[] {
	const circle = { class: 'station', cx: x, cy: y, r: radius - 1.5 };
	const isStriped = look.trap && !look.ending;
	return [
		svgElement('circle', circle),
		...(isStriped
			? [svgElement('circle', { cx: x, cy: y, r: radius - 3, fill: `url(#${stripes})` })]
			: []),
		...(look.ending
			? [
					svgElement('path', {
						class: 'icon',
						transform: `translate(${x} ${y})`,
						d: icons[look.ending]
					})
				]
			: [])
	];
}

/** The pattern that fills a trap. */
export function stripesPattern(id: string): Svg {
	return svgElement(
		'pattern',
		{ id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
		svgElement('line', { class: 'stripes', x1: 0, y1: 0, x2: 0, y2: 5 })
	);
}
