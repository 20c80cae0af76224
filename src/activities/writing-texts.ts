/** What every private text says itself, in English; a kind has its own words for some of it. */
export const enWriting = {
	privacy:
		'This stays in this browser and is sent to nobody. Whoever else uses this browser could read it.',
	privacyInRecord:
		'This is in this browser and in your course record. The people who run your learning platform can read it and, depending on the platform, your trainer or manager.',
	starters: 'Begin with',
	keep: 'Save my notes',
	decline: 'Not now',
	draft: 'Draft saved on this device',
	declined: 'You chose not to write anything. You can change your mind at any time.',
	kept: (time: string) => `Saved on this device, ${time}`,
	keptPlain: 'Saved on this device',
	elsewhere: 'You have written here before. The text is not in this browser.',
	notKept:
		'This browser did not let us save your notes. Copy them if you want to keep them before you leave.',
	nothingWritten: 'There is nothing to keep yet. Write a line first, or choose “Not now”.',
	erase: 'Erase my notes',
	eraseAsk:
		'Erase your notes, here and wherever you had them kept? Nobody can bring them back, not even you.',
	eraseYes: 'Erase them',
	eraseNo: 'Keep them',
	erased: 'Your notes are erased.',
	erasedDone: 'Your notes are erased. That you wrote something still counts.',
	notErased: 'Your notes could not be erased everywhere. Try again in a moment.',
	record: 'Keep it with my course record, so I can read it on another device',
	recordWho:
		'Then the people who run your learning platform could read it and, depending on the platform, your trainer or manager. You can take it out again.',
	joining: 'Going into your course record',
	together: 'Kept with your course record as well',
	leaving: 'Leaving your course record',
	left: 'No longer in your course record. It stays on this device.',
	refused: 'Your course record did not take it. It stays on this device.',
	tooLong:
		'It is too long for your course record, which takes about 4000 characters. It stays on this device.',
	stuck: 'It could not be taken out of your course record. Try again in a moment.'
};

export type WritingTexts = typeof enWriting;
