/** What the page that checks the connection says, in English. The shape of every other language. */
export const enCheck = {
	title: 'The connection to your LMS',
	intro:
		'This page finds out where your progress is saved, and what stands in the way. It changes nothing of your progress or your result.',
	scripts: 'It takes scripts to find that out.',
	checking: 'Checking…',
	done: 'Checked.',
	failed:
		'The check could not be loaded. If you have a connection, load this page again; everything you have answered stays.',
	again: 'Check again',
	found: 'What was found',
	lms: {
		open: 'The course has found your LMS and has a session with it.',
		refused:
			'Your LMS is there, but opened no session. Close this window and open the course from your LMS again.',
		none: 'There is no LMS around this page. Open the course from your LMS, not from a bookmark, a copied link or a file. If you did, pass the log below on to whoever runs it.',
		web: 'This is the course as a website, made for no LMS: your progress is saved in this browser only.',
		closed: 'The session has ended. Open the course from your LMS again to go on.'
	},
	mode: {
		normal: 'Your answers count.',
		review: 'The course was opened for looking back: your LMS keeps the result that it has.',
		browse: 'The course was opened for looking around: your LMS saves nothing.',
		noCredit: 'The course was opened without credit: your LMS counts no result.',
		unknown: 'Whether your answers count is for an LMS to say, and none was asked.'
	},
	keeps: {
		yes: 'Your LMS gives your progress back as it got it.',
		no: 'Your LMS does not give your progress back as it got it. It is safe in this browser; pass the log on.',
		untried:
			'Whether your LMS gives progress back was not tried: nothing is to be saved now, or nothing has been so far. Answer a question and check again.'
	},
	commits: {
		yes: 'Your LMS says that it saves.',
		no: 'Your LMS says that it could not save. Do not clear this browser’s data, and pass the log on.',
		untried: 'Your LMS was not asked to save, since nothing is to be saved now.'
	},
	server: {
		yes: 'The server that the course came from answers.',
		no: 'The server that the course came from does not answer. Your connection may be gone, or you may have been signed out.',
		unknown: 'Whether the server answers cannot be found out here: it gives a script no files.'
	},
	device: {
		yes: 'This browser keeps a copy of your progress.',
		no: 'This browser keeps no data for this page, so that your progress is in your LMS only. A private window, or blocked cookies of other sites, can be the cause.'
	},
	/** In front of each, for those who cannot see the sign. */
	signs: { good: 'Fine:', bad: 'Trouble:', plain: 'Note:' },
	ticket: 'For a support ticket',
	about:
		'The log says in technical words what was found. It is in English, and there is no name, no answer and no text of yours in it.',
	copy: 'Copy the log',
	copied: 'Copied.',
	notCopied: 'This browser does not let the page copy. The log is selected now: copy it yourself.',
	log: 'The log'
};

export type CheckTexts = typeof enCheck;

export const checkTexts = { name: 'check', en: enCheck };
