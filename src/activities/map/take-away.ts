import type { TakeAwayKind } from '../take-away.ts';
import { readMap, type MapActivity } from './map.ts';
import { linesOf } from './markdown.ts';
import Taken from './Taken.svelte';
import { mapTexts, type MapTexts } from './texts.ts';

export const takeAway: TakeAwayKind<MapActivity, MapTexts> = {
	texts: mapTexts,
	ask: ({ title }) => title,
	component: Taken,
	markdown({ words: { questions } }, text, texts) {
		const asked = questions.length > 0 ? questions : texts.questionList;
		return linesOf(readMap(text), asked, texts, '####').join('\n').trim();
	}
};
