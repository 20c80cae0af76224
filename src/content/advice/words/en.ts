import type { LanguageWords } from '#activities/language-words.ts';

/** English. */
export const en: LanguageWords = {
	verdicts: [
		...['right', 'correct', 'true', 'yes', 'exactly', 'well done', 'good', 'great', 'perfect'],
		...['wrong', 'incorrect', 'false', 'no', 'nope', 'not right', 'not correct', 'not true'],
		...['not quite', 'not quite right', 'almost', 'sorry', 'unfortunately', 'partly right'],
		...['try again', 'please try again', 'think again', 'of course', 'of course not'],
		...['this', 'that', 'it', 'this answer', 'that answer', 'the answer', 'your answer'].flatMap(
			(what) => [
				...['right', 'correct', 'true', 'wrong', 'incorrect', 'false'].map(
					(verdict) => `${what} is ${verdict}`
				),
				...['right', 'correct', 'true'].map((verdict) => `${what} is not ${verdict}`)
			]
		),
		...["that's right", "that's correct", "that's wrong", "that's not right", "it's wrong"],
		...["that's incorrect", "that's not correct", "you're right", "you're wrong"],
		...['you are right', 'you are wrong', 'right answer', 'wrong answer', 'correct answer']
	],
	question: {
		denials: String.raw`not|never|cannot|except|neither|\p{L}+n't|(?<!there )(?:is|are|was|were) no(?! longer)`,
		harmless: 'not only|not just|not yet|whether or not|or not',
		sideClauses:
			'if|when|whenever|because|although|though|since|while|unless|until|before|after|so that|in case|as',
		relatives: 'who|whom|whose|that|which',
		askers: 'who|whom|whose|what|which|when|where|how|why|do|does|did|is|are|can|should|will',
		reasons: 'why|how come'
	},
	allOrNone:
		'(?:all|none|any) (?:of )?(?:the )?(?:these|those|them|above|others?|options|answers|choices|statements|other (?:options|answers|choices))(?: (?:above|below|listed|mentioned|given))?(?: (?:are|is) (?:right|correct|true|wrong|false))?|all are (?:right|correct|true)|all answers apply|all apply|none applies|everything above|nothing of the above',
	pairs: [
		['true', 'false'],
		['yes', 'no'],
		['right', 'wrong'],
		['correct', 'incorrect'],
		['agree', 'disagree'],
		['fact', 'opinion'],
		['allowed', 'forbidden'],
		['allowed', 'not allowed'],
		['legal', 'illegal'],
		['possible', 'impossible'],
		['safe', 'unsafe'],
		['more', 'less'],
		['more', 'fewer'],
		['before', 'after'],
		['internal', 'external'],
		['inside', 'outside'],
		['always', 'not always']
	],
	claims: {
		research: [
			String.raw`(?:studies|research|researchers|surveys?|experts|scientists|psychologists|economists|statistics|evidence)(?: (?!(?:and|or|to|who|that)\b)\p{L}+){0,2} (?:shows?|showed|shown|suggests?|suggested|finds?|found|proves?|proved|proven|confirms?|confirmed|agree|agrees|says?|indicates?|estimates?)`,
			String.raw`according to (?:(?:a|an|the|one|some|many|most|recent|several|new|another|this|that|our|\d{4}) ){0,3}(?:stud(?:y|ies)|surveys?|research|researchers|articles?|guides?|authors?|experts?|scientists|psychologists|economists|statistics)`,
			'(?:it|this|that) (?:is|has been|was) (?:scientifically |well |clearly )?(?:proven|shown)'
		].join('|'),
		accordingTo: 'according to',
		quantities: String.raw`per ?cent|percentage points?|million|billion|(?:out of|in every) (?:\d+|ten|hundred)|times (?:as|more|less|higher|lower|faster|likelier)`
	}
};
