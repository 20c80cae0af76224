import type { pollTexts } from './texts.ts';

/** The same in Spanish. */
const texts: (typeof pollTexts)['en'] = {
	privacy:
		'Tu respuesta se queda en este navegador. Ninguna respuesta es correcta ni incorrecta, y ninguna puntúa.',
	sharedPrivacy:
		'Quien te forma puede ver tu respuesta, y también quienes gestionan tu plataforma de formación. Ninguna respuesta es correcta ni incorrecta, y ninguna puntúa.',
	answer: 'Guardar mi respuesta',
	change: 'Guardar el cambio',
	chooseFirst: 'Elige primero un punto de la línea.',
	end: (value, name) => `${value}, ${name}`,
	kept: (value, scale) => `Guardado. Elegiste ${value} de ${scale}.`,
	elsewhere: 'Ya respondiste a esto. La respuesta no está en este navegador.',
	settled: 'Se te volvió a preguntar más adelante, así que esta respuesta queda como tu «antes».',
	both: (before, now) =>
		before === now
			? `Elegiste ${now} antes y también ahora.`
			: `Elegiste ${before} antes y ${now} ahora.`,
	onlyNow: (now) => `Elegiste ${now} ahora. Tu respuesta de antes no está en este navegador.`,
	before: 'Antes',
	now: 'Ahora',
	beforeAndNow: 'Antes y ahora',
	notKept: 'Este navegador no nos ha dejado guardar tu respuesta.',
	notLoaded:
		'No se ha podido cargar esta pregunta. Vuelve a abrir la página cuando tengas conexión.'
};

export const es = { poll: texts };
