/**
 * What a language's words give away about a text. All of them are patterns (the source of a regular expression) that
 * match whole words in any case, or lists in small letters.
 */
export interface LanguageWords {
	/** All that feedback says when it only judges: words and phrases without punctuation. */
	readonly verdicts: readonly string[];
	readonly question: QuestionWording;
	/** An option that stands for all others, or for none of them. Matches the option as a whole. */
	readonly allOrNone: string;
	/** Beginnings of two options that are all there can be. */
	readonly pairs: readonly (readonly [string, string])[];
	readonly claims: ClaimWording;
}

/** How a question denies something. */
export interface QuestionWording {
	/** Words that turn a question round. */
	readonly denials: string;
	/** The same words where they turn nothing round: "not only". */
	readonly harmless: string;
	/** Words that begin a clause beside the question: "if", "because". */
	readonly sideClauses: string;
	/** Words that begin a clause about a thing: "who", "that". Beside the question where that opens with an asking word. */
	readonly relatives: string;
	/** Asking words at the beginning. */
	readonly askers: string;
	/** Beginnings of questions that nobody answers by picking the odd one out: "why". */
	readonly reasons: string;
}

/** How a sentence claims to know something of the world. */
export interface ClaimWording {
	/** "studies show", "according to experts". */
	readonly research: string;
	/** "according to", before a name. */
	readonly accordingTo: string;
	/** What stands behind a number when the sentence measures something: "per cent", "million". */
	readonly quantities: string;
}
