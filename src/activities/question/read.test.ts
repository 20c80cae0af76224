import { describe, expect, test } from 'vitest';
import { readBlock, type ReadDraft } from '../author.samples.ts';
import type { Part } from '../author.ts';
import { author } from './author.ts';
import { plainRules } from './question.samples.ts';
import type { QuestionRules } from './question.ts';
import type { QuestionWords } from './view.ts';

const stem =
	':::question{#leads objective=classify}\nMarketing hands leads to Sales.\n\nWho is the customer?\n';
const options = `
- [ ] Marketing
  > It *supplies* here.
- [x] Sales
  > It waits for the leads.
- [?] Follow the work: who *receives* it?
- [?] Who waits?
`;
const read = (text: string) => {
	const { draft, ...found } = readBlock(author, `${text}:::\n`);
	return { ...found, draft: draft as ReadDraft<QuestionRules, QuestionWords> | undefined };
};
const codes = (text: string) => read(text).problems.map(({ code }) => code);

/** Numbers in written order, from 11 on, as ids.lock might give them. */
const number = (parts: readonly Part[]) => (part: Part) => 11 + parts.indexOf(part);

describe('a question', () => {
	test('becomes rules without text and words without rules', () => {
		const { draft, problems } = read(stem + options);
		expect(problems).toEqual([]);
		expect(draft).toMatchObject({ objective: 'classify', points: 1, optional: false });
		expect(draft?.title).toBe('Marketing hands leads to Sales. Who is the customer?');
		expect(draft?.build(number(draft.parts))).toEqual({
			rules: {
				...plainRules,
				form: 'choice',
				options: [11, 12],
				key: [12],
				multiple: false,
				hints: 2
			},
			words: {
				stem: '<p>Marketing hands leads to Sales.</p>',
				legend: 'Who is the customer?',
				exhibit: '',
				options: [
					{ number: 11, html: 'Marketing', why: '<p>It <em>supplies</em> here.</p>' },
					{ number: 12, html: 'Sales', why: '<p>It waits for the leads.</p>' }
				],
				rows: [],
				heads: [],
				hints: ['Follow the work: who <em>receives</em> it?', 'Who waits?'],
				why: ''
			}
		});
	});

	test('takes its attributes', () => {
		const { draft } = read(
			`:::question{#a tries=3 points=2 partial optional minutes=1}\nWhich?\n\n- [x] A\n  > a\n- [x] B\n  > b\n- [ ] C\n  > c\n`
		);
		expect(draft).toMatchObject({
			points: 2,
			optional: true,
			objective: undefined,
			effort: { words: 0, seconds: 60 }
		});
		expect(draft?.build(number(draft.parts)).rules).toMatchObject({
			tries: 3,
			partial: true,
			multiple: true,
			key: [11, 12]
		});
	});

	test('may have its quotes at the left edge, which splits its list', () => {
		const split = '\n- [ ] Marketing\n> It supplies.\n- [x] Sales\n> It waits.\n- [?] Who waits?\n';
		const { draft, problems } = read(stem + split);
		expect(problems).toEqual([]);
		expect(draft?.parts.map(({ text }) => text)).toEqual(['Marketing', 'Sales']);
	});

	test('may have a plain list and a quote in its stem, and a table below the question', () => {
		const rich =
			':::question{#a}\n* One\n* Two\n\n> A quote.\n\nWhich?\n\n| A |\n|---|\n| 1 |\n' + options;
		const { draft, problems } = read(rich);
		expect(problems).toEqual([]);
		const words = draft?.build(number(draft.parts)).words;
		expect(words?.legend).toBe('Which?');
		expect(words?.exhibit).toMatch(/^<table>/);
		expect(words?.stem).toMatch(/<ul>[\s\S]*<blockquote>/);
	});

	test('may have a plain list right above its options, of another kind', () => {
		const { draft, problems } = read(`:::question{#a}\nWhich?\n\n* One\n* Two\n${options}`);
		expect(problems).toEqual([]);
		const words = draft?.build(number(draft.parts)).words;
		expect(words?.legend).toBe('Which?');
		expect(words?.exhibit).toMatch(/^<ul>/);
	});

	test('asks with its last words, and shows a picture below them between question and options', () => {
		const { draft, problems } = read(
			`:::question{#a}\nLook.\n\nWhich?\n\n![A desk](media/desk.png)\n${options}`
		);
		expect(problems).toEqual([]);
		const words = draft?.build(number(draft.parts)).words;
		expect(words?.stem).toBe('<p>Look.</p>');
		expect(words?.legend).toBe('Which?');
		expect(words?.exhibit).toContain('media/desk.png');
	});

	test('gives an option the id that its author wrote, and shows it to nobody', () => {
		const { draft } = read(stem + options.replace('Sales', 'Sales {#sales-team}'));
		expect(draft?.parts[1]).toMatchObject({ kind: 'option', id: 'sales-team', text: 'Sales' });
		expect(JSON.stringify(draft?.build(number(draft.parts)))).not.toContain('{#');
	});

	test('means something else when another option is right, not when it is reworded', () => {
		const meaning = (text: string) => read(stem + text).draft?.meaning;
		const other = options.replace('[ ]', '[X]').replace('[x]', '[ ]');
		expect(meaning(other)?.key).not.toBe(meaning(options)?.key);
		const reworded = options.replace('It waits', 'It has to wait');
		expect(meaning(reworded)?.key).toBe(meaning(options)?.key);
		expect(meaning(reworded)?.text).not.toBe(meaning(options)?.text);
	});
});

describe('a mistake in a question', () => {
	const cases: readonly (readonly [title: string, text: string, code: string, at: string])[] = [
		['no stem', ':::question{#a}\n' + options, 'question/no-stem', ':::question{#a}'],
		[
			'nothing but a picture above the options',
			':::question{#a}\n![A desk](media/desk.png)\n' + options,
			'question/no-stem',
			':::question{#a}'
		],
		[
			'two lists of options with text between them',
			`${stem}\n- [ ] A\n  > No.\n\nAnd who pays?\n${options}`,
			'question/second-list',
			'- [ ] A'
		],
		[
			'a checkbox deep in the stem',
			`:::question{#a}\n* One\n  - [x] A\n\nWhich?\n${options}`,
			'question/second-list',
			'- [x] A'
		],
		['no list', stem, 'question/no-options', ':::question{#leads objective=classify}'],
		[
			'no checkbox',
			`${stem}\n- Marketing\n- Sales\n`,
			'question/no-options',
			':::question{#leads objective=classify}'
		],
		[
			'an option without feedback',
			stem + options.replace('  > It waits for the leads.\n', ''),
			'question/no-feedback',
			'Sales'
		],
		[
			'empty feedback',
			stem + options.replace('> It waits for the leads.', '>'),
			'question/no-feedback',
			'Sales'
		],
		[
			'no right option',
			stem + options.replace('[x]', '[ ]'),
			'question/no-right-option',
			':::question{#leads objective=classify}'
		],
		['one option', `${stem}\n- [x] Sales\n  > Yes.\n`, 'question/one-option', 'Sales'],
		[
			'a checkbox without a space',
			stem + options.replace('- [ ] Marketing', '- [] Marketing'),
			'question/not-an-option',
			'[] Marketing'
		],
		[
			'another kind of item',
			stem + options.replace('[?] Who waits?', 'Who waits?'),
			'question/not-an-option',
			'Who waits?'
		],
		[
			'a forgotten checkbox in a split list',
			`${stem}\n- Marketing\n> It supplies.\n- [x] Sales\n> It waits.\n- [ ] Buyers\n> Outside.\n`,
			'question/not-an-option',
			'Marketing'
		],
		[
			'a second paragraph in an option',
			stem + options.replace('- [x] Sales\n', '- [x] Sales\n\n  Really.\n\n'),
			'question/option-form',
			'Really.'
		],
		[
			'the same option twice',
			stem + options.replace('Sales', 'Marketing'),
			'question/same-option',
			'Marketing'
		],
		[
			'the same id twice',
			stem +
				options.replace('Sales', 'Sales {#a}').replace('- [ ] Marketing', '- [ ] Marketing {#a}'),
			'question/same-option',
			'Sales {#a}'
		],
		[
			'an id with other characters',
			stem + options.replace('Sales', 'Sales {#Sales Team}'),
			'question/malformed-option-id',
			'{#Sales Team}'
		],
		[
			'feedback under a hint',
			`${stem}${options}  > So there.\n`,
			'question/hint-form',
			'> So there.'
		],
		['an empty hint', stem + options.replace(' Who waits?', ''), 'question/hint-form', '- [?]'],
		[
			'text below the options',
			`${stem}${options}\nGood luck.\n`,
			'question/text-after-options',
			'Good luck.'
		],
		[
			'an unknown objective',
			stem.replace('classify', 'clasify') + options,
			'activity/unknown-objective',
			'objective'
		],
		['no tries', stem.replace('}', ' tries=0}') + options, 'activity/out-of-range', 'tries'],
		[
			'half a point',
			stem.replace('}', ' points=0.5}') + options,
			'activity/out-of-range',
			'points'
		],
		[
			'a flag with a value',
			stem.replace('}', ' partial=no}') + options,
			'activity/flag-with-value',
			'partial'
		]
	];

	for (const [title, text, code, at] of cases) {
		test(`is found: ${title}`, () => {
			const { problems, textAt } = read(text);
			expect(problems.map((problem) => problem.code)).toEqual([code]);
			expect(textAt(problems[0])).toBe(at);
		});
	}

	const badly: readonly (readonly [
		title: string,
		list: string,
		at: string,
		message: string,
		hint: string
	])[] = [
		[
			'no space behind the hyphen, below feedback',
			'- [ ] A\n  > No.\n-[x] 93\n  > Yes.\n',
			'-[x]',
			'no space between "-" and "[x]"',
			'Write - [x] 93'
		],
		[
			'no space behind the hyphen, below the question',
			'-[x] A\n  > Yes.\n-[ ] B\n  > No.\n',
			'-[x]',
			'no space between "-" and "[x]"',
			'Write - [x] A'
		],
		[
			'a bullet of a word processor',
			'- [x] A\n  > Yes.\n\n• [ ] B\n  > No.\n',
			'• [ ]',
			'"•" does not begin an option',
			'Write - [ ] B'
		],
		[
			'a dash between two options',
			'- [x] A\n  > Yes.\n\n– [ ] B\n  > No.\n\n- [ ] C\n  > No.\n',
			'– [ ]',
			'"–" does not begin an option',
			'Write - [ ] B'
		],
		['no hyphen', '- [x] A\n[ ] B\n  > No.\n', '[ ]', 'no "-" before "[ ]"', 'Write - [ ] B'],
		[
			'no space behind the brackets',
			'- [x] A\n  > Yes.\n- [ ]B\n  > No.\n',
			'- [ ]',
			'no space behind "[ ]"',
			'Write - [ ] B'
		],
		[
			'no text behind the brackets',
			'- [x] A\n  > Yes.\n- [ ]\n  > No.\n',
			'- [ ]',
			'no text behind "[ ]"',
			'Write - [ ] and the text of the option'
		],
		[
			'a no-break space behind the hyphen',
			'- [x] A\n  > Yes.\n-\u00a0[ ] B\n  > No.\n',
			'\u00a0',
			'There is a no-break space here,',
			'type a normal space where one belongs: - [ ] B'
		],
		[
			'a no-break space between the brackets',
			'- [x] A\n  > Yes.\n- [\u00a0] B\n  > No.\n',
			'\u00a0',
			'There is a no-break space here,',
			'type a normal space where one belongs: - [ ] B'
		],
		[
			'a no-break space behind the brackets',
			'- [x]\u00a0A\n  > Yes.\n- [ ] B\n  > No.\n',
			'\u00a0',
			'There is a no-break space here,',
			'type a normal space where one belongs: - [x] A'
		],
		[
			'a no-break space before feedback',
			'- [x] A\n\u00a0 > Yes.\n- [ ] B\n  > No.\n',
			'\u00a0',
			'is not read as feedback',
			'begin the line with two normal spaces'
		],
		[
			'something invisible before the hyphen',
			'- [x] A\n  > Yes.\n\u200b- [ ] B\n  > No.\n',
			'\u200b',
			'There is an invisible character here,',
			'type a normal space where one belongs: - [ ] B'
		]
	];

	test.each(badly)('is named where it is: %s', (_title, list, at, message, hint) => {
		const { problems, textAt } = read(`${stem}\n${list}`);
		expect([...new Set(problems.map(({ code }) => code))]).toEqual(['question/not-an-option']);
		expect(textAt(problems[0])).toBe(at);
		expect(problems[0]?.message).toContain(message);
		expect(problems[0]?.hint).toContain(hint);
	});

	test('is not seen in links, citations and quotes that begin a line', () => {
		const links = `${stem}\n[x](a.md) and\n[x]: no\n\n> [ ] quoted\n\n– [a] dash\n${options}`;
		expect(codes(links)).toEqual([]);
	});

	test('keeps the number that was meant when spaces are in the way', () => {
		const { problems } = read(stem.replace('}', ' tries=" 3"}') + options);
		expect(problems.map(({ hint }) => hint)).toEqual([
			'Write tries=3, or another number from 1 to 10.'
		]);
	});

	test('does not hide the next one', () => {
		expect(codes(stem.replace('}', ' tries=99}') + '\n- [ ] A\n- [ ] B\n- C\n')).toEqual([
			'activity/out-of-range',
			'question/no-feedback',
			'question/no-feedback',
			'question/not-an-option'
		]);
	});
});
