/** What a myth says itself, in English. The shape of every other language. */
const en = {
	label: 'Myth',
	claim: 'What people say',
	reason: 'Why it seems so',
	truth: 'What is so'
};

export const mythTexts = { en };
