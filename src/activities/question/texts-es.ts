import type { questionTexts } from './texts.ts';

/** The same in Spanish. */
const texts: (typeof questionTexts)['en'] = {
	notLoaded:
		'No se ha podido cargar esta pregunta. Comprueba tu conexión y vuelve a abrir la página.',
	single: 'Elige una opción.',
	multiple: 'Elige todas las que correspondan.',
	check: 'Comprobar',
	checking: 'Guardando tu respuesta',
	chooseFirst: 'Elige primero una respuesta y después compruébala.',
	chooseFirstMany: 'Elige primero al menos una respuesta y después comprueba.',
	right: 'Correcto',
	partly: 'Correcto en parte',
	wrong: 'Esta no',
	wrongMany: 'Estas no',
	retry: 'Intentarlo otra vez',
	triesLeft: (n) => (n === 1 ? 'Te queda un intento.' : `Te quedan ${n} intentos.`),
	rightAnswer: 'La respuesta correcta está marcada arriba.',
	rightAnswerMany: 'Las respuestas correctas están marcadas arriba.',
	hint: 'Ver una pista',
	hintMore: 'Ver otra pista',
	hintLabel: 'Pista',
	isRight: 'Respuesta correcta',
	howSure: '¿Cuánta seguridad tienes?',
	howSureNote: 'Es opcional y nunca puntúa.',
	sureness: { 1: 'Lo digo al azar', 2: 'Creo que sí', 3: 'Sin ninguna duda' }
};

export const es = { question: texts };
