import type { reviewTexts } from './texts.ts';

/** The same in Spanish. */
const texts: (typeof reviewTexts)['en'] = {
	title: 'De lecciones anteriores',
	intro: 'Ya lo viste, y se pregunta otra vez. Esto no cambia ningún resultado.',
	looking: 'Buscando lo que merece la pena volver a preguntar…',
	nothing:
		'Todavía no hay nada que repasar: las preguntas vuelven aquí cuando las hayas respondido.',
	done: 'Hecho. Lo que has fallado volverá a salir una vez más.'
};

export const es = { review: texts };
