/** What an example says itself, in English. The shape of every other language. */
const en = { label: 'Example' };

const es: typeof en = { label: 'Ejemplo' };

export const exampleTexts = { en, es };
