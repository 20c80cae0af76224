import type { Statement } from '#course/statement.ts';

type Tested = NonNullable<Statement['tested']>;

const count = (number: number, one: string, many: string) =>
	number === 1 ? `1 ${one}` : `${number} ${many}`;

const en = {
	title: 'Accessibility of this course',
	aim: 'This course is made to conform to WCAG 2.2 at level AA.',
	status: 'Conformance status',
	notAssessed:
		'Not assessed. No test was written down on the computer on which this course was built.',
	partly:
		'Not fully assessed. The automatic checks below found nothing that does not conform; they can find a part of all barriers only, and no person has gone through this course with assistive technologies. So it is not called fully conformant.',
	changed: {
		course: 'The course was changed after its pages were tested.',
		player: 'The software that shows the course was changed after it was tested.'
	},
	how: 'What was tested',
	day: ({ from, to }: Pick<Tested, 'from' | 'to'>) =>
		from === to ? `On ${from}.` : `From ${from} to ${to}.`,
	pages: (number: number, { browser, axe, rules }: Tested) =>
		`${count(number, 'look', 'looks')} at whole pages of this course in ${browser}, before and after something was done: axe-core ${axe} with its ${rules} rules for WCAG 2.0, 2.1 and 2.2 A and AA, in light colours, and its rules for colours in dark ones too. It found nothing.`,
	noPages: 'The pages of this course themselves were not looked at.',
	states: (number: number) =>
		`${count(number, 'state', 'states')} of the activities, in a sample course that has each of them, by the same rules. It found nothing.`,
	keyboard: (number: number) =>
		`${count(number, 'move', 'moves')} in questions and stories made by keyboard alone, with the focus where it belongs after each.`,
	kinds: {
		assessment: 'assessments',
		map: 'maps',
		plan: 'plans',
		poll: 'polls',
		question: 'questions',
		reflection: 'reflections',
		refresher: 'refreshers',
		review: 'reviews',
		role: 'roles',
		scenario: 'stories'
	} as Readonly<Record<string, string>>,
	made: 'What this course is made of',
	languages: (names: string) => `Languages: ${names}.`,
	pictures: (number: number) =>
		`${count(number, 'picture', 'pictures')}. The course is not built while one has no description, unless its author says that it is for show.`,
	recordings: (number: number) =>
		`${count(number, 'recording', 'recordings')}. The course is not built while one lacks a transcript, or a film its captions. Nothing plays by itself.`,
	noRecordings: 'No sound and no film.',
	time: 'Nothing has a time limit, nothing is dragged, and nothing moves by itself.',
	reading: 'Every lesson can be read without scripts; to answer takes scripts.',
	ease: (least: number, most: number) =>
		`Reading ease of the lessons: ${least} to ${most}, where 0 is hard to read and 100 is easy.`,
	not: 'What was not tested',
	untested: [
		'With screen readers, screen magnifiers, voice control or switches.',
		'In browsers that are not named on this page, and on phones.',
		'Inside your LMS: its frame, its menus and its own pages are not part of this course.',
		'Whether descriptions, captions and transcripts say what they should: that is for people to judge.',
		'Pages that the course links to elsewhere.'
	],
	report: 'If something keeps you out',
	contact:
		'Tell whoever gave you this course: what you wanted to do, on which page, and with what browser and assistive technology. Pass this page’s title and the version at its foot on with it.'
};

export type StatementTexts = typeof en;

const es: StatementTexts = {
	title: 'Accesibilidad de este curso',
	aim: 'Este curso está hecho para cumplir las WCAG 2.2 en el nivel AA.',
	status: 'Estado de conformidad',
	notAssessed:
		'Sin evaluar. En el ordenador en el que se construyó este curso no hay constancia de ninguna prueba.',
	partly:
		'Sin evaluar del todo. Las comprobaciones automáticas de abajo no han encontrado nada que no sea conforme; solo pueden encontrar una parte de las barreras, y ninguna persona ha recorrido este curso con tecnologías de apoyo. Por eso no se dice que sea plenamente conforme.',
	changed: {
		course: 'El curso se ha cambiado después de probar sus páginas.',
		player: 'El programa que muestra el curso se ha cambiado después de probarlo.'
	},
	how: 'Lo que se ha probado',
	day: ({ from, to }) => (from === to ? `El ${from}.` : `Del ${from} al ${to}.`),
	pages: (number, { browser, axe, rules }) =>
		`${count(number, 'mirada', 'miradas')} a páginas enteras de este curso en ${browser}, antes y después de hacer algo: axe-core ${axe} con sus ${rules} reglas para WCAG 2.0, 2.1 y 2.2 A y AA, en colores claros, y sus reglas de color también en oscuros. No ha encontrado nada.`,
	noPages: 'Las páginas de este curso no se han mirado.',
	states: (number) =>
		`${count(number, 'estado', 'estados')} de las actividades, en un curso de muestra que las tiene todas, con las mismas reglas. No ha encontrado nada.`,
	keyboard: (number) =>
		`${count(number, 'paso', 'pasos')} en preguntas e historias hechos solo con el teclado, con el foco donde debe estar después de cada uno.`,
	kinds: {
		assessment: 'evaluaciones',
		map: 'mapas',
		plan: 'planes',
		poll: 'encuestas',
		question: 'preguntas',
		reflection: 'reflexiones',
		refresher: 'repasos',
		review: 'vueltas atrás',
		role: 'papeles',
		scenario: 'historias'
	},
	made: 'De qué está hecho este curso',
	languages: (names) => `Idiomas: ${names}.`,
	pictures: (number) =>
		`${count(number, 'imagen', 'imágenes')}. El curso no se construye mientras a una le falte la descripción, a no ser que su autor diga que es de adorno.`,
	recordings: (number) =>
		`${count(number, 'grabación', 'grabaciones')}. El curso no se construye mientras a una le falte la transcripción, o a un vídeo los subtítulos. Nada se reproduce solo.`,
	noRecordings: 'Sin sonido y sin vídeo.',
	time: 'Nada tiene límite de tiempo, nada se arrastra y nada se mueve solo.',
	reading: 'Todas las lecciones se pueden leer sin scripts; para responder hacen falta.',
	ease: (least, most) =>
		`Facilidad de lectura de las lecciones: de ${least} a ${most}, donde 0 es difícil de leer y 100 es fácil.`,
	not: 'Lo que no se ha probado',
	untested: [
		'Con lectores o ampliadores de pantalla, control por voz o pulsadores.',
		'En navegadores que no se nombran en esta página, y en teléfonos.',
		'Dentro de tu LMS: su marco, sus menús y sus páginas no son parte de este curso.',
		'Si las descripciones, los subtítulos y las transcripciones dicen lo que deben: eso lo juzgan las personas.',
		'Las páginas de otros sitios a las que el curso enlaza.'
	],
	report: 'Si algo te deja fuera',
	contact:
		'Díselo a quien te dio este curso: qué querías hacer, en qué página, y con qué navegador y tecnología de apoyo. Añade el título de esta página y la versión que está a su pie.'
};

/** What the page on accessibility says. Only its readers load it, whatever their language. */
export const statementTexts = { en, es };
