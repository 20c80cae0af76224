/** What a myth says itself, in English. The shape of every other language. */
const en = {
	label: 'Myth',
	claim: 'What people say',
	reason: 'Why it seems so',
	truth: 'What is so'
};

const es: typeof en = {
	label: 'Mito',
	claim: 'Lo que se dice',
	reason: 'Por qué lo parece',
	truth: 'Lo que es cierto'
};

export const mythTexts = { en, es };
