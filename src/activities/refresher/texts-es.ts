import type { RefresherTexts } from './texts.ts';

/** What a refresher says while it is done, in Spanish. */
const refresher: RefresherTexts = {
	what: (of) =>
		of === 1 ? 'Una pregunta, con una respuesta.' : `${of} preguntas, con una respuesta cada una.`,
	looking: 'Eligiendo tus preguntas…',
	progress: (answered, of) => `${answered} de ${of} respondidas`,
	over: (right, of) => `Todas respondidas, ${right} de ${of} bien.`,
	lookingForPlan: 'Buscando tu plan…',
	planned: 'Tu plan era',
	stays: 'Se queda donde lo hiciste, y solo se borra allí. Lo que guardes abajo es un plan aparte.',
	noPlan:
		'En este navegador no hay ningún plan tuyo. Haz uno ahora: un momento que llegará por sí solo, y qué harás entonces.',
	renew: 'Tu próximo plan. Conserva el de antes, cámbialo o escribe otro.',
	back: (course) => `Tu página «Para llevar» de «${course}»`
};

export const es = { refresher };
