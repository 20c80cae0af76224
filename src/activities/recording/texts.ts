/** What a recording says itself, in English. The shape of every other language. */
const en = {
	captions: 'Captions',
	transcript: 'Transcript',
	/** Where a browser plays no such file. */
	download: 'Save the recording'
};

const es: typeof en = {
	captions: 'Subtítulos',
	transcript: 'Transcripción',
	download: 'Guardar la grabación'
};

export const recordingTexts = { en, es };
