/** A text's sentences as the language ends them, trimmed; without such as have no word. */
export function sentencesOf(text: string, language: string): readonly string[] {
	const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
	return joinAbbreviations([...segmenter.segment(text)].map(({ segment }) => segment))
		.map((sentence) => sentence.trim())
		.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** The point behind a single letter or a title ends no sentence: "J. Smith", "Dr. Okafor". */
function joinAbbreviations(pieces: readonly string[]): readonly string[] {
	return pieces.reduce<readonly string[]>((sentences, piece) => {
		const last = sentences.at(-1);
		const goesOn = last !== undefined && /(?:^|[^\p{L}\p{N}])(?:\p{L}|Dr|Mr|Mrs|Ms|St|Sr|Sra|Nr|No|Art|Prof)\.\s*$/u.test(last);
		return goesOn ? [...sentences.slice(0, -1), last + piece] : [...sentences, piece];
	}, []);
}
