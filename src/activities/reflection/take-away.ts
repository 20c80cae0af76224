import { quoteMarkdown } from '../plain-markdown.ts';
import type { TakeAwayKind } from '../take-away.ts';
import Taken from './Taken.svelte';
import { reflectionTexts, type ReflectionTexts } from './texts.ts';
import type { ReflectionActivity } from './view.ts';

export const takeAway: TakeAwayKind<ReflectionActivity, ReflectionTexts> = {
	texts: reflectionTexts,
	component: Taken,
	markdown: (_activity, text) => quoteMarkdown(text)
};
