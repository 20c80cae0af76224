/** What a reflection says itself, in English. The shape of every other language. */
const en = {
	label: 'Reflection',
	privacy:
		'This stays in this browser and is sent to nobody. Whoever else uses this browser could read it.',
	starters: 'Begin with',
	keep: 'Save my notes',
	decline: 'Not now',
	draft: 'Draft saved on this device',
	declined: 'You chose not to write anything. You can change your mind at any time.',
	kept: (time: string) => `Saved on this device, ${time}`,
	keptPlain: 'Saved on this device',
	notKept:
		'This browser did not let us save your notes. Copy them if you want to keep them before you leave.',
	nothingWritten: 'There is nothing to keep yet. Write a line first, or choose “Not now”.'
};

export type ReflectionTexts = typeof en;

export const reflectionTexts = { en };
