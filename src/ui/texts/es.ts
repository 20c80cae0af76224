import type { Texts } from './en.ts';

/** What the interface itself says, in Spanish. */
const texts: Texts = {
	skip: 'Ir al contenido',
	minutes: (least, most) => {
		if (least < most) return `de ${least} a ${most} minutos`;
		return least === 1 ? '1 minuto' : `${least} minutos`;
	},
	lessonOf: (at, of) => `Lección ${at} de ${of}`,
	sections: 'Apartados de esta lección',
	sectionDone: 'hecho',
	lessons: 'Lecciones',
	objectives: 'Lo que sabrás hacer',
	begin: (title) => `Empezar: ${title}`,
	goOn: (title) => `Seguir con: ${title}`,
	openNext: (title) => `Siguiente: ${title}. Ábrela desde el menú de tu LMS.`,
	openedByLms: 'Tu LMS abre las lecciones una por una, desde su menú.',
	elsewhere:
		'Estás mirando otra lección. Lo que hagas aquí se conserva; abre esta lección desde el menú de tu LMS y contará allí.',
	toResults: 'Seguir con: Tus resultados',
	resultsLink: 'Tus resultados',
	sourcesLink: 'Fuentes',
	done: 'hecho',
	tested: 'demostrado en la prueba previa',
	testout: (questions) =>
		questions === 1
			? '¿Ya lo sabes? Demuéstralo con una pregunta'
			: `¿Ya lo sabes? Demuéstralo con ${questions} preguntas`,
	doneOf: (done, of) => `${done} de ${of} hechas`,
	courseLabel: 'Resultados y fuentes',
	continueAt: (title) => `Continuar: ${title}`,
	lookAtResults: 'Ver tus resultados',
	minutesLeft: (least, most) => {
		if (least < most) return `quedan entre ${least} y ${most} minutos`;
		return most === 1 ? 'queda cerca de 1 minuto' : `quedan unos ${most} minutos`;
	},
	pageTitle: (page, course) => (page === course ? page : `${page} · ${course}`),

	save: {
		opening: 'Buscando tu progreso anterior…',
		saving: 'Guardando…',
		savedLms: 'Guardado en tu LMS',
		savedDevice: 'Guardado en este dispositivo',
		savedLrs: 'Guardado en este dispositivo; tus resultados están registrados',
		retryingLrs:
			'Guardado en este dispositivo. Tus resultados aún no se han podido registrar; lo intentamos otra vez…',
		retrying: 'Guardado en este dispositivo. Tu LMS aún no responde; lo intentamos otra vez…',
		notConnected: 'Sin conexión con un LMS. Tu progreso se guarda en este dispositivo.',
		notSaved:
			'Aún sin guardar. Este navegador no conserva datos; tus respuestas se perderán cuando lo cierres.',
		readOnly: 'Solo estás repasando: nada de lo que hagas aquí cambia tu resultado.',
		retryNow: 'Intentarlo ahora',
		exit: 'Guardar y cerrar',
		notSavedYet: 'Aún sin guardar.',
		closed: 'Guardado. Puedes cerrar esta ventana.'
	},
	notices: {
		title: 'Ten en cuenta',
		garbage:
			'No se ha podido leer tu progreso anterior, así que el curso empieza de nuevo. La copia ilegible se conserva en este dispositivo.',
		repaired: 'Tu LMS tenía un estado más antiguo; se ha actualizado desde este dispositivo.',
		reopen:
			'Tu LMS ha cerrado la conexión. Puedes seguir leyendo; vuelve a abrir el curso desde tu LMS para guardar allí.',
		storage:
			'Este navegador no conserva datos de esta página, así que solo tu LMS recuerda tu progreso.',
		skipped:
			'El curso se ha actualizado desde tu última visita. Algunas respuestas anteriores ya no se aplican.',
		truncated: 'Tu LMS cortó el progreso guardado; se usa la copia completa de este dispositivo.',
		shortened:
			'Tu LMS no tiene sitio para todo lo que has hecho aquí. Tiene tu resultado; este dispositivo conserva también el resto.',
		elsewhere:
			'Este curso está abierto también en otra pestaña o en otro dispositivo. Lo que haces allí cuenta aquí; vuelve a cargar esta página para verlo.',
		ended:
			'Tu LMS ha terminado esta sesión y ya no acepta nada de esta página. Puedes seguir: lo que haces se conserva en este dispositivo. Cuando vuelvas a abrir el curso desde tu LMS, en este navegador, tu LMS se pondrá al día. Para seguir en otro sitio, llévate un archivo con tu progreso.',
		takeAlong: 'Descargar mi progreso',
		disputed:
			'Tu LMS muestra otro resultado que esta página y lo mantiene. Tus respuestas están a salvo en este dispositivo; avisa a quien administra tu LMS.'
	}
};

export const es = { ui: texts };
