import { describe, expect, test } from 'vitest';
import { readBlock } from '../author.samples.ts';
import { author } from './author.ts';

/** A sound story with a variable, a trap and every kind of ending. */
const sound = `:::scenario{#hand-off vars="trust=0..3:1" minutes=1}
### Monday

The leads are late.

- [Ask Lena](#coffee) :set[trust + 1]
  > She pulls out a chair.
- [Send more](#pile) :set[trust - 1]
  > The pile grows.
- [Complain](#silence)
  > Her face closes.

### Coffee

She draws a form.

- [Agree on it](#agreed)
  > One measure.
- [Meet every week](#thursdays) :if[trust >= 2]
  > She gives you ten minutes.
- [Plan it](#pile) :set[trust - 1]
  > In spring.

### Pile

A buyer is lost.

- [Ask what was missing](#coffee) :set[trust + 1]
  > She looks up.
- [Sort it yourself](#pleasant)
  > You guess.

### Silence
::scene{trap}

Nobody calls.

- [Wait](#cold)
  > Spring comes.
- [Write to her boss](#pleasant)
  > He smiles.

### Agreed
::scene{ending=good}

Good.

### Thursdays
::scene{ending=good}

Very good.

### Pleasant
::scene{ending=mixed}

Pleasant.

### Cold
::scene{ending=poor}

Cold.
:::
`;

interface Defect {
	readonly title: string;
	/** Texts of the story and what stands there instead. */
	readonly plant: Readonly<Record<string, string>>;
	readonly code: string;
	/** What follows from it, and is found as well. */
	readonly also?: readonly string[];
	/** What the message says: the choices that lead there, or what else shows it. */
	readonly shown: string;
}

const goodRoutesLost = {
	'[Meet every week](#thursdays)': '[Meet every week](#cold)',
	'### Thursdays\n::scene{ending=good}\n\nVery good.\n\n': ''
};

const defects: readonly Defect[] = [
	{
		title: 'a scene that nothing leads to',
		plant: { '[Meet every week](#thursdays)': '[Meet every week](#agreed)' },
		code: 'scenario/unreachable',
		shown: 'No row of choices leads to the scene "Thursdays"'
	},
	{
		title: 'a scene behind a condition that nobody meets',
		plant: { '[Complain](#silence)': '[Complain](#silence) :if[trust > 2]' },
		code: 'scenario/unreachable',
		also: ['scenario/never-holds'],
		shown: 'No row of choices leads to the scene "Silence"'
	},
	{
		title: 'a dead end one choice away',
		plant: {
			'(#coffee) :set[trust + 1]\n  > She looks':
				'(#coffee) :if[trust > 0] :set[trust + 1]\n  > She looks',
			'[Sort it yourself](#pleasant)': '[Sort it yourself](#pleasant) :if[trust > 0]'
		},
		code: 'scenario/dead-end',
		also: ['scenario/always-holds'],
		shown: 'lead to the scene "Pile": Send more; none of its choices is offered there'
	},
	{
		title: 'a dead end on the second visit of a scene',
		plant: {
			'[Agree on it](#agreed)': '[Agree on it](#agreed) :if[trust < 2]',
			'[Meet every week](#thursdays) :if[trust >= 2]':
				'[Meet every week](#thursdays) :if[trust < 2]',
			'[Plan it](#pile) :set[trust - 1]': '[Plan it](#pile) :if[trust < 2]'
		},
		code: 'scenario/dead-end',
		also: ['scenario/no-good-ending'],
		shown: 'lead to the scene "Coffee": Ask Lena; none of its choices'
	},
	{
		title: 'a loop of one scene',
		plant: {
			'[Wait](#cold)': '[Wait](#silence)',
			'[Write to her boss](#pleasant)': '[Write to her boss](#silence)',
			'[Sort it yourself](#pleasant)': '[Sort it yourself](#cold) :if[trust >= 0]'
		},
		code: 'scenario/no-ending',
		also: ['scenario/always-holds', 'scenario/unreachable'],
		shown:
			'lead to the scene "Silence": Complain; no ending can be reached from there, so the learner turns in circles for ever: "Silence" and again.'
	},
	{
		title: 'a loop of two scenes',
		plant: {
			'[Complain](#silence)': '[Complain](#pleasant)',
			'### Silence\n::scene{trap}\n\nNobody calls.\n\n- [Wait](#cold)':
				'### Silence\n\nNobody calls.\n\n- [Wait](#evening)',
			'[Write to her boss](#pleasant)\n  > He smiles.':
				'[Go home](#evening)\n  > It rains.\n\n### Evening\n\nIt rains.\n\n- [Go back](#silence)\n  > It rains.',
			'[Sort it yourself](#pleasant)': '[Sort it yourself](#silence)'
		},
		code: 'scenario/no-ending',
		also: ['scenario/unreachable'],
		shown:
			'"Silence": Send more → Sort it yourself; no ending can be reached from there, so the learner turns in circles for ever: "Silence" → "Evening" and again.'
	},
	{
		title: 'a loop that only a low value closes',
		plant: {
			'[Ask what was missing](#coffee) :set[trust + 1]':
				'[Ask what was missing](#pile) :set[trust - 1]',
			'[Sort it yourself](#pleasant)': '[Sort it yourself](#coffee) :if[trust > 0]'
		},
		code: 'scenario/no-ending',
		shown: 'lead to the scene "Pile": Send more; no ending can be reached'
	},
	{
		title: 'a lost cause that is not marked as a trap',
		plant: { '::scene{trap}\n': '' },
		code: 'scenario/no-good-ending',
		shown: 'lead to the scene "Silence": Complain; no good ending can be reached from there'
	},
	{
		title: 'a lost cause for those who have no trust left',
		plant: {
			'[Ask what was missing](#coffee) :set[trust + 1]':
				'[Ask what was missing](#coffee) :if[trust > 0]'
		},
		code: 'scenario/no-good-ending',
		shown: 'lead to the scene "Pile": Send more; no good ending can be reached from there'
	},
	{
		title: 'a lost cause two scenes further on',
		plant: {
			'[Sort it yourself](#pleasant)': '[Sort it yourself](#guess)',
			'### Silence': '### Guess\n\nYou guess.\n\n- [Go on](#pleasant)\n  > Yes.\n\n### Silence'
		},
		code: 'scenario/no-good-ending',
		shown: 'lead to the scene "Guess": Send more → Sort it yourself; no good ending'
	},
	{
		title: 'a trap with a way out',
		plant: {
			'[Wait](#cold)': '[Wait](#coffee)',
			'[Sort it yourself](#pleasant)': '[Sort it yourself](#cold)'
		},
		code: 'scenario/needless-trap',
		shown: 'from it: Complain → Wait → Agree on it.'
	},
	{
		title: 'a trap at the only way through',
		plant: { '### Coffee\n': '### Coffee\n::scene{trap}\n' },
		code: 'scenario/needless-trap',
		shown:
			'The scene "Coffee" is marked as a trap, but every learner can still come to a good ending from it: Ask Lena → Agree on it.'
	},
	{
		title: 'one good route',
		plant: {
			...goodRoutesLost,
			'[Ask what was missing](#coffee)': '[Ask what was missing](#monday)'
		},
		code: 'scenario/few-good-routes',
		also: ['scenario/always-holds'],
		shown:
			'Only one route leads to a good ending, if a route enters no scene twice: Ask Lena → Agree on it.'
	},
	{
		title: 'no good route that enters no scene twice',
		plant: {
			...goodRoutesLost,
			'[Agree on it](#agreed)': '[Agree on it](#agreed) :if[trust = 3]',
			'[Meet every week](#cold) :if[trust >= 2]': '[Meet every week](#cold)'
		},
		code: 'scenario/few-good-routes',
		also: ['scenario/never-holds', 'scenario/no-good-ending', 'scenario/unreachable'],
		shown: 'No route leads to a good ending'
	},
	{
		title: 'a condition that always holds at the start',
		plant: { '[Send more](#pile) :set': '[Send more](#pile) :if[trust = 1] :set' },
		code: 'scenario/always-holds',
		shown: 'the choice "Send more" is always offered'
	},
	{
		title: 'a condition that always holds later on',
		plant: { ':if[trust >= 2]': ':if[not (trust = 0) or trust < 1]' },
		code: 'scenario/always-holds',
		shown:
			'the choice "Meet every week" is always offered and the condition does nothing. They come there by: Ask Lena.'
	},
	{
		title: 'a condition that never holds',
		plant: {
			'[Wait](#cold)': '[Wait](#cold) :if[trust = 2]',
			'[Sort it yourself](#pleasant)': '[Sort it yourself](#cold)'
		},
		code: 'scenario/never-holds',
		shown: 'the choice "Wait" is never offered. They come there by: Complain.'
	},
	{
		title: 'a variable that no condition reads',
		plant: {
			'trust=0..3:1': 'trust=0..3:1 time=0..2:2',
			'[Wait](#cold)': '[Wait](#cold) :set[time - 1]'
		},
		code: 'scenario/unread-variable',
		shown: 'No condition reads the variable "time"'
	},
	{
		title: 'a variable that nothing changes',
		plant: {
			'trust=0..3:1': 'trust=0..3:1 time=0..2:2',
			'[Wait](#cold)': '[Wait](#cold) :if[time > 1]'
		},
		code: 'scenario/unset-variable',
		shown: 'Nothing ever changes the variable "time"'
	},
	{
		title: 'a route that is longer than its minutes',
		plant: { 'She looks up.': `She looks up. ${'word '.repeat(180)}` },
		code: 'scenario/longer-than-lesson',
		shown: 'The route: Send more → Ask what was missing → Agree on it.'
	},
	{
		title: 'more states than can be explored',
		plant: {
			'trust=0..3:1': 'trust=0..3:1 a=0..999:0 b=0..999:0',
			'- [Ask Lena]':
				'- [Add](#monday) :if[a < 999] :set[a + 1]\n  > A.\n- [Add more](#monday) :if[b < 999] :set[b + 1]\n  > B.\n- [Ask Lena]'
		},
		code: 'scenario/too-large',
		shown: 'more than 200,000 states: its scenes and the bounds of its variables allow 32,000,000'
	}
];

function planted({ plant }: Defect): string {
	return Object.entries(plant).reduce((text, [from, to]) => {
		if (!text.includes(from)) throw new Error(`The story has no "${from}".`);
		return text.replace(from, to);
	}, sound);
}

describe('the prover', () => {
	test('finds nothing in the sound story', () => {
		expect(readBlock(author, sound).problems).toEqual([]);
	});

	test.each(defects)('finds $title, and shows it', (defect) => {
		const { problems } = readBlock(author, planted(defect));
		const codes = new Set(problems.map(({ code }) => code));
		expect([...codes].sort()).toEqual([defect.code, ...(defect.also ?? [])].sort());
		const found = problems.filter(({ code }) => code === defect.code);
		expect(found.map(({ message }) => message).join('\n')).toContain(defect.shown);
	});
});
