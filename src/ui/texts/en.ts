/** What the interface itself says, in English. The shape of every other language. */
export const en = {
	skip: 'Skip to the content',
	minutes: (least: number, most: number) => {
		if (least < most) return `${least} to ${most} minutes`;
		return least === 1 ? '1 minute' : `${least} minutes`;
	},
	lessonOf: (at: number, of: number) => `Lesson ${at} of ${of}`,
	sections: 'Sections of this lesson',
	sectionDone: 'done',
	lessons: 'Lessons',
	objectives: 'What you will be able to do',
	begin: (title: string) => `Begin: ${title}`,
	goOn: (title: string) => `Go on to: ${title}`,
	openNext: (title: string) => `Next: ${title}. Open it from the menu of your LMS.`,
	openedByLms: 'Your LMS opens the lessons one by one, from its menu.',
	elsewhere:
		'You are looking into another lesson. What you do here is kept; open this lesson from the menu of your LMS, and it counts there.',
	toResults: 'Go on to: Your results',
	resultsLink: 'Your results',
	sourcesLink: 'Sources',
	done: 'done',
	tested: 'shown in the test-out',
	testout: (questions: number) =>
		questions === 1
			? 'Know this already? Answer one question instead'
			: `Know this already? Answer ${questions} questions instead`,
	doneOf: (done: number, of: number) => `${done} of ${of} done`,
	courseLabel: 'Results and sources',
	continueAt: (title: string) => `Continue: ${title}`,
	lookAtResults: 'Look at your results',
	minutesLeft: (least: number, most: number) =>
		least < most ? `about ${least} to ${most} minutes left` : `about ${most} minutes left`,
	pageTitle: (page: string, course: string) => (page === course ? page : `${page} · ${course}`),

	save: {
		opening: 'Looking for your earlier progress…',
		saving: 'Saving…',
		savedLms: 'Saved to your LMS',
		savedDevice: 'Saved on this device',
		savedLrs: 'Saved on this device; your results are recorded',
		retryingLrs: 'Saved on this device. Your results could not be recorded yet; trying again…',
		retrying: 'Saved on this device. Your LMS does not answer yet; trying again…',
		notConnected: 'Not connected to an LMS. Your progress is saved on this device.',
		notSaved:
			'Not saved yet. This browser does not keep data; your answers are lost when you close it.',
		readOnly: 'You are looking back: nothing you do here changes your result.',
		retryNow: 'Try again now',
		exit: 'Save and close',
		notSavedYet: 'Not saved yet.',
		closed: 'Saved. You can close this window.'
	},
	notices: {
		title: 'Please note',
		garbage:
			'Your earlier progress could not be read, so the course starts afresh. The unreadable copy is kept on this device.',
		repaired: 'Your LMS had an older state; it has been brought up to date from this device.',
		reopen:
			'Your LMS closed its connection. Go on reading; reopen the course from your LMS to save there.',
		storage: 'This browser keeps no data for this page, so only your LMS remembers your progress.',
		skipped: 'The course was updated since your last visit. Some earlier answers no longer apply.',
		truncated: 'Your LMS cut off the saved progress; the complete copy on this device is used.',
		shortened:
			'Your LMS has too little room for everything you have done here. It has your result; this device keeps the rest as well.',
		elsewhere:
			'This course is open in another tab or on another device too. What you do there counts here; load this page again to see it.',
		ended:
			'Your LMS has ended this session, so it takes nothing from this page any more. Go on if you like: what you do is kept on this device. When you open the course from your LMS again, in this browser, your LMS is brought up to date. To go on elsewhere, take a file of your progress along.',
		takeAlong: 'Download my progress',
		disputed:
			'Your LMS shows another result than this page, and keeps it. Your answers are safe on this device; tell whoever runs your LMS.'
	}
};

export type Texts = typeof en;
