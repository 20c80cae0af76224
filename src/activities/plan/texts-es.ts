import { esWriting } from '../writing-es.ts';
import type { planTexts } from './texts.ts';

/** The same in Spanish. */
const texts: (typeof planTexts)['en'] = {
	...esWriting,
	when: 'Cuando',
	whenExample: 'Una ocasión que no se te escapará, como «envíe la lista el viernes»',
	will: 'Voy a',
	willExample: 'Algo que lleva unos minutos',
	sentence: (when, will) => `Cuando ${when}, voy a ${will}.`,
	yours: 'Tu plan',
	keep: 'Guardar mi plan',
	declined: 'Has decidido no hacer ningún plan. Puedes cambiar de idea en cualquier momento.',
	notKept:
		'Este navegador no nos ha dejado guardar tu plan. Cópialo si quieres conservarlo antes de salir.',
	nothingWritten:
		'Un plan tiene dos mitades: cuándo, y qué harás entonces. Rellena las dos o elige «Ahora no».',
	elsewhere: 'Ya hiciste un plan aquí antes. No está en este navegador.',
	erase: 'Borrar mi plan',
	eraseAsk:
		'¿Borrar tu plan, aquí y dondequiera que lo hayas guardado? Nadie podrá recuperarlo, ni siquiera tú.',
	eraseYes: 'Borrarlo',
	eraseNo: 'Conservarlo',
	erased: 'Tu plan se ha borrado.',
	erasedDone: 'Tu plan se ha borrado. Que hiciste uno sigue contando.',
	notErased:
		'Tu plan no se ha podido borrar en todas partes. Vuelve a intentarlo dentro de un momento.',
	toText: 'Descargar como texto',
	day: 'Día en tu calendario',
	toCalendar: 'Descargar para mi calendario',
	all: 'Todo lo que has escrito en este curso, para imprimir o guardar',
	from: (course, day) => `De «${course}», ${day}`
};

export const es = { plan: texts };
