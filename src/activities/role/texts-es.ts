import type { RoleTexts } from './texts.ts';

/** What the page says of roles, in Spanish. */
const role: RoleTexts = {
	question: '¿Cuál de estos es tu puesto?',
	everything: 'Mostrar todo',
	hint: 'Puedes cambiarlo cuando quieras. Decide qué partes ves primero; no puntúa nunca y no aparece en ningún informe.',
	save: 'Guardar mi elección',
	change: 'Guardar el cambio',
	pickFirst: 'Elige primero un puesto, o «Mostrar todo».',
	said: (role) =>
		`Guardado. Ves lo que es para todo el mundo y las partes para: ${role}. Las demás se abren con un botón.`,
	saidEverything: 'Guardado. Ves todas las partes. Cada una dice para quién es.',
	isFor: (roles) => `Para: ${roles}`,
	show: (roles) => `Mostrar la parte para: ${roles}`
};

export const es = { role };
