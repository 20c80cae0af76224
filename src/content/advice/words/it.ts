import type { LanguageWords } from '#activities/language-words.ts';

/** Italian. */
export const it: LanguageWords = {
	verdicts: [
		...['giusto', 'giusta', 'corretto', 'corretta', 'esatto', 'esatta', 'vero', 'sì', 'bene'],
		...['bravo', 'brava', 'molto bene', 'perfetto', 'ottimo', 'sbagliato', 'sbagliata', 'errato'],
		...['errata', 'falso', 'no', 'non corretto', 'non è corretto', 'non è giusto', 'non è vero'],
		...['quasi', 'non proprio', 'non esattamente', 'purtroppo no', 'mi dispiace', 'riprova'],
		...['prova ancora', 'prova di nuovo', 'risposta giusta', 'risposta corretta', 'risposta esatta'],
		...['risposta sbagliata', 'risposta errata', 'è giusto', 'è corretto', 'è sbagliato'],
		...['la risposta è giusta', 'la risposta è corretta', 'la risposta è sbagliata', 'hai ragione']
	],
	question: {
		denials: 'non|tranne|eccetto|ad eccezione|nessun[oa]?|neanche|nemmeno|neppure',
		harmless: 'non solo|non soltanto|o no|o non|non ancora',
		sideClauses: 'se|quando|perché|sebbene|benché|mentre|poiché|affinché|prima che|dopo che',
		relatives: 'che|cui|il quale|la quale|i quali|le quali',
		askers: "chi|che|cosa|che cosa|quale|quali|qual|quando|dove|come|quanto|quanti|(?:a|di|in|per|con) (?:chi|che|quale|quali)",
		reasons: 'perché|come mai'
	},
	allOrNone: [
		'tutt[ei] (?:(?:le|i) )?(?:precedenti|altr[ei]|quest[ei]|(?:altre )?(?:risposte|opzioni|affermazioni)(?: precedenti)?)(?: sono (?:corrette|giuste|vere))?',
		'nessun[oa] (?:delle|dei|di) (?:precedenti|altr[ei]|quest[ei]|loro|(?:altre )?(?:risposte|opzioni|affermazioni)(?: precedenti)?)',
		"tutte sono (?:corrette|giuste)|sono tutte (?:corrette|giuste)|nessuna (?:è )?(?:corretta|giusta)|tutto quanto sopra|niente di tutto ciò"
	].join('|'),
	pairs: [
		['vero', 'falso'],
		['sì', 'no'],
		['giusto', 'sbagliato'],
		['corretto', 'errato'],
		['corretto', 'scorretto'],
		["d'accordo", 'in disaccordo'],
		['fatto', 'opinione'],
		['permesso', 'vietato'],
		['possibile', 'impossibile'],
		['sicuro', 'insicuro'],
		['più', 'meno'],
		['prima', 'dopo'],
		['interno', 'esterno'],
		['dentro', 'fuori']
	],
	claims: {
		research: [
			String.raw`(?:studi|ricerche|la ricerca|i ricercatori|sondaggi|gli esperti|gli scienziati|le statistiche)(?: (?!(?:e|o|che)\b)\p{L}+){0,2} (?:mostrano|mostra|dimostrano|dimostra|suggeriscono|suggerisce|indicano|indica|provano|confermano|conferma|dicono|dimostrato|mostrato)`,
			String.raw`secondo (?:(?:uno|una|un|lo|la|il|gli|le|i|molti|molte|alcuni|alcune|recenti) ){0,2}(?:recente |nuov[oa] )?(?:studi|studio|sondaggi|sondaggio|ricerca|ricerche|esperti|ricercatori|scienziati|statistiche)`,
			'(?:è|è stato) (?:scientificamente )?(?:dimostrato|provato)'
		].join('|'),
		accordingTo: 'secondo|stando a',
		quantities: 'per cento|punti percentuali|milioni|milione|miliardi|su (?:\\d+|dieci|cento)|volte (?:più|tanto)'
	}
};
