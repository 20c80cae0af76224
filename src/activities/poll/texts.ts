/** What a poll says itself, in English. The shape of every other language. */
const en = {
	privacy: 'Your answer stays in this browser. No answer is right or wrong, and none is scored.',
	sharedPrivacy:
		'Your trainer can see your answer, and so can the people who run your learning platform. No answer is right or wrong, and none is scored.',
	answer: 'Save my answer',
	change: 'Save the change',
	chooseFirst: 'Choose a place on the line first.',
	end: (value: number, name: string) => `${value}, ${name}`,
	kept: (value: number, scale: number) => `Saved. You chose ${value} of ${scale}.`,
	elsewhere: 'You have answered this before. The answer is not in this browser.',
	settled: 'You were asked again later, so this answer stands as your “before”.',
	both: (before: number, now: number) =>
		before === now
			? `You chose ${now} before and now.`
			: `You chose ${before} before and ${now} now.`,
	onlyNow: (now: number) => `You chose ${now} now. Your answer from before is not in this browser.`,
	before: 'Before',
	now: 'Now',
	beforeAndNow: 'Before and now',
	notKept: 'This browser did not let us save your answer.',
	notLoaded: 'This question could not be loaded. Open the page again when you are connected.'
};

export type PollTexts = typeof en;

export const pollTexts = { name: 'poll', en };
