/** What a typed answer says, in English. The shape of every other language. */
const en = {
	howText: 'Type your answer. A few words are enough.',
	howExact: 'Type your answer. Capitals, accents and spaces count.',
	howNumber: 'Type a number.',
	problem: 'Type an answer first, then check it.',
	noNumber: 'This is not read as a number. Type digits only; no try is used up.',
	wrong: 'Not this answer',
	outcome: 'What is right stands above.',
	yourTry: (n: number) => `Your answer ${n}`,
	elsewhere: 'typed on another device',
	isRight: 'Right',
	isWrong: 'Not right',
	accepted: 'Right answer',
	or: ' or '
};

export const typedTexts = { name: 'typed', en };
