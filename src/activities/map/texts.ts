import { enWriting } from '../writing-texts.ts';

/** What a map says itself, in English. The shape of every other language. */
const en = {
	...enWriting,
	title: 'Your own map: who gives you what, and who gets what from you',
	me: 'Me',
	suppliers: 'They give me',
	receivers: 'They get from me',
	picture: 'Your map as a picture. The table below says the same.',
	table: 'Your map as a table',
	who: 'Who',
	get: 'What I get',
	give: 'What I give',
	nothing: '–',
	yes: (count: number, of: number) => `Yes to ${count} of ${of}`,
	yesFor: (name: string) => `Yes for ${name}:`,
	add: 'Add a person or a team',
	addFirst: 'Add the first person or team',
	full: (most: number) => `Your map has ${most} entries, which is all it can hold.`,
	adding: 'A person or a team',
	name: 'Name',
	supplies: 'They give me something',
	receives: 'They get something from me',
	questions: 'What can you say yes to?',
	questionList: [
		'If your work turned out badly, would theirs suffer?',
		'Do they need what you make to do their own job well?',
		'Do you hand over something that their job cannot do without?',
		'Can you do, or do you know, something that they cannot?',
		'When your work gets better or worse, does theirs follow?',
		'Do they complain now and then about what they get from you?'
	],
	nameMissing: 'Give them a name. Initials will do.',
	directionMissing: 'Say whether they give you something, get something from you, or both.',
	keepEntry: 'Put on my map',
	changeEntry: 'Save the change',
	drop: 'Cancel',
	change: 'Change',
	changeOne: (name: string) => `Change ${name}`,
	remove: 'Remove',
	removeOne: (name: string) => `Remove ${name}`,
	removed: (name: string) => `${name} is off your map.`,
	undo: 'Put back',
	toPicture: 'Download as a picture',
	toText: 'Download as text',
	empty: 'Nobody is on your map yet.',
	keep: 'Save my map',
	declined: 'You chose not to draw a map. You can change your mind at any time.',
	notKept:
		'This browser did not let us save your map. Download it if you want to keep it before you leave.',
	nothingWritten: 'There is nobody on your map yet. Add somebody first, or choose “Not now”.',
	elsewhere: 'You have drawn a map here before. It is not in this browser.',
	erase: 'Erase my map',
	eraseAsk:
		'Erase your map, here and wherever you had it kept? Nobody can bring it back, not even you.',
	eraseYes: 'Erase it',
	eraseNo: 'Keep it',
	erased: 'Your map is erased.',
	erasedDone: 'Your map is erased. That you drew one still counts.',
	notErased: 'Your map could not be erased everywhere. Try again in a moment.'
};

export type MapTexts = typeof en;

export const mapTexts = { name: 'map', en };
