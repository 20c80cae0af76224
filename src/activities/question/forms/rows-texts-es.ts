import type { rowsTexts } from './rows-texts.ts';

/** The same in Spanish. */
const texts: (typeof rowsTexts)['en'] = {
	howMatch: 'Elige lo que corresponde a cada elemento.',
	howClassify: 'Elige una opción en cada fila.',
	choose: 'Elegir',
	problem: 'Elige primero algo en cada fila y después comprueba.',
	wrong: 'Ninguna es correcta',
	outcome: 'Arriba, en cada fila, está lo correcto.',
	isRight: 'Correcto',
	isWrong: 'Esta no',
	right: 'Respuesta correcta:'
};

export const es = { rows: texts };
