import { drawAcross } from './draw-across.ts';
import { drawDown } from './draw-down.ts';
import type { Drawing, DrawingOptions } from './drawing.ts';
import type { Entry } from './map.ts';

/** Those who give me something, me, and those who get something from me. */
export function drawMap(entries: readonly Entry[], options: DrawingOptions): Drawing {
	const drawing = options.wide ? drawAcross(entries, options) : drawDown(entries, options);
	return options.rightToLeft ? mirrored(drawing) : drawing;
}

/** Turned round: what begins at the left begins at the right. Anchors follow the direction of the text themselves. */
function mirrored(drawing: Drawing): Drawing {
	const { width } = drawing;
	const turned = (path: string) =>
		path.replace(/([MLHQ])([^MLHQV]+)/g, (_, letter: string, all: string) => {
			const numbers = all.trim().split(/\s+/).map(Number);
			const isX = (index: number) => letter === 'H' || index % 2 === 0;
			return `${letter}${numbers.map((one, index) => (isX(index) ? width - one : one)).join(' ')}`;
		});
	return {
		...drawing,
		lines: drawing.lines.map(turned),
		arrows: drawing.arrows.map(turned),
		stations: drawing.stations.map((station) => ({ ...station, x: width - station.x })),
		labels: drawing.labels.map((label) => ({ ...label, x: width - label.x }))
	};
}
