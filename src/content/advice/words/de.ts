import type { LanguageWords } from '#activities/language-words.ts';

/** German. */
export const de: LanguageWords = {
	verdicts: [
		...['richtig', 'korrekt', 'stimmt', 'ja', 'genau', 'gut', 'sehr gut', 'super', 'prima'],
		...['falsch', 'nein', 'nicht richtig', 'nicht korrekt', 'inkorrekt', 'stimmt nicht'],
		...['leider', 'leider falsch', 'leider nein', 'leider nicht', 'leider nicht richtig'],
		...['fast', 'fast richtig', 'nicht ganz', 'nicht ganz richtig', 'teilweise richtig', 'schade'],
		...['versuche es noch einmal', 'versuch es noch einmal', 'noch einmal', 'gut gemacht'],
		...['versuchen sie es noch einmal', 'versuchen sie es erneut', 'versuche es erneut'],
		...['das', 'dies', 'die antwort', 'diese antwort', 'deine antwort', 'ihre antwort'].flatMap(
			(what) =>
				['richtig', 'korrekt', 'falsch', 'nicht richtig', 'nicht korrekt', 'leider falsch'].map(
					(verdict) => `${what} ist ${verdict}`
				)
		),
		...['das stimmt', 'das stimmt nicht', 'das stimmt leider nicht', 'richtige antwort'],
		...['falsche antwort', 'du hast recht', 'sie haben recht']
	],
	question: {
		denials: 'nicht|kein(?:e|en|er|em|es)?|nie|niemals|außer|ausgenommen|weder',
		harmless: 'nicht nur|nicht wahr|oder nicht|noch nicht',
		sideClauses: 'wenn|falls|weil|obwohl|während|damit|bevor|nachdem|sobald|solange|ob|da|als',
		relatives: '(?<=, )(?:der|die|das|den|dem|dessen|deren|denen|welche[rsmn]?|wer|was)',
		askers: 'wer|wen|wem|wessen|was|welche[rsmn]?|wann|wo|wie|warum|ist|sind|kann|soll',
		reasons: 'warum|weshalb|wieso|wozu'
	},
	allOrNone: [
		'(?:alle|alles|keine?[rs]?|nichts)(?: der| dieser| von den| von)? (?:(?:oben |hier )?(?:genannten?s?|aufgeführten?)|obengenannten?|obigen?|oben|vorigen|vorherigen|anderen|übrigen|davon|diesen|ihnen)(?: (?:antworten|aussagen|möglichkeiten|optionen))?',
		'(?:alle|keine)(?: der| dieser)? (?:antworten|aussagen|möglichkeiten|optionen)(?: (?:oben|sind|ist))?(?: (?:richtig|falsch))?',
		'alle sind (?:richtig|falsch)|keine ist richtig|keine antwort ist richtig'
	].join('|'),
	pairs: [
		['wahr', 'falsch'],
		['richtig', 'falsch'],
		['ja', 'nein'],
		['stimmt', 'stimmt nicht'],
		['tatsache', 'meinung'],
		['erlaubt', 'verboten'],
		['erlaubt', 'nicht erlaubt'],
		['möglich', 'unmöglich'],
		['sicher', 'unsicher'],
		['mehr', 'weniger'],
		['vorher', 'nachher'],
		['vor', 'nach'],
		['intern', 'extern'],
		['innen', 'außen'],
		['innerhalb', 'außerhalb']
	],
	claims: {
		research: [
			String.raw`(?:studien|untersuchungen|umfragen|forschung(?:en)?|forscher(?:innen)?|fachleute|experten|statistiken)(?: (?!(?:und|oder|die)\b)\p{L}+){0,2} (?:zeigen|zeigt|belegen|belegt|beweisen|beweist|fanden|sagen|sagt|bestätigen|bestätigt|schätzen|gezeigt|bewiesen)`,
			String.raw`(?:laut|gemäß|nach) (?:(?:einer|eines|der|den|dieser|vieler|neuen|neuer|aktuellen|aktueller) ){0,3}(?:studien?|umfragen?|untersuchung(?:en)?|statistik(?:en)?|fachleuten|experten|forschern)`,
			'es (?:ist|wurde) (?:wissenschaftlich )?(?:bewiesen|belegt|erwiesen|nachgewiesen)'
		].join('|'),
		accordingTo: 'laut|gemäß|nach Ansicht von|nach Angaben von',
		quantities: 'Prozent|Prozentpunkte?|Millionen?|Milliarden?|(?:von|aus) (?:\\d+|zehn|hundert)|[Mm]al (?:so|mehr)'
	}
};
