import { describe, expect, test } from 'vitest';
import { readBlock, type ReadDraft } from '../author.samples.ts';
import type { Part } from '../author.ts';
import { author } from './author.ts';
import type { ScenarioRules, ScenarioWords } from './scenario.ts';

const story = `:::scenario{#hand-off objective=partner vars="trust=1..3:2"}
You are new.

### Monday, nine o'clock
::scene{#start place="Second floor" speaker=lena mood=tense}

"Hardly any were worth a call."

- [Ask what a *usable* lead is](#over-coffee) :set[trust + 1]
  > A question costs a minute.
- [Send more of them](#the-wall) :set[trust - 1] :set[trust - 1]
  > The pile grows.

### Over coffee

She draws a form.

- [Agree on it](#shared)
  > One measure.
- [Ask once more](#the-wall)
  > She frowns.

### The wall
::scene{#wall}

Silence.

- [Ask after all](#over-coffee) :if[trust >= 2] {#late}
  > Better late.
- [Write to her boss](#shared) :if[not (trust >= 2)]
  > It works, once.
- [Hold the line](#cold)
  > Nobody moves.

### A shared measure
::scene{#shared ending=good}

Good. Both of you:

- count leads
- and days

### Frozen out
::scene{#cold ending=poor}

Poor.
`;
const read = (text: string, minutes?: number) =>
	readBlock(author, `${text}:::\n`, minutes === undefined ? {} : { minutes });
const without = (line: string) => story.replace(line, '');

/** Scenes from 11 on; choices from 1 on in each scene. */
function build(draft: ReadDraft | undefined) {
	const numberOf = (part: Part) => {
		const scene = draft?.parts.indexOf(part) ?? -1;
		if (scene >= 0) return 11 + scene;
		const siblings = draft?.parts.find(({ parts }) => parts.includes(part))?.parts ?? [];
		return 1 + siblings.indexOf(part);
	};
	return draft?.build(numberOf) as { rules: ScenarioRules; words: ScenarioWords };
}

describe('a scenario', () => {
	test('is read as it was written, and proven', () => {
		const { draft, problems } = read(story);
		expect(problems).toEqual([]);
		expect(draft).toMatchObject({ objective: 'partner', points: 0, title: "Monday, nine o'clock" });
		const { rules, words } = build(draft);
		expect(rules).toMatchObject({
			start: 11,
			vars: [{ name: 'trust', least: 1, most: 3, start: 2 }]
		});
		expect(rules.scenes.slice(2)).toEqual([
			{
				number: 13,
				trap: false,
				choices: [
					{ number: 1, to: 12, when: { is: '>=', name: 'trust', value: 2 }, sets: [] },
					{
						number: 2,
						to: 14,
						when: { is: 'not', of: { is: '>=', name: 'trust', value: 2 } },
						sets: []
					},
					{ number: 3, to: 15, sets: [] }
				]
			},
			{ number: 14, ending: 'good', trap: false, choices: [] },
			{ number: 15, ending: 'poor', trap: false, choices: [] }
		]);
		expect(words.intro).toBe('<p>You are new.</p>');
		expect(words.scenes[0]).toEqual({
			number: 11,
			title: "Monday, nine o'clock",
			text: '<p>"Hardly any were worth a call."</p>',
			place: 'Second floor',
			speaker: 'lena',
			mood: 'tense',
			choices: [
				{
					number: 1,
					html: 'Ask what a <em>usable</em> lead is',
					why: '<p>A question costs a minute.</p>'
				},
				{ number: 2, html: 'Send more of them', why: '<p>The pile grows.</p>' }
			]
		});
	});

	test('gives scenes and choices the ids that its author wrote', () => {
		const { draft } = read(story);
		expect(draft?.parts.map(({ kind, id, text }) => [kind, id, text])).toEqual([
			['scene', 'start', "Monday, nine o'clock"],
			['scene', undefined, 'Over coffee'],
			['scene', 'wall', 'The wall'],
			['scene', 'shared', 'A shared measure'],
			['scene', 'cold', 'Frozen out']
		]);
		expect(draft?.parts[2]?.parts.map(({ kind, id }) => [kind, id])).toEqual([
			['choice', 'late'],
			['choice', undefined],
			['choice', undefined]
		]);
	});

	test('may have its quotes at the left edge', () => {
		const { draft, problems } = read(story.replaceAll('  > ', '> '));
		expect(problems).toEqual([]);
		expect(build(draft)).toEqual(build(read(story).draft));
	});

	test('shows a plain list in the debrief of an ending', () => {
		expect(build(read(story).draft).words.scenes[3]?.text).toMatch(/<ul>/);
	});

	test('fits into the minutes that its lesson is given', () => {
		expect(read(story, 1).problems).toEqual([]);
		const long = story.replace('Silence.', 'word '.repeat(400));
		const { problems } = read(long, 2);
		expect(problems.map(({ code }) => code)).toEqual(['scenario/longer-than-lesson']);
		expect(problems[0]?.message).toContain('Ask once more → Hold the line');
		expect(read(long.replace('}', ' minutes=9}'), 2).problems).toEqual([]);
	});

	test('names the variable that no condition reads, and the one that nothing changes', () => {
		const { problems, textAt } = read(
			story
				.replace('trust=1..3:2', 'trust=1..3:2 rust=0..1:0 time=0..1:0')
				.replace('[Hold the line](#cold)', '[Hold the line](#cold) :if[time = 0]')
		);
		expect(problems.map((problem) => [problem.code, textAt(problem), problem.at.column])).toEqual([
			['scenario/unread-variable', 'rust', story.indexOf('3:2') + 5],
			['scenario/unset-variable', 'time', story.indexOf('3:2') + 17]
		]);
	});

	test('says with which choices a learner gets stuck', () => {
		const stuck = story.replace(
			'- [Hold the line](#cold)\n  > Nobody moves.\n',
			'- [Hold the line](#cold) :if[trust = 3]\n  > Nobody moves.\n'
		);
		const { problems } = read(stuck.replace(':if[not (trust >= 2)]', ':if[trust = 2]'));
		expect(problems.map(({ code, message }) => `${code} ${message}`)).toContain(
			'scenario/dead-end These choices lead to the scene "The wall": Send more of them; none of its choices is offered there, so the learner is stuck.'
		);
	});
});

describe('a mistake in a scenario', () => {
	const open = ':::scenario{#hand-off objective=partner vars="trust=1..3:2"}';
	const cases: readonly (readonly [title: string, text: string, code: string, at: string])[] = [
		['no scene', `${open}\nText.\n`, 'scenario/no-scenes', open],
		[
			'a deeper heading',
			story.replace('She draws', '#### Later\n\nShe draws'),
			'scenario/heading-level',
			'#### Later'
		],
		[
			'a shallower heading',
			story.replace('You are new.', '## New\n'),
			'scenario/heading-level',
			'## New'
		],
		[
			'a scene with a heading of another level',
			story.replace('### Over coffee', '## Over coffee'),
			'scenario/heading-level',
			'## Over coffee'
		],
		[
			'a scene without a name',
			story.replace('### Frozen out', '###'),
			'scenario/heading-level',
			'###'
		],
		[
			'a scene line in the wrong place',
			story.replace('She draws a form.', 'She draws a form.\n\n::scene{#draw}'),
			'scenario/scene-line',
			'::scene{#draw}'
		],
		[
			'a scene line that is not read',
			story.replace('::scene{#wall}', ':: scene{#wall}'),
			'scenario/scene-line',
			':: scene{#wall}'
		],
		[
			'another leaf',
			story.replace('::scene{#wall}', '::scenes{#wall}'),
			'scenario/scene-line',
			'::scenes{#wall}'
		],
		[
			'an unknown attribute of a scene',
			story.replace('mood=tense', 'moood=tense'),
			'scenario/unknown-scene-attribute',
			'moood=tense'
		],
		[
			'an unknown ending',
			story.replace('ending=poor', 'ending=bad'),
			'scenario/unknown-ending',
			'ending=bad'
		],
		[
			'an unknown mood',
			story.replace('mood=tense', 'mood=angry'),
			'scenario/unknown-mood',
			'mood=angry'
		],
		[
			'a no-break space in a scene line',
			story.replace('::scene{#wall}', '::scene{place=Yard\u00a0speaker=lena}'),
			'scenario/scene-line',
			'\u00a0'
		],
		[
			'unreadable variables, once for all their uses',
			story.replace('1..3:2', '1-3:2'),
			'scenario/unreadable-vars',
			'vars'
		],
		[
			'a scene id with other characters',
			story.replace('#wall}', '#The_Wall}').replaceAll('(#wall)', '(#the-wall)'),
			'scenario/malformed-scene-id',
			'#The_Wall'
		],
		[
			'two scenes of one name',
			story.replace('### Frozen out', '### Over coffee'),
			'scenario/same-scene',
			'### Over coffee'
		],
		['a scene without text', without('She draws a form.'), 'scenario/no-text', '### Over coffee'],
		[
			'a scene without choices',
			without(
				'- [Agree on it](#shared)\n  > One measure.\n- [Ask once more](#the-wall)\n  > She frowns.\n'
			),
			'scenario/no-way-on',
			'### Over coffee'
		],
		[
			'choices after an ending',
			story.replace('Poor.\n', 'Poor.\n\n- [Again](#start)\n  > Why not.\n'),
			'scenario/choices-after-ending',
			'- [Again](#start)'
		],
		[
			'text below the choices',
			story.replace('  > She frowns.\n', '  > She frowns.\n\nAnd so on.\n'),
			'scenario/text-after-choices',
			'And so on.'
		],
		[
			'a choice that leads nowhere',
			story.replace('(#cold)', '(#cold-hand-off)'),
			'scenario/unknown-scene',
			'#cold-hand-off'
		],
		[
			'an item that is no choice',
			story.replace('- [Ask once more](#the-wall)', '- Ask once more'),
			'scenario/not-a-choice',
			'Ask once more'
		],
		[
			'a link to somewhere else',
			story.replace('[Ask once more](#the-wall)', '[Ask once more](other.md)'),
			'scenario/not-a-choice',
			'[Ask once more](other.md)'
		],
		[
			'a choice without a consequence',
			without('  > She frowns.\n'),
			'scenario/no-consequence',
			'[Ask once more](#the-wall)'
		],
		[
			'a choice with more than a quote',
			story.replace('  > She frowns.\n', '\n  More.\n\n  > She frowns.\n'),
			'scenario/choice-form',
			'More.'
		],
		[
			'the same choice twice',
			story.replace('[Ask once more](#the-wall)', '[Agree on it](#the-wall)'),
			'scenario/same-choice',
			'[Agree on it](#the-wall)'
		],
		[
			'text behind the link',
			story.replace('(#over-coffee) :set[trust + 1]', '(#over-coffee), politely'),
			'scenario/after-choice',
			', politely'
		],
		[
			'two conditions',
			story.replace(':if[trust >= 2]', ':if[trust >= 2] :if[trust = 3]'),
			'scenario/second-condition',
			':if[trust = 3]'
		],
		[
			'an unknown variable',
			story.replace(':set[trust + 1]', ':set[trusst + 1]'),
			'scenario/unknown-variable',
			'trusst'
		],
		[
			'an unreadable condition',
			story.replace(':if[trust >= 2]', ':if[trust is 2]'),
			'scenario/unreadable-condition',
			'is'
		],
		[
			'an unreadable change',
			story.replace(':set[trust + 1]', ':set[trust += 1]'),
			'scenario/unreadable-set',
			'='
		],
		[
			'unreadable variables',
			story.replace('1..3:2', '1-3:2').replaceAll(/ :(if|set)\[.*?\]/g, ''),
			'scenario/unreadable-vars',
			'vars'
		],
		[
			'a condition that always holds',
			story.replace(':if[trust >= 2]', ':if[trust >= 1]'),
			'scenario/always-holds',
			':if[trust >= 1]'
		],
		[
			'a condition that never holds',
			story.replace(':if[trust >= 2]', '').replace(':if[not (trust >= 2)]', ':if[trust > 3]'),
			'scenario/never-holds',
			':if[trust > 3]'
		],
		[
			'a scene that nothing leads to',
			story.replace('(#cold)', '(#shared)'),
			'scenario/unreachable',
			'### Frozen out'
		],
		[
			'no good ending from somewhere',
			story
				.replace('- [Agree on it]', '- [Agree at once](#shared)\n  > Good.\n- [Agree on it]')
				.replace('[Ask after all](#over-coffee)', '[Ask after all](#cold)')
				.replace('[Write to her boss](#shared)', '[Write to her boss](#cold)'),
			'scenario/no-good-ending',
			'### The wall'
		],
		[
			'an endless circle',
			story
				.replace('[Ask after all](#over-coffee)', '[Ask after all](#wall)')
				.replace('[Write to her boss](#shared)', '[Write to her boss](#wall)')
				.replace('[Hold the line](#cold)', '[Hold the line](#wall)')
				.replace('- [Agree on it]', '- [Give up](#cold)\n  > Bad.\n- [Agree on it]')
				.replace(
					'- [Send more of them]',
					'- [Draw one](#shared)\n  > Good.\n- [Send more of them]'
				),
			'scenario/no-ending',
			'### The wall'
		],
		[
			'a needless trap',
			story.replace('::scene{#wall}', '::scene{#wall trap}'),
			'scenario/needless-trap',
			'### The wall'
		],
		[
			'no good ending at all',
			story.replace('ending=good', 'ending=mixed'),
			'scenario/without-good-ending',
			open
		],
		[
			'a single good route',
			story
				.replace('[Ask after all](#over-coffee)', '[Ask after all](#cold)')
				.replace('[Write to her boss](#shared)', '[Write to her boss](#cold)')
				.replace('::scene{#wall}', '::scene{#wall trap}'),
			'scenario/few-good-routes',
			open
		],
		[
			'an unknown objective',
			story.replace('=partner', '=parner'),
			'activity/unknown-objective',
			'objective'
		],
		[
			'more states than can be explored',
			story
				.replace('trust=1..3:2', 'trust=1..3:2 a=0..900:0 b=0..900:0')
				.replace('(#the-wall) :set[trust - 1]', '(#start) :set[a + 1]')
				.replace(
					'- [Send',
					'- [Wait](#start) :set[b + 1]\n  > Time goes by.\n- [Write](#wall) :if[a > 0 and b > 0] :set[trust - 1]\n  > No.\n- [Send'
				),
			'scenario/too-large',
			open.replace('2"', '2 a=0..900:0 b=0..900:0"')
		]
	];

	for (const [title, text, code, at] of cases) {
		test(`is found: ${title}`, () => {
			const { problems, textAt } = read(text);
			expect(problems.map((problem) => problem.code)).toEqual([code]);
			expect(textAt(problems[0])).toBe(at);
		});
	}

	test('names each scene once where it lists what a choice may lead to', () => {
		const { problems } = read(story.replace('(#cold)', '(#nowhere)'));
		expect(problems[0]?.hint).toBe('This scenario has start, over-coffee, wall, shared, cold.');
	});

	test('is mended by a line that its hint spells out', () => {
		const needless = read(story.replace('::scene{#wall}', '::scene{#wall trap}'));
		expect(needless.problems[0]?.hint).toContain('::scene{…}');
		const lost = story
			.replace('[Ask after all](#over-coffee) :if[trust >= 2]', '[Ask after all](#cold)')
			.replace('[Write to her boss](#shared) :if[not (trust >= 2)]', '[Write to her boss](#cold)')
			.replace('[Ask once more](#the-wall)', '[Ask once more](#shared)');
		expect(read(lost).problems[0]?.hint).toContain('write ::scene{trap} below its heading');
	});

	test('leaves no draft whose links lead nowhere, and keeps one that only fails its proof', () => {
		expect(read(story.replace('(#cold)', '(#nowhere)')).draft).toBeUndefined();
		expect(read(story.replace('(#cold)', '(#shared)')).draft).toBeDefined();
	});
});
