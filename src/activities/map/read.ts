import { readFlag, readMinutes, readObjective } from '../attributes.ts';
import type { Block, Draft, ReadContext } from '../author.ts';
import { findLastList } from '../last-list.ts';
import { isMarkedLine, readMarkedLines, type Complaints } from '../marked-lines.ts';
import { countWords, joinedText, textsIn } from '../texts.ts';
import type { WritingRules } from '../writing.ts';
import type { MapWords } from './map.ts';
import { mapTexts } from './texts.ts';
import { es } from './texts-es.ts';

/** What it takes to find a handful of people and say what goes to and fro. */
const secondsToDraw = 360;

/** Reads a map: an introduction, and `- [>]` lines with questions in the place of the page's own six. All optional. */
export function readMap(block: Block, context: ReadContext): Draft<WritingRules, MapWords> {
	const objective = readObjective(block, context);
	const optional = readFlag(block, context, 'optional');
	const seconds = readMinutes(block, context);

	const list = findLastList(block.children, isMarkedLine);
	const found = list?.items.some(isMarkedLine) ? list : undefined;
	const questions = found ? readMarkedLines(found, context, complaints) : [];
	const before = found ? found.before : block.children;
	const written = joinedText(context, before);
	return {
		objective,
		points: 0,
		optional,
		title: written || textsIn({ en: mapTexts.en, es: es.map }, context.language).title,
		meaning: { text: [written, ...questions].join('\n'), key: '' },
		parts: [],
		build: () => ({
			rules: {},
			words: { prompt: written === '' ? '' : context.html(before), questions }
		}),
		effort:
			seconds === undefined
				? { words: countWords([written, ...questions].join(' ')), seconds: secondsToDraw }
				: { words: 0, seconds }
	};
}

const complaints: Complaints = {
	form: {
		code: 'map/question-form',
		marked:
			'A question of a map is one line of text with a box to tick. This one has no text, or has more below it that learners would not see.',
		unmarked:
			'This line is no question of the map, and learners would not see it. Below an introduction, every item of the list is one.'
	},
	formHint:
		'Write "- [>] " and a question that can be answered with yes. A plain list needs a paragraph between itself and the questions.',
	after: {
		code: 'map/text-after-questions',
		message: 'This stands below the questions of the map, where learners would not see it.',
		hint: 'Move it above the questions, or out of the map.'
	}
};
