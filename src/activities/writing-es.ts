import type { WritingTexts } from './writing-texts.ts';

/** The same in Spanish. */
export const esWriting: WritingTexts = {
	privacy:
		'Esto se queda en este navegador y no se envía a nadie. Cualquier otra persona que use este navegador podría leerlo.',
	privacyInRecord:
		'Esto está en este navegador y en tu expediente del curso. Pueden leerlo quienes gestionan tu plataforma de formación y, según la plataforma, quien te forma o quien te dirige.',
	starters: 'Empieza con',
	keep: 'Guardar mis notas',
	decline: 'Ahora no',
	draft: 'Borrador guardado en este dispositivo',
	declined: 'Has decidido no escribir nada. Puedes cambiar de idea en cualquier momento.',
	kept: (time) => `Guardado en este dispositivo, ${time}`,
	keptPlain: 'Guardado en este dispositivo',
	elsewhere: 'Ya escribiste aquí antes. El texto no está en este navegador.',
	notKept:
		'Este navegador no nos ha dejado guardar tus notas. Cópialas si quieres conservarlas antes de salir.',
	nothingWritten: 'Todavía no hay nada que guardar. Escribe primero una línea o elige «Ahora no».',
	erase: 'Borrar mis notas',
	eraseAsk:
		'¿Borrar tus notas, aquí y dondequiera que las hayas guardado? Nadie podrá recuperarlas, ni siquiera tú.',
	eraseYes: 'Borrarlas',
	eraseNo: 'Conservarlas',
	erased: 'Tus notas se han borrado.',
	erasedDone: 'Tus notas se han borrado. Que escribiste algo sigue contando.',
	notErased:
		'Tus notas no se han podido borrar en todas partes. Vuelve a intentarlo dentro de un momento.',
	record: 'Guardarlo en mi expediente del curso, para poder leerlo en otro dispositivo',
	recordWho:
		'Entonces podrían leerlo quienes gestionan tu plataforma de formación y, según la plataforma, quien te forma o quien te dirige. Puedes volver a sacarlo.',
	joining: 'Guardando en tu expediente del curso',
	together: 'Guardado también en tu expediente del curso',
	leaving: 'Sacando de tu expediente del curso',
	left: 'Ya no está en tu expediente del curso. Sigue en este dispositivo.',
	refused: 'Tu expediente del curso no lo ha aceptado. Sigue en este dispositivo.',
	tooLong:
		'Es demasiado largo para tu expediente del curso, que admite unos 4000 caracteres. Sigue en este dispositivo.',
	stuck:
		'No se ha podido sacar de tu expediente del curso. Vuelve a intentarlo dentro de un momento.'
};
