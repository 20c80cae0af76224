import type { hotTextTexts } from './hot-text-texts.ts';

/** The same in Spanish. */
const texts: (typeof hotTextTexts)['en'] = {
	one: 'Elige una frase del texto.',
	many: 'Elige todas las frases que correspondan.',
	problem: 'Elige primero una frase y después comprueba.',
	wrong: 'Esta frase no',
	wrongMany: 'Estas frases no',
	outcome: 'Lo correcto está marcado en el texto.',
	marks: { right: 'Correcto', wrong: 'Esta no', missed: 'Respuesta correcta' }
};

export const es = { 'hot-text': texts };
