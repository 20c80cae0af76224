/** How a refresher is called, in English. The shape of every other language. No quotes and no angle brackets in `later`. */
const en = {
	later: { week: 'one week later', month: 'one month later' },
	title: (course: string, later: string) => `${course}: ${later}`
};

export type LaterTexts = typeof en;

export const laterTexts = { en };
