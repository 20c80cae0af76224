import { esWriting } from '../writing-es.ts';
import type { reflectionTexts } from './texts.ts';

/** The same in Spanish. */
const texts: (typeof reflectionTexts)['en'] = {
	...esWriting,
	label: 'Reflexión',
	sharedPrivacy:
		'Cuando lo guardes, podrá leerlo quien te forma, y también quienes gestionan tu plataforma de formación. Si se abre fuera de una plataforma de formación, se queda en este navegador.',
	sharedKeep: 'Guardar y compartir mis notas',
	sharedKept: (time) => `Guardado, ${time}. Quien te forma recibe también esta versión.`,
	sharedKeptPlain: 'Guardado y compartido',
	sharedEraseAsk:
		'¿Borrar aquí tus notas? Nadie podrá recuperarlas. Lo que ya haya recibido quien te forma seguirá en su poder.',
	sharedErased: 'Tus notas se han borrado aquí. Que escribiste algo sigue contando.'
};

export const es = { reflection: texts };
