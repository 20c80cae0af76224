import { enWriting } from '../writing-texts.ts';

/** What a reflection says itself, in English. The shape of every other language. */
const en = {
	...enWriting,
	label: 'Reflection',
	sharedPrivacy:
		'When you save this, your trainer can read it, and so can the people who run your learning platform. Opened outside a learning platform, it stays in this browser.',
	sharedKeep: 'Save and share my notes',
	sharedKept: (time: string) => `Saved, ${time}. Your trainer gets this version too.`,
	sharedKeptPlain: 'Saved and shared',
	sharedEraseAsk:
		'Erase your notes here? Nobody can bring them back. What your trainer has already received stays with your trainer.',
	sharedErased: 'Your notes are erased here. That you wrote something still counts.'
};

export type ReflectionTexts = typeof en;

/** A shared one says otherwise who reads it. */
export function sharedTexts(texts: ReflectionTexts): ReflectionTexts {
	return {
		...texts,
		privacy: texts.sharedPrivacy,
		keep: texts.sharedKeep,
		kept: texts.sharedKept,
		keptPlain: texts.sharedKeptPlain,
		eraseAsk: texts.sharedEraseAsk,
		erasedDone: texts.sharedErased
	};
}

export const reflectionTexts = { name: 'reflection', en };
