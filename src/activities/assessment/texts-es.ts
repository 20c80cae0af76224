import type { assessmentTexts } from './texts.ts';

/** The same in Spanish. */
const texts: (typeof assessmentTexts)['en'] = {
	what: (of) => (of === 1 ? 'Una pregunta.' : `${of} preguntas, en el orden que quieras.`),
	once: 'En cada una cuenta la primera respuesta, y enseguida sabrás si es correcta.',
	attempts: (left) => {
		if (left === undefined) {
			return 'Puedes hacerla tantas veces como quieras; cuenta el mejor resultado.';
		}
		return left === 1
			? 'Tienes un intento.'
			: `Tienes ${left} intentos; cuenta el mejor resultado.`;
	},
	begin: 'Empezar',
	preparing: 'Eligiendo tus preguntas',
	progress: (answered, of) => `${answered} de ${of} respondidas`,
	over: 'Todas respondidas',
	right: (right, of) => `${right} de ${of} correctas.`,
	bestCounts: 'En cada objetivo cuenta tu mejor resultado hasta ahora.',
	passed: 'Has aprobado.',
	notPassed: 'Todavía no has aprobado.',
	toResults: 'Tus resultados muestran lo que cuenta',
	all: 'Ningún fallo.',
	misses: 'Vale la pena repasar',
	taughtIn: (title) => `Se explica en: ${title}`,
	toQuestion: 'Ver la pregunta',
	again: 'Hacerla otra vez, con otras preguntas si las hay',
	left: (left) => (left === 1 ? 'Te queda un intento.' : `Te quedan ${left} intentos.`),
	none: 'Ese era tu último intento. Todo sigue abierto para leerlo.'
};

export const es = { assessment: texts };
