/** What stands around a text that comes back, in English. The shape of every other language. */
const en = {
	recallTitle: 'What you wrote earlier',
	recallFrom: (lesson: string) => `From “${lesson}”`,
	recallChange: 'Change it',
	recallWrite: 'Write it now',
	recallEmpty: 'You have not written anything here yet.'
};

export const recallTexts = { name: 'recall', en };
