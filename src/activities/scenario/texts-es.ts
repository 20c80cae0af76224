import type { scenarioTexts } from './texts.ts';

/** The same in Spanish. */
const texts: (typeof scenarioTexts)['en'] = {
	label: 'Historia',
	choices: '¿Qué haces?',
	consequence: 'Lo que ocurre',
	ended: { good: 'Un buen final', mixed: 'Un final con luces y sombras', poor: 'Un mal final' },
	debrief: 'Tu recorrido',
	debriefIntro: 'Cada decisión que tomaste y adónde llevó.',
	thinLine: (isAnother) =>
		`Una línea fina es ${isAnother ? 'otro' : 'un'} recorrido que acaba bien.`,
	otherRoute: (isAnother) => `${isAnother ? 'Otro' : 'Un'} recorrido que acaba bien, desde`,
	fork: 'Aquí se separan los recorridos',
	youChose: 'Elegiste:',
	instead: 'En cambio:',
	then: 'Después:',
	to: 'a',
	fromHere: 'Repetir desde aquí',
	elsewhere: 'Otras escenas que has visto',
	noDebrief: 'Ahora mismo no se puede mostrar tu recorrido: esta página no tiene conexión.',
	again: 'Repetir la historia',
	restart: 'Empezar de nuevo'
};

export const es = { scenario: texts };
