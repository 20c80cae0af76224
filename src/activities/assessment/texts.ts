/** What an assessment says itself, in English. The shape of every other language. */
const en = {
	what: (of: number) => (of === 1 ? 'One question.' : `${of} questions, in any order.`),
	once: 'Each one counts with its first answer, and tells you at once whether it is right.',
	attempts: (left: number | undefined) => {
		if (left === undefined) return 'You can take it as often as you like; the best result counts.';
		return left === 1
			? 'You have one attempt.'
			: `You have ${left} attempts; the best result counts.`;
	},
	begin: 'Begin',
	preparing: 'Choosing your questions',
	progress: (answered: number, of: number) => `${answered} of ${of} answered`,
	over: 'All answered',
	right: (right: number, of: number) => `${right} of ${of} right.`,
	bestCounts: 'For each objective your best result so far counts.',
	passed: 'You have passed.',
	notPassed: 'You have not passed yet.',
	toResults: 'Your results show what counts',
	all: 'Nothing missed.',
	misses: 'Worth another look',
	taughtIn: (title: string) => `Taught in: ${title}`,
	toQuestion: 'Look at the question',
	again: 'Take it again, with other questions where there are any',
	left: (left: number) =>
		left === 1 ? 'You have one more attempt.' : `You have ${left} more attempts.`,
	none: 'That was your last attempt. Everything stays open for reading.'
};

export type AssessmentTexts = typeof en;

export const assessmentTexts = { name: 'assessment', en };
