/** What a recording says itself, in English. The shape of every other language. */
const en = {
	captions: 'Captions',
	transcript: 'Transcript',
	/** Where a browser plays no such file. */
	download: 'Save the recording'
};

export const recordingTexts = { en };
