/** What a refresher says while it is done, in English. The shape of every other language. */
const en = {
	what: (of: number) =>
		of === 1 ? 'One question, with one answer.' : `${of} questions, with one answer each.`,
	looking: 'Choosing your questions…',
	progress: (answered: number, of: number) => `${answered} of ${of} answered`,
	over: (right: number, of: number) => `All answered, ${right} of ${of} right.`,
	lookingForPlan: 'Looking for your plan…',
	planned: 'You planned',
	stays:
		'It stays where you made it, and is erased only there. What you save below is a plan of its own.',
	noPlan:
		'There is no plan of yours in this browser. Make one now: one moment that will come by itself, and what you do then.',
	renew: 'Your next plan. Keep the old one, change it, or write another.',
	back: (course: string) => `Your take-away page of “${course}”`
};

export type RefresherTexts = typeof en;

export const refresherTexts = { name: 'refresher', en };
