import type { recallTexts } from './recall-texts.ts';

/** The same in Spanish. */
const texts: (typeof recallTexts)['en'] = {
	recallTitle: 'Lo que escribiste antes',
	recallFrom: (lesson) => `De «${lesson}»`,
	recallChange: 'Cambiarlo',
	recallWrite: 'Escribirlo ahora',
	recallEmpty: 'Aquí todavía no has escrito nada.'
};

export const es = { recall: texts };
