import { describe, expect, test } from 'vitest';
import { adviceOn, choice } from './advice.samples.ts';

/** Whether a question with this stem is said to turn on a denial. */
async function isDenied(language: string, stem: string): Promise<boolean> {
	const advice = await adviceOn(choice(stem), { language });
	return advice.some((one) => one.startsWith('question/negative-stem'));
}

describe('a question that denies', () => {
	test.each([
		['en', 'Which of these is not an internal customer?'],
		['en', 'Who **surely is not waiting** for it?'],
		['en', "Which of them isn't waiting?"],
		['en', 'Which of them doesn’t wait?'],
		['en', 'All of them wait except one. Except whom? Who never waits?'],
		['en', 'Everybody waits, except whom?'],
		['en', 'If the list is late, who cannot begin?'],
		['en', 'In this exchange, who is no customer?'],
		['en', 'Choose the team that does not wait.'],
		['en', 'When is a colleague not a customer?'],
		['de', 'Wer ist kein interner Kunde?'],
		['de', 'Welche Aussage stimmt nicht?'],
		['de', 'Alle warten außer einem. Außer wem?'],
		['de-CH', 'Wer wartet nie?'],
		['es', '¿Cuál de estos no es un cliente interno?'],
		['es', '¿Quién nunca espera?'],
		['es', 'Todos esperan excepto uno: ¿excepto quién?'],
		['it', 'Quale di questi non è un cliente interno?'],
		['it', 'Aspettano tutti, tranne chi?']
	])('is found, %s: %s', async (language, stem) => {
		expect(await isDenied(language, stem)).toBe(true);
	});

	test.each([
		['en', 'Who needs nothing but a note?'],
		['en', 'Who knows about the knot?'],
		['en', 'She did not call on Monday. Who needs the list?'],
		['en', 'She did not call.\n\nWho needs the list?'],
		['en', 'What do you do if she does not answer?'],
		['en', 'What helps the colleague who does not answer?'],
		['en', 'When she does not answer, whom do you ask?'],
		['en', 'Who not only gives but also receives?'],
		['en', 'Is she waiting or not?'],
		['en', 'Why is the crew not waiting?'],
		['en', 'What does “not my job” tell you?'],
		['en', 'Which of these is **not** a customer?'],
		['en', 'What do you do where there is no list?'],
		['de', 'Was tust du, wenn sie nicht antwortet?'],
		['de', 'Wer hilft dem Kollegen, der nicht antwortet?'],
		['de', 'Warum wartet sie nicht?'],
		['de', 'Wer gibt nicht nur, sondern bekommt auch?'],
		['es', '¿Qué haces si ella no contesta?'],
		['es', '¿Por qué no espera?'],
		['es', '¿Cuál cuesta menos?'],
		['it', 'Che cosa fai se lei non risponde?'],
		['it', 'Perché non aspetta?'],
		['fr', 'Qui n’attend pas ?']
	])('is not seen in another, %s: %s', async (language, stem) => {
		expect(await isDenied(language, stem)).toBe(false);
	});
});

describe('an option for all or none of the others', () => {
	test.each([
		['en', 'All of the above', true],
		['en', 'None of these.', true],
		['en', 'All answers are correct', true],
		['en', 'None of the other options', true],
		['en', 'Both of them, in two exchanges', false],
		['en', 'All of the crew', false],
		['de', 'Alle genannten', true],
		['de', 'Alles oben Genannte', true],
		['de', 'Keine der genannten Antworten', true],
		['de', 'Nichts davon', true],
		['de', 'Alle anderen Abteilungen', false],
		['es', 'Todas las anteriores', true],
		['es', 'Ninguna de las anteriores', true],
		['es', 'Todas las tiendas', false],
		['it', 'Tutte le precedenti', true],
		['it', 'Nessuna delle precedenti', true],
		['it', 'Tutte le squadre', false]
	])('is known, %s: %s is %s', async (language, option, isOne) => {
		const advice = await adviceOn(choice('?', ['Ada Okafor', 'Jo Reed', option]), { language });
		expect(advice).toEqual(isOne ? [`question/all-or-none: ${option}`] : []);
	});
});

describe('feedback that only judges', () => {
	test.each([
		['en', 'Incorrect', true],
		['en', '**No!**', true],
		['en', 'Sorry, that’s wrong. Please try again.', true],
		['en', 'Well done! That is correct.', true],
		['en', 'No: she has the list already.', false],
		['de', 'Falsch.', true],
		['de', 'Leider falsch – versuche es noch einmal!', true],
		['de', 'Nein, sie hat die Liste schon.', false],
		['es', '¡Incorrecto!', true],
		['es', 'No, ya tiene la lista.', false],
		['it', 'Sbagliato, riprova.', true],
		['it', 'No, ha già la lista.', false]
	])('is known, %s: %s is %s', async (language, why, isOne) => {
		const advice = await adviceOn(choice('?', undefined, { why }), { language });
		expect(advice).toEqual(isOne ? Array(3).fill(`question/lone-verdict: > ${why}`) : []);
	});

	test.each([
		':::question{#steps objective=find form=order}\nIn which order?\n\n1. One\n2. Two\n\n> Right!\n:::',
		':::question{#name objective=find}\nWho?\n\n- [=] Ada\n  > Correct.\n:::',
		':::question{#rows objective=find}\nWhere?\n\n| Who | In | Out | Why |\n|---|---|---|---|\n| Ada | [x] | [ ] | Yes. |\n:::'
	])('is found in every form: %#', async (question) => {
		const advice = await adviceOn(question);
		expect(advice).toHaveLength(1);
		expect(advice[0]).toMatch(/^question\/lone-verdict: (> Right!|> Correct\.|Yes\.)$/);
	});
});

describe('two options', () => {
	test.each([
		['en', ['True', 'False'], false],
		['en', ['No, she has it', 'Yes, she waits for it'], false],
		['en', ['She is waiting', 'She is not waiting'], false],
		['en', ['On Monday', 'On Friday'], true],
		['de', ['Richtig', 'Falsch'], false],
		['de', ['Sie wartet', 'Sie wartet nicht'], false],
		['es', ['Sí', 'No'], false],
		['it', ['Vero', 'Falso'], false],
		['it', ['Il lunedì', 'Il venerdì'], true],
		['fr', ['Lundi', 'Vendredi'], true]
	])('are all there can be or not, %s: %s', async (language, options, isFew) => {
		const advice = await adviceOn(choice('?', options), { language });
		expect(advice).toEqual(isFew ? [`question/two-options: ${options[1]}`] : []);
		expect(await adviceOn(choice('?', options, { attributes: 'pair' }), { language })).toEqual([]);
	});

	test('are nothing to speak of where both may be right', async () => {
		const both = choice('?', ['On Monday', 'On Friday']).replace('[ ]', '[x]');
		expect(await adviceOn(both)).toEqual([]);
	});
});
