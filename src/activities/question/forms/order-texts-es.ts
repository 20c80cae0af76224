import type { orderTexts } from './order-texts.ts';

/** The same in Spanish. */
const texts: (typeof orderTexts)['en'] = {
	how: 'Sube o baja cada elemento hasta que el orden sea correcto.',
	problem: 'Pon primero los elementos en orden y después comprueba.',
	wrong: 'Este orden no',
	outcome: 'Arriba, cada elemento indica cuál es su lugar.',
	up: (item) => `Subir «${item}»`,
	down: (item) => `Bajar «${item}»`,
	moved: (item, place, count) => `${item}: posición ${place} de ${count}`,
	inPlace: 'En su lugar',
	elsewhere: 'Aquí no',
	belongs: (place) => `Le corresponde el lugar ${place}`
};

export const es = { order: texts };
