import type { LanguageWords } from '#activities/language-words.ts';

/** Spanish. */
export const es: LanguageWords = {
	verdicts: [
		...['correcto', 'correcta', 'verdadero', 'cierto', 'sí', 'exacto', 'muy bien', 'bien'],
		...['bien hecho', 'perfecto', 'excelente', 'así es', 'incorrecto', 'incorrecta', 'falso'],
		...['no', 'mal', 'error', 'casi', 'no es correcto', 'no es correcta', 'no exactamente'],
		...['no del todo', 'lo siento', 'inténtalo de nuevo', 'inténtelo de nuevo', 'intenta de nuevo'],
		...['prueba otra vez', 'inténtalo otra vez', 'no es cierto', 'es correcto', 'es incorrecto'],
		...['eso es correcto', 'eso es incorrecto', 'eso no es correcto', 'respuesta correcta'],
		...['respuesta incorrecta', 'la respuesta es correcta', 'la respuesta es incorrecta'],
		...['la respuesta no es correcta', 'esta respuesta no es correcta', 'tienes razón']
	],
	question: {
		denials: 'no|nunca|jamás|excepto|(?<!a )salvo|(?<=(?:todos|todas) )menos|ningún|ninguno|ninguna',
		harmless: 'no solo|no sólo|no solamente|no obstante|o no|aún no|todavía no',
		sideClauses: 'si|cuando|porque|aunque|mientras|ya que|puesto que|para que|antes de que',
		relatives: 'que|quien|quienes|cuyo|cuya|el cual|la cual',
		askers:
			'quién|quiénes|qué|cuál|cuáles|cuándo|dónde|cómo|cuánto|cuántos|(?:a|de|en|por|para|con) (?:quién|quiénes|qué|cuál|cuáles)',
		reasons: 'por qué|para qué'
	},
	allOrNone: [
		'tod[oa]s (?:l[oa]s )?(?:anteriores|demás|ell[oa]s|est[oa]s|(?:otras )?(?:opciones|respuestas|afirmaciones)(?: anteriores)?)(?: son (?:correctas|ciertas|verdaderas))?',
		'ningun[oa] de (?:l[oa]s )?(?:anteriores|demás|ell[oa]s|est[oa]s|(?:otras )?(?:opciones|respuestas|afirmaciones)(?: anteriores)?)',
		'tod[oa]s son (?:correct[oa]s|ciert[oa]s)|ninguna es (?:correcta|cierta)|todo lo anterior|nada de lo anterior'
	].join('|'),
	pairs: [
		['verdadero', 'falso'],
		['sí', 'no'],
		['correcto', 'incorrecto'],
		['cierto', 'falso'],
		['de acuerdo', 'en desacuerdo'],
		['hecho', 'opinión'],
		['permitido', 'prohibido'],
		['posible', 'imposible'],
		['seguro', 'inseguro'],
		['más', 'menos'],
		['antes', 'después'],
		['interno', 'externo'],
		['dentro', 'fuera']
	],
	claims: {
		research: [
			String.raw`(?:estudios|investigaciones|la investigación|encuestas|los? expertos?|los científicos|las estadísticas)(?: (?!(?:y|o|que)\b)\p{L}+){0,2} (?:muestran?|demuestran?|sugieren?|indican?|prueban?|confirman?|dicen|encontraron|demostrado|mostrado)`,
			String.raw`según (?:(?:un|una|el|la|los|las|unos|varios|varias|muchos|otro|otra|este|esta) ){0,2}(?:recientes? |nuev[oa]s? )?(?:estudios?|encuestas?|investigación|investigaciones|expertos|científicos|estadísticas)`,
			'(?:está|ha sido|se ha) (?:científicamente )?(?:demostrado|probado)'
		].join('|'),
		accordingTo: 'según|de acuerdo con',
		quantities: 'por ciento|puntos porcentuales|millones|millón|de cada (?:\\d+|diez|cien)|veces más'
	}
};
