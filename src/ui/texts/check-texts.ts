/** What the page that checks the connection says, in English. The shape of every other language. */
export const enCheck = {
	title: 'The connection to your LMS',
	intro:
		'This page finds out where your progress is saved, and what stands in the way. It changes nothing of your progress or your result.',
	scripts: 'It takes scripts to find that out.',
	checking: 'Checking…',
	done: 'Checked.',
	failed:
		'The check could not be loaded. If you have a connection, load this page again; everything you have answered stays.',
	again: 'Check again',
	found: 'What was found',
	lms: {
		open: 'The course has found your LMS and has a session with it.',
		refused:
			'Your LMS is there, but opened no session. Close this window and open the course from your LMS again.',
		none: 'There is no LMS around this page. Open the course from your LMS, not from a bookmark, a copied link or a file. If you did, pass the log below on to whoever runs it.',
		web: 'This is the course as a website, made for no LMS: your progress is saved in this browser only.',
		closed: 'The session has ended. Open the course from your LMS again to go on.'
	},
	mode: {
		normal: 'Your answers count.',
		review: 'The course was opened for looking back: your LMS keeps the result that it has.',
		browse: 'The course was opened for looking around: your LMS saves nothing.',
		noCredit: 'The course was opened without credit: your LMS counts no result.',
		unknown: 'Whether your answers count is for an LMS to say, and none was asked.'
	},
	keeps: {
		yes: 'Your LMS gives your progress back as it got it.',
		no: 'Your LMS does not give your progress back as it got it. It is safe in this browser; pass the log on.',
		untried:
			'Whether your LMS gives progress back was not tried: nothing is to be saved now, or nothing has been so far. Answer a question and check again.'
	},
	commits: {
		yes: 'Your LMS says that it saves.',
		no: 'Your LMS says that it could not save. Do not clear this browser’s data, and pass the log on.',
		untried: 'Your LMS was not asked to save, since nothing is to be saved now.'
	},
	server: {
		yes: 'The server that the course came from answers.',
		no: 'The server that the course came from does not answer. Your connection may be gone, or you may have been signed out.',
		unknown: 'Whether the server answers cannot be found out here: it gives a script no files.'
	},
	device: {
		yes: 'This browser keeps a copy of your progress.',
		no: 'This browser keeps no data for this page, so that your progress is in your LMS only. A private window, or blocked cookies of other sites, can be the cause.'
	},
	/** In front of each, for those who cannot see the sign. */
	signs: { good: 'Fine:', bad: 'Trouble:', plain: 'Note:' },
	ticket: 'For a support ticket',
	about:
		'The log says in technical words what was found. It is in English, and there is no name, no answer and no text of yours in it.',
	copy: 'Copy the log',
	copied: 'Copied.',
	notCopied: 'This browser does not let the page copy. The log is selected now: copy it yourself.',
	log: 'The log'
};

export type CheckTexts = typeof enCheck;

/** What the page that checks the connection says, in Spanish. */
const esCheck: CheckTexts = {
	title: 'La conexión con tu LMS',
	intro:
		'Esta página averigua dónde se guarda tu progreso y qué lo impide. No cambia nada de tu progreso ni de tu resultado.',
	scripts: 'Para averiguarlo hacen falta scripts.',
	checking: 'Comprobando…',
	done: 'Comprobado.',
	failed:
		'No se ha podido cargar la comprobación. Si tienes conexión, vuelve a cargar esta página; todo lo que has respondido se conserva.',
	again: 'Comprobar otra vez',
	found: 'Lo que se ha encontrado',
	lms: {
		open: 'El curso ha encontrado tu LMS y tiene una sesión con él.',
		refused:
			'Tu LMS está ahí, pero no ha abierto ninguna sesión. Cierra esta ventana y abre de nuevo el curso desde tu LMS.',
		none: 'No hay ningún LMS alrededor de esta página. Abre el curso desde tu LMS, no desde un marcador, un enlace copiado o un archivo. Si ya lo has hecho, pasa el registro de abajo a quien lo administra.',
		web: 'Este es el curso como sitio web, sin LMS: tu progreso se guarda solo en este navegador.',
		closed: 'La sesión ha terminado. Abre de nuevo el curso desde tu LMS para seguir.'
	},
	mode: {
		normal: 'Tus respuestas cuentan.',
		review: 'El curso se ha abierto para repasar: tu LMS conserva el resultado que tiene.',
		browse: 'El curso se ha abierto para mirar: tu LMS no guarda nada.',
		noCredit: 'El curso se ha abierto sin que cuente: tu LMS no registra ningún resultado.',
		unknown: 'Si tus respuestas cuentan lo dice un LMS, y no se ha preguntado a ninguno.'
	},
	keeps: {
		yes: 'Tu LMS devuelve tu progreso tal como lo recibió.',
		no: 'Tu LMS no devuelve tu progreso tal como lo recibió. Está a salvo en este navegador; pasa el registro a quien administra tu LMS.',
		untried:
			'No se ha probado si tu LMS devuelve el progreso: ahora no hay que guardar nada, o todavía no se ha guardado nada. Responde a una pregunta y vuelve a comprobar.'
	},
	commits: {
		yes: 'Tu LMS dice que guarda.',
		no: 'Tu LMS dice que no ha podido guardar. No borres los datos de este navegador y pasa el registro a quien administra tu LMS.',
		untried: 'No se ha pedido a tu LMS que guarde, porque ahora no hay que guardar nada.'
	},
	server: {
		yes: 'El servidor del que ha venido el curso responde.',
		no: 'El servidor del que ha venido el curso no responde. Puede que no haya conexión o que tu sesión haya caducado.',
		unknown:
			'Aquí no se puede averiguar si el servidor responde: no da ningún archivo a los scripts.'
	},
	device: {
		yes: 'Este navegador guarda una copia de tu progreso.',
		no: 'Este navegador no guarda datos de esta página, así que tu progreso está solo en tu LMS. Puede deberse a una ventana privada o a que las cookies de otros sitios están bloqueadas.'
	},
	signs: { good: 'Bien:', bad: 'Problema:', plain: 'Nota:' },
	ticket: 'Para pedir ayuda',
	about:
		'El registro dice en palabras técnicas lo que se ha encontrado. Está en inglés y no contiene tu nombre, ni tus respuestas, ni tus textos.',
	copy: 'Copiar el registro',
	copied: 'Copiado.',
	notCopied:
		'Este navegador no permite que la página copie. El registro está seleccionado: cópialo tú.',
	log: 'El registro'
};

/** Only its readers load it, whatever their language. */
export const checkTexts = { en: enCheck, es: esCheck };
