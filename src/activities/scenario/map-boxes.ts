import { effectsOf, marksOf, type MapChoice, type MapScene } from './story-map.ts';
import { widthOf, wrapText, type Type } from './wrap-text.ts';

/** A text that is set: its lines, and what stands below them in small type. */
export interface TextBlock {
	readonly lines: readonly string[];
	readonly notes: readonly string[];
	/** With the room for the line or the station at its left. */
	readonly width: number;
	readonly height: number;
}

export const titleType: Type = { size: 15, bold: true, leading: 19 };
export const choiceType: Type = { size: 13, leading: 17 };
export const noteType: Type = { size: 12, leading: 16 };

/** A station's radius, its stroke included. */
export const radius = 10;
/** From the left edge of a scene to its title. */
export const titleInset = 2 * radius + 8;
/** From the left edge of a choice to the line on which it stands, and to its text. */
export const lineInset = 7;
export const choiceInset = 20;

const titleWidth = 136;
const choiceWidth = 128;
const mostLines = 5;

export function sceneBlock(scene: MapScene): TextBlock {
	const lines = wrapText(scene.title, titleWidth, titleType, mostLines);
	return block(lines, [marksOf(scene).join(', ')].filter(Boolean), titleType, titleInset);
}

export function choiceBlock(choice: MapChoice): TextBlock {
	const lines = wrapText(choice.text, choiceWidth, choiceType, mostLines);
	const notes = effectsOf(choice).flatMap((text) => wrapText(text, choiceWidth, noteType, 3));
	return block(lines, notes, choiceType, choiceInset);
}

function block(
	lines: readonly string[],
	notes: readonly string[],
	type: Type,
	inset: number
): TextBlock {
	const widths = [
		...lines.map((line) => widthOf(line, type)),
		...notes.map((note) => widthOf(note, noteType))
	];
	return {
		lines,
		notes,
		width: inset + Math.max(0, ...widths),
		height: Math.max(2 * radius, lines.length * type.leading + notes.length * noteType.leading)
	};
}
