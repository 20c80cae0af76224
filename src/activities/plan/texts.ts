import { enWriting } from '../writing-texts.ts';

/** What a plan says itself, in English. The shape of every other language. */
const en = {
	...enWriting,
	when: 'When',
	whenExample: 'An occasion that you will not miss, such as “I send the list on Friday”',
	will: 'I will',
	willExample: 'One thing that takes minutes',
	sentence: (when: string, will: string) => `When ${when}, I will ${will}.`,
	yours: 'Your plan',
	keep: 'Save my plan',
	declined: 'You chose to make no plan. You can change your mind at any time.',
	notKept:
		'This browser did not let us save your plan. Copy it if you want to keep it before you leave.',
	nothingWritten:
		'A plan has two halves: when, and what you will do then. Fill in both, or choose “Not now”.',
	elsewhere: 'You have made a plan here before. It is not in this browser.',
	erase: 'Erase my plan',
	eraseAsk:
		'Erase your plan, here and wherever you had it kept? Nobody can bring it back, not even you.',
	eraseYes: 'Erase it',
	eraseNo: 'Keep it',
	erased: 'Your plan is erased.',
	erasedDone: 'Your plan is erased. That you made one still counts.',
	notErased: 'Your plan could not be erased everywhere. Try again in a moment.',
	toText: 'Download as text',
	day: 'Day in your calendar',
	toCalendar: 'Download for my calendar',
	all: 'Everything you have written in this course, to print or keep',
	from: (course: string, day: string) => `From “${course}”, ${day}`
};

export type PlanTexts = typeof en;

export const planTexts = { name: 'plan', en };
