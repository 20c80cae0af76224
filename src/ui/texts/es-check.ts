import type { CheckTexts } from './en-check.ts';

/** What the page that checks the connection says, in Spanish. */
const texts: CheckTexts = {
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

export const es = { check: texts };
