/** How a refresher is called, in English. The shape of every other language. No quotes and no angle brackets in `later`. */
const en = {
	later: { week: 'one week later', month: 'one month later' },
	title: (course: string, later: string) => `${course}: ${later}`
};

export type LaterTexts = typeof en;

const es: LaterTexts = {
	later: { week: 'una semana después', month: 'un mes después' },
	title: (course, later) => `${course}: ${later}`
};

export const laterTexts = { en, es };

/** In a course's language (BCP 47); English where there is no translation. */
export function laterTextsIn(language: string): LaterTexts {
	const all: Readonly<Record<string, LaterTexts>> = laterTexts;
	return all[language.split('-')[0] ?? ''] ?? en;
}
