import { esWriting } from '../writing-es.ts';
import type { mapTexts } from './texts.ts';

/** The same in Spanish. */
const texts: (typeof mapTexts)['en'] = {
	...esWriting,
	title: 'Tu propio mapa: quién te da qué, y quién recibe qué de ti',
	me: 'Yo',
	suppliers: 'Me dan',
	receivers: 'Reciben de mí',
	picture: 'Tu mapa como imagen. La tabla de abajo dice lo mismo.',
	table: 'Tu mapa como tabla',
	who: 'Quién',
	get: 'Qué recibo',
	give: 'Qué doy',
	nothing: '–',
	yes: (count, of) => `Sí a ${count} de ${of}`,
	yesFor: (name) => `Sí para ${name}:`,
	add: 'Añadir una persona o un equipo',
	addFirst: 'Añadir la primera persona o el primer equipo',
	full: (most) => `Tu mapa tiene ${most} entradas, que son todas las que caben.`,
	adding: 'Una persona o un equipo',
	name: 'Nombre',
	supplies: 'Me da algo',
	receives: 'Recibe algo de mí',
	questions: '¿A qué puedes decir que sí?',
	questionList: [
		'Si tu trabajo saliera mal, ¿se resentiría el suyo?',
		'¿Necesita lo que haces para hacer bien su trabajo?',
		'¿Le entregas algo de lo que su trabajo no puede prescindir?',
		'¿Sabes, o sabes hacer, algo que no está a su alcance?',
		'Cuando tu trabajo mejora o empeora, ¿le pasa lo mismo al suyo?',
		'¿Se queja de vez en cuando de lo que recibe de ti?'
	],
	nameMissing: 'Ponle un nombre. Bastan las iniciales.',
	directionMissing: 'Indica si te da algo, si recibe algo de ti o ambas cosas.',
	keepEntry: 'Poner en mi mapa',
	changeEntry: 'Guardar el cambio',
	drop: 'Cancelar',
	change: 'Cambiar',
	changeOne: (name) => `Cambiar ${name}`,
	remove: 'Quitar',
	removeOne: (name) => `Quitar ${name}`,
	removed: (name) => `${name} ya no está en tu mapa.`,
	undo: 'Volver a poner',
	toPicture: 'Descargar como imagen',
	toText: 'Descargar como texto',
	empty: 'Todavía no hay nadie en tu mapa.',
	keep: 'Guardar mi mapa',
	declined: 'Has decidido no dibujar ningún mapa. Puedes cambiar de idea en cualquier momento.',
	notKept:
		'Este navegador no nos ha dejado guardar tu mapa. Descárgalo si quieres conservarlo antes de salir.',
	nothingWritten: 'Todavía no hay nadie en tu mapa. Añade primero a alguien o elige «Ahora no».',
	elsewhere: 'Ya dibujaste un mapa aquí antes. No está en este navegador.',
	erase: 'Borrar mi mapa',
	eraseAsk:
		'¿Borrar tu mapa, aquí y dondequiera que lo hayas guardado? Nadie podrá recuperarlo, ni siquiera tú.',
	eraseYes: 'Borrarlo',
	eraseNo: 'Conservarlo',
	erased: 'Tu mapa se ha borrado.',
	erasedDone: 'Tu mapa se ha borrado. Que dibujaste uno sigue contando.',
	notErased:
		'Tu mapa no se ha podido borrar en todas partes. Vuelve a intentarlo dentro de un momento.'
};

export const es = { map: texts };
