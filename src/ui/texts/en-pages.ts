/** What only one page each says, in English: loaded with those pages. The shape of every other language. */
export const enPages = {
	results: {
		title: 'Your results',
		intro: 'Where you stand, objective by objective.',
		shown: 'You have shown this',
		worked: 'You have worked on this',
		mistakes: 'Worked through, with mistakes',
		begun: 'Begun',
		open: 'Still open',
		scoreOf: (percent: number, mark: number) =>
			`Your score is ${percent} per cent; ${mark} per cent passes.`,
		scoreSoFar: (percent: number, mark: number) =>
			`So far you have ${percent} per cent of all points; ${mark} per cent passes.`,
		complete: 'You have completed the course.',
		completePassed: 'You have completed and passed the course.',
		lessonComplete: 'You have completed this lesson.',
		lessonPassed: 'You have completed and passed this lesson.',
		undecided:
			'You have worked through everything that is asked. It counts as completed once you have passed, or have no attempt left.',
		passed: 'You have passed; some objectives are still open.',
		failed:
			'You have answered every question, and this time it was not enough to pass. Ask whoever gave you this course about a new attempt. What is worth another look is marked here.',
		workedOn: (done: number, of: number) =>
			`You have worked on ${done} of ${of} objectives so far.`,
		goTo: (title: string) => `Go on in: ${title}`,
		lookAgain: (title: string) => `Look again in: ${title}`,
		shownIn: (title: string) => `Seen in: ${title}`,
		stays: 'Everything stays open: reading again never lowers a result.',
		takeAway: 'Your take-away: what you have written, to print or keep',
		check: 'Trouble saving? Check the connection to your LMS'
	},
	takeAway: {
		title: 'Your take-away',
		intro: 'What you have written in this course, in your own words.',
		privacy:
			'This page reads your words from this browser and sends them nowhere. What you wrote in another browser may be missing.',
		print: 'Print',
		download: 'Download as Markdown',
		/** Heads the file. */
		of: (course: string) => `Your take-away: ${course}`,
		empty: 'There is nothing here yet. What you write in these lessons will stand here:',
		missing:
			'A part of your words could not be loaded. Open this page again when you are connected.',
		scripts: 'Your words are kept by this browser, and it takes scripts to show them here.'
	},
	takeAlong: {
		title: 'Take your progress along',
		intro:
			'A file of what you have done here, to go on in another browser or on another computer, or to keep in case your LMS loses it. It is made on this device and sent nowhere.',
		withTexts: 'With everything I have written for myself',
		withTextsNote:
			'Without this your words stay in this browser alone. With it, whoever opens the file can read them.',
		download: 'Download my progress',
		bringBack: 'Bring progress back from such a file',
		bringBackNote: 'It is added to what is here: nothing is overwritten, and no result goes down.',
		restored: 'Brought back. What the file held is part of your progress now.',
		'nothing-new': 'Everything in this file is here already.',
		left: 'Some of your words in the file were left out, because the text they belong to is kept with your course record. You find them in the file.',
		'too-large': 'This file is too large to be one of progress. Nothing was changed.',
		'not-progress':
			'This is not a file of progress from this course. Nothing was changed. Its name ends in -progress.json.',
		newer:
			'This file comes from a later version of this course. Nothing was changed. Open the course where you made the file, or ask for the later version.',
		'other-course': 'This file belongs to another course. Nothing was changed.',
		damaged:
			'This file was changed or cut off on its way, so it cannot be trusted. Nothing was changed. Copy it once more from where you made it.',
		unavailable:
			'The part of the course that reads such files could not be loaded. Nothing was changed. Try again when you are connected.'
	},
	reminders: {
		title: 'Look back later',
		intro:
			'What you know now fades unless you use it. Two short courses of about three minutes ask you a few questions again and bring back your plan, if you made one. They may be assigned to you where you took this course; these files put a day for each into your own calendar.',
		day: 'Day',
		toCalendar: 'Download for my calendar',
		event: (title: string) =>
			`About three minutes. Open “${title}” where you took the course, in the same browser. If it is not there, ask whoever gave you the course.`
	},
	testout: {
		title: (lesson: string) => `Test-out: ${lesson}`,
		intro:
			'Answer these with your first try, and this lesson counts as done. Nothing is lost if you do not: the lesson stays open, and the questions in it are these.',
		passed: 'You have shown what this lesson teaches.',
		failed:
			'You have answered all of them, but not all with your first try, so the lesson stays open. It has the reasons.',
		toLesson: (lesson: string) => `Go to the lesson: ${lesson}`
	},
	sources: {
		title: 'Sources',
		intro: 'What this course draws on.',
		by: (author: string) => `by ${author}`,
		none: 'This course names no sources.',
		words: 'Words',
		wordsIntro: 'What they mean in this course.',
		accessibility: 'Accessibility of this course'
	},
	error: {
		title: 'This page is not in the course',
		body: 'The address may be old or mistyped. Nothing of your progress is lost.',
		back: 'Back to the overview',
		offlineTitle: 'This page could not be loaded',
		offlineBody:
			'There seems to be no connection at the moment. What you have answered is safe on this device.',
		retry: 'Try again'
	}
};

export type PageTexts = typeof enPages;
