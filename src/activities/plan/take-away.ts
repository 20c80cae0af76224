import { quoteMarkdown } from '../plain-markdown.ts';
import type { TakeAwayKind } from '../take-away.ts';
import { readPlan, type PlanActivity } from './plan.ts';
import { sentenceOf } from './sentence.ts';
import Taken from './Taken.svelte';
import { planTexts, type PlanTexts } from './texts.ts';

export const takeAway: TakeAwayKind<PlanActivity, PlanTexts> = {
	texts: planTexts,
	component: Taken,
	markdown(_activity, text, texts) {
		const sentence = quoteMarkdown(sentenceOf(text, texts));
		const { day } = readPlan(text);
		return sentence && day ? `${sentence}\n\n${texts.day}: ${day}` : sentence;
	}
};
