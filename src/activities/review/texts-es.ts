import type { reviewTexts } from './texts.ts';

/** The same in Spanish. */
const texts: (typeof reviewTexts)['en'] = {
	title: 'De lecciones anteriores',
	intro: 'Ya las viste, y aquí vuelven. Esto no cambia ningún resultado.',
	looking: 'Buscando lo que vale la pena volver a preguntar…',
	nothing:
		'Todavía no hay nada que repasar: las preguntas vuelven aquí cuando las hayas respondido.',
	done: 'Hecho. Lo que has fallado volverá una vez más.'
};

export const es = { review: texts };
