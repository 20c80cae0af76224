/** What a refresher's pages say around its activities, in English. The shape of every other language. */
const en = {
	description: 'About three minutes: a few questions again, and what became of your plan.',
	descriptionOfQuestions: 'About three minutes: a few questions again.',
	/** Paragraphs of the overview. */
	overview: (course: string) => [
		`You know this already, and it fades. Here you answer a few questions from “${course}” again. What you missed then comes first, as far as this browser still knows it.`,
		'There is no score. It is done when every question has an answer, right or wrong.'
	],
	overviewOfPlan:
		'Then you look at your plan: what became of it, and what comes next. What you write stays in this browser.',
	lesson: 'Look back',
	questions: 'A few questions again',
	plan: 'Your plan',
	objectives: {
		questions: 'Answer a few questions again',
		plan: 'Decide what you will do next'
	},
	whatHappened: 'Did the moment come? What happened?',
	starters: ['The moment came, and I …', 'It did not come, because …']
};

export type RefresherCourseTexts = typeof en;

const es: RefresherCourseTexts = {
	description: 'Unos tres minutos: algunas preguntas otra vez, y qué ha sido de tu plan.',
	descriptionOfQuestions: 'Unos tres minutos: algunas preguntas otra vez.',
	overview: (course) => [
		`Esto ya lo sabes, y se va borrando. Aquí respondes otra vez a algunas preguntas de «${course}». Primero vuelve lo que entonces fallaste, hasta donde este navegador lo sabe todavía.`,
		'No hay nota. Se completa cuando cada pregunta tiene una respuesta, acertada o no.'
	],
	overviewOfPlan:
		'Después miras tu plan: qué ha sido de él y qué viene ahora. Lo que escribes se queda en este navegador.',
	lesson: 'Vuelve a mirar',
	questions: 'Algunas preguntas otra vez',
	plan: 'Tu plan',
	objectives: {
		questions: 'Responder otra vez a algunas preguntas',
		plan: 'Decidir qué harás ahora'
	},
	whatHappened: '¿Llegó el momento? ¿Qué pasó?',
	starters: ['El momento llegó, y yo…', 'No llegó, porque…']
};

export const courseTexts = { en, es };
