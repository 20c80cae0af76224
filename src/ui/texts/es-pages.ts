import type { PageTexts } from './en-pages.ts';

/** What only one page each says, in Spanish. */
const texts: PageTexts = {
	results: {
		title: 'Tus resultados',
		intro: 'Dónde estás, objetivo por objetivo.',
		shown: 'Lo has demostrado',
		worked: 'Lo has trabajado',
		mistakes: 'Trabajado, con fallos',
		begun: 'Empezado',
		open: 'Todavía abierto',
		scoreOf: (percent, mark) =>
			`Tu puntuación es del ${percent} por ciento; se aprueba con el ${mark} por ciento.`,
		scoreSoFar: (percent, mark) =>
			`Hasta ahora tienes el ${percent} por ciento de todos los puntos; se aprueba con el ${mark} por ciento.`,
		complete: 'Has completado el curso.',
		completePassed: 'Has completado y aprobado el curso.',
		lessonComplete: 'Has completado esta lección.',
		lessonPassed: 'Has completado y aprobado esta lección.',
		undecided:
			'Has trabajado todo lo que se pide. Contará como completado cuando apruebes o no te queden intentos.',
		passed: 'Has aprobado; algunos objetivos siguen abiertos.',
		failed:
			'Has respondido a todas las preguntas y esta vez no ha bastado para aprobar. Pregunta por un nuevo intento a quien te dio este curso. Aquí está marcado lo que vale la pena repasar.',
		workedOn: (done, of) => `Hasta ahora has trabajado ${done} de ${of} objetivos.`,
		goTo: (title) => `Seguir en: ${title}`,
		lookAgain: (title) => `Volver a mirar en: ${title}`,
		shownIn: (title) => `Visto en: ${title}`,
		stays: 'Todo sigue abierto: volver a leer nunca rebaja un resultado.',
		takeAway: 'Para llevar: lo que has escrito, para imprimir o guardar',
		check: '¿Problemas al guardar? Comprueba la conexión con tu LMS'
	},
	takeAlong: {
		title: 'Llévate tu progreso',
		intro:
			'Un archivo con lo que has hecho aquí, para seguir en otro navegador u ordenador, o para guardarlo por si tu LMS lo pierde. Se crea en este dispositivo y no se envía a ningún sitio.',
		withTexts: 'Con todo lo que he escrito para mí',
		withTextsNote:
			'Sin esto, tus palabras se quedan solo en este navegador. Con esto, quien abra el archivo puede leerlas.',
		download: 'Descargar mi progreso',
		bringBack: 'Recuperar el progreso de un archivo así',
		bringBackNote: 'Se añade a lo que hay aquí: no se sobrescribe nada y ningún resultado baja.',
		restored: 'Recuperado. Lo que había en el archivo ya forma parte de tu progreso.',
		'nothing-new': 'Todo lo que hay en este archivo ya está aquí.',
		left: 'Algunas palabras tuyas del archivo se han dejado fuera, porque el texto al que pertenecen se conserva en tu expediente del curso. Siguen en el archivo.',
		'too-large': 'Este archivo es demasiado grande para ser de progreso. No se ha cambiado nada.',
		'not-progress':
			'Este no es un archivo de progreso de este curso. No se ha cambiado nada. Su nombre termina en -progress.json.',
		newer:
			'Este archivo viene de una versión posterior de este curso. No se ha cambiado nada. Abre el curso donde creaste el archivo o pide la versión posterior.',
		'other-course': 'Este archivo es de otro curso. No se ha cambiado nada.',
		damaged:
			'Este archivo se modificó o se cortó por el camino, así que no es de fiar. No se ha cambiado nada. Vuelve a copiarlo desde donde lo creaste.',
		unavailable:
			'No se ha podido cargar la parte del curso que lee estos archivos. No se ha cambiado nada. Inténtalo de nuevo cuando tengas conexión.'
	},
	reminders: {
		title: 'Vuelve a mirar más adelante',
		intro:
			'Lo que sabes ahora se borra si no lo usas. Dos cursos cortos, de unos tres minutos, te hacen otra vez algunas preguntas y te devuelven tu plan, si hiciste uno. Puede que te los asignen donde hiciste este curso; con estos archivos pones un día para cada uno en tu propio calendario.',
		day: 'Día',
		toCalendar: 'Descargar para mi calendario',
		event: (title) =>
			`Unos tres minutos. Abre «${title}» donde hiciste el curso, en el mismo navegador. Si no está allí, pregunta a quien te dio el curso.`
	},
	takeAway: {
		title: 'Para llevar',
		intro: 'Lo que has escrito en este curso, con tus propias palabras.',
		privacy:
			'Esta página lee tus palabras en este navegador y no las envía a ninguna parte. Lo que escribiste en otro navegador puede faltar.',
		print: 'Imprimir',
		download: 'Descargar como Markdown',
		of: (course) => `Para llevar: ${course}`,
		empty: 'Aquí no hay nada todavía. Lo que escribas en estas lecciones aparecerá aquí:',
		missing:
			'Una parte de tus palabras no se ha podido cargar. Vuelve a abrir esta página cuando tengas conexión.',
		scripts: 'Tus palabras están en este navegador, y hace falta JavaScript para mostrarlas aquí.'
	},
	testout: {
		title: (lesson) => `Prueba previa: ${lesson}`,
		intro:
			'Responde bien a estas preguntas al primer intento y la lección contará como hecha. Si no, no se pierde nada: la lección sigue abierta y sus preguntas son estas.',
		passed: 'Has demostrado lo que enseña esta lección.',
		failed:
			'Las has respondido todas, pero no todas a la primera, así que la lección sigue abierta. En ella están los porqués.',
		toLesson: (lesson) => `Ir a la lección: ${lesson}`
	},
	sources: {
		title: 'Fuentes',
		intro: 'En qué se apoya este curso.',
		by: (author) => `de ${author}`,
		none: 'Este curso no cita ninguna fuente.',
		words: 'Palabras',
		wordsIntro: 'Lo que significan en este curso.',
		accessibility: 'Accesibilidad de este curso'
	},
	error: {
		title: 'Esta página no está en el curso',
		body: 'La dirección puede ser antigua o estar mal escrita. No se ha perdido nada de tu progreso.',
		back: 'Volver al inicio del curso',
		offlineTitle: 'No se ha podido cargar esta página',
		offlineBody:
			'Parece que ahora mismo no hay conexión. Lo que has respondido está a salvo en este dispositivo.',
		retry: 'Intentarlo otra vez'
	}
};

export const es = { pages: texts };
