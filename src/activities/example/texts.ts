/** What an example says itself, in English. The shape of every other language. */
const en = { label: 'Example' };

export const exampleTexts = { en };
