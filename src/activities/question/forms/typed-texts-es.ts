import type { typedTexts } from './typed-texts.ts';

/** The same in Spanish. */
const texts: (typeof typedTexts)['en'] = {
	howText: 'Escribe tu respuesta. Bastan unas pocas palabras.',
	howExact: 'Escribe tu respuesta. Cuentan las mayúsculas, los acentos y los espacios.',
	howNumber: 'Escribe un número.',
	problem: 'Escribe primero una respuesta y después compruébala.',
	noNumber: 'Esto no se reconoce como un número. Escribe solo cifras; no se gasta ningún intento.',
	wrong: 'Esta respuesta no',
	outcome: 'Arriba está lo correcto.',
	yourTry: (n) => `Tu respuesta ${n}`,
	elsewhere: 'escrita en otro dispositivo',
	isRight: 'Correcto',
	isWrong: 'No es correcto',
	accepted: 'Respuesta correcta',
	or: ' o '
};

export const es = { typed: texts };
