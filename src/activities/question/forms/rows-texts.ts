/** What a match and a table to classify say, in English. The shape of every other language. */
const en = {
	howMatch: 'Choose what goes with each.',
	howClassify: 'Choose one in each row.',
	choose: 'Choose',
	problem: 'Choose something in every row first, then check.',
	wrong: 'None of these is right',
	outcome: 'What is right stands in each row above.',
	isRight: 'Right',
	isWrong: 'Not this one',
	right: 'Right answer:'
};

export const rowsTexts = { name: 'rows', en };
