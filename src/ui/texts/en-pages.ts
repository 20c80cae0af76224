/** What only one page each says, in English: loaded with those pages. The shape of every other language. */
export const enPages = {
	results: {
		title: 'Your results',
		intro: 'What you have shown so far, objective by objective.',
		evidence: 'Shown',
		noEvidence: 'Not shown yet',
		scoreOf: (percent: number, mark: number) =>
			`Your score is ${percent} per cent; ${mark} per cent passes.`,
		complete: 'You have completed the course.',
		completePassed: 'You have completed and passed the course.',
		passed: 'You have passed; some objectives are still open.',
		failed:
			'You have answered every question, and the score is below the mark. You can re-read everything.',
		open: (n: number) =>
			n === 1 ? 'One objective is still open.' : `${n} objectives are still open.`,
		goTo: (title: string) => `Find it in: ${title}`,
		stays: 'Everything stays open: reading again never lowers a result.'
	},
	sources: {
		title: 'Sources',
		intro: 'What this course draws on. Facts and ideas come from these; the sentences are ours.',
		by: (author: string) => `by ${author}`,
		none: 'This course names no sources.'
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
