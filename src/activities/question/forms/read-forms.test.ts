import { describe, expect, test } from 'vitest';
import { readBlock, type ReadDraft } from '../../author.samples.ts';
import type { Part } from '../../author.ts';
import { author } from '../author.ts';
import { plainRules } from '../question.samples.ts';
import type { QuestionRules } from '../question.ts';
import type { QuestionWords } from '../view.ts';

const read = (attributes: string, body: string) => {
	const text = `:::question{#q ${attributes}}\nWhich?\n\n${body}:::\n`;
	const { draft, ...found } = readBlock(author, text);
	return { ...found, draft: draft as ReadDraft<QuestionRules, QuestionWords> | undefined };
};

/** Numbers in the order of the parts, from 11 on, as ids.lock might give them. */
function build(attributes: string, body: string) {
	const { draft, problems } = read(attributes, body);
	expect(problems).toEqual([]);
	const parts: readonly Part[] = draft?.parts ?? [];
	return draft?.build((part) => 11 + parts.indexOf(part));
}

const meaningOf = (attributes: string, body: string) => {
	const { draft, problems } = read(attributes, body);
	expect(problems).toEqual([]);
	const { key = '', groups = [] } = draft?.meaning ?? {};
	return { key, groups: groups.map((group) => group.map(({ text }) => text)) };
};

const order = '1. Order\n2. Plan *it*\n3. Build {#build}\n\n> Nobody plans before that.\n';
const match =
	'| Team | Waits for | Why |\n|---|---|---|\n| Sales | *Leads* | It sells. |\n| Plant | Orders | It builds. |\n';
const classify =
	'| Who | Inside | Outside | Why |\n|---|---|---|---|\n| Sales | [x] | [ ] | Same house. |\n| Buyer | [ ] | [X] | Pays. |\n';
const text = '- [=] Internal customer\n- [=] the *next* team\n> So it is called.\n';
const number = '- [=] 12 ± 0.5 h\n- [?] Count them.\n\n> Twelve.\n';

describe('an order', () => {
	test('is a numbered list with one reason', () => {
		expect(build('form=order', `${order}\n- [?] Who waits?\n`)).toEqual({
			rules: {
				...plainRules,
				form: 'order',
				options: [11, 12, 13],
				key: [11, 12, 13],
				hints: 1
			},
			words: {
				stem: '',
				legend: 'Which?',
				exhibit: '',
				options: [
					{ number: 11, html: 'Order', why: '' },
					{ number: 12, html: 'Plan <em>it</em>', why: '' },
					{ number: 13, html: 'Build', why: '' }
				],
				rows: [],
				heads: [],
				hints: ['Who waits?'],
				why: '<p>Nobody plans before that.</p>'
			}
		});
	});

	test('means something else in another order', () => {
		expect(meaningOf('form=order', order).groups).toEqual([['Order', 'Plan it', 'Build']]);
	});
});

describe('a match', () => {
	test('is a table of pairs with a reason for each', () => {
		expect(build('form=match', match)).toMatchObject({
			rules: { form: 'match', rows: [11, 12], options: [13, 14], key: [13, 14] },
			words: {
				heads: ['Team', 'Waits for'],
				rows: [
					{ number: 11, html: 'Sales', why: '<p>It sells.</p>' },
					{ number: 12, html: 'Plant', why: '<p>It builds.</p>' }
				],
				options: [
					{ number: 13, html: '<em>Leads</em>' },
					{ number: 14, html: 'Orders' }
				]
			}
		});
	});

	test('means something else when the pairs are others, not when they stand elsewhere', () => {
		expect(meaningOf('form=match', match).groups).toEqual([
			['Sales', 'Leads'],
			['Plant', 'Orders']
		]);
	});
});

describe('a table with marks', () => {
	test('is to be classified', () => {
		expect(build('shuffle', classify)).toMatchObject({
			rules: { form: 'classify', options: [11, 12], rows: [13, 14], key: [11, 12], shuffle: true },
			words: {
				heads: ['Who'],
				options: [
					{ number: 11, html: 'Inside' },
					{ number: 12, html: 'Outside' }
				],
				rows: [
					{ number: 13, html: 'Sales', why: '<p>Same house.</p>' },
					{ number: 14, html: 'Buyer', why: '<p>Pays.</p>' }
				]
			}
		});
	});

	test('means something else with another mark, and with another column', () => {
		expect(meaningOf('', classify).groups).toEqual([
			['Sales', 'Inside'],
			['Buyer', 'Outside'],
			['Inside'],
			['Outside']
		]);
	});
});

describe('accepted answers', () => {
	test('are a short text, as typed', () => {
		expect(build('exact', text)).toMatchObject({
			rules: {
				form: 'typed',
				accepted: ['Internal customer', 'the *next* team'],
				options: [1, 2],
				key: [1],
				number: false,
				exact: true,
				decimal: '.'
			},
			words: { options: [], why: '<p>So it is called.</p>' }
		});
	});

	test('keep their numbers in another order', () => {
		const [first = '', second = ''] = text.match(/^- \[=\].*$/gm) ?? [];
		const swapped = text.replace(`${first}\n${second}`, `${second}\n${first}`);
		expect(build('exact', swapped)).toMatchObject({
			rules: { accepted: ['the *next* team', 'Internal customer'], options: [2, 1] }
		});
	});

	test('are numbers where the form says so', () => {
		expect(build('form=number', number)).toMatchObject({
			rules: { form: 'typed', accepted: ['12 ± 0.5 h'], number: true, hints: 1 },
			words: { hints: ['Count them.'], why: '<p>Twelve.</p>' }
		});
	});

	test('mean something else when another text is accepted, not in another order or case', () => {
		const swapped = '- [=] THE *next* team\n- [=] Internal customer\n> So it is called.\n';
		expect(meaningOf('', swapped)).toEqual(meaningOf('', text));
		expect(meaningOf('', text.replace('team', 'office'))).not.toEqual(meaningOf('', text));
	});
});

test('a hot text is a choice with a look of its own', () => {
	const { draft, problems } = read(
		'form=hot-text',
		'- [x] It waits.\n  > Yes.\n- [ ] It pays.\n  > No.\n'
	);
	expect(problems).toEqual([]);
	expect(draft?.component).toBe('QuestionHotText.svelte');
	expect(draft?.build(() => 1).rules.form).toBe('choice');
});

test('tags may have commas or spaces between them', () => {
	expect(build('tags="warm-up, check warm-up"', text)?.rules.tags).toEqual(['check', 'warm-up']);
});

describe('a mistake in a question of another form', () => {
	const boxes = '- [x] A\n  > a\n- [ ] B\n  > b\n';
	const cases: readonly (readonly [
		title: string,
		attributes: string,
		body: string,
		code: string,
		at: string
	])[] = [
		['an unknown form', 'form=ordr', order, 'unknown-form', 'form'],
		['an order of checkboxes', 'form=order', boxes, 'form-mismatch', 'form'],
		['pairs with marks', 'form=match', classify, 'form-mismatch', 'form'],
		['a hot text without checkboxes', 'form=hot-text', order, 'form-mismatch', 'form'],
		['a number without an answer', 'form=number', '', 'form-mismatch', 'form'],
		[
			'an order that is to be shuffled',
			'form=order shuffle',
			order,
			'attribute-without-effect',
			'shuffle'
		],
		[
			'pairs that are to be shuffled',
			'form=match shuffle',
			match,
			'attribute-without-effect',
			'shuffle'
		],
		['a text that is to be shuffled', 'shuffle', text, 'attribute-without-effect', 'shuffle'],
		[
			'a hot text that is to be shuffled',
			'form=hot-text shuffle',
			boxes,
			'attribute-without-effect',
			'shuffle'
		],
		['a pair of three', 'pair', `${boxes}- [ ] C\n  > c\n`, 'attribute-without-effect', 'pair'],
		['an order called a pair', 'form=order pair', order, 'attribute-without-effect', 'pair'],
		['an exact choice', 'exact', boxes, 'attribute-without-effect', 'exact'],
		[
			'a share of one try at one answer',
			'tries=1 partial',
			boxes,
			'attribute-without-effect',
			'partial'
		],
		['a tag in capitals', 'tags="Check"', text, 'malformed-tag', 'tags'],
		['no tag', 'tags=""', text, 'malformed-tag', 'tags'],
		['an order without a reason', 'form=order', '1. A\n2. B\n', 'no-feedback', '1. A'],
		['an order of one', 'form=order', '1. A\n\n> a\n', 'one-item', '1. A'],
		[
			'an item of two paragraphs',
			'form=order',
			'1. A\n\n   More.\n2. B\n\n> a\n',
			'item-form',
			'More.'
		],
		['an item without text', 'form=order', '1. A\n2.\n3. C\n\n> a\n', 'item-form', '2.'],
		['an item twice', 'form=order', '1. A\n2. A\n\n> a\n', 'same-option', 'A'],
		[
			'text below an order',
			'form=order',
			`${order}\nGood luck.\n`,
			'text-after-options',
			'Good luck.'
		],
		['a list below an order', 'form=order', `${order}\n- Look.\n`, 'text-after-options', '- Look.'],
		[
			'pairs without Why',
			'form=match',
			'| A | B |\n|---|---|\n| a | b |\n| c | d |\n',
			'no-feedback',
			'| A | B |'
		],
		[
			'a pair without a reason',
			'form=match',
			match.replace('It sells.', ''),
			'no-feedback',
			'Sales'
		],
		[
			'pairs of three',
			'form=match',
			'| A | B | C | Why |\n|---|---|---|---|\n| a | b | c | d |\n',
			'table-form',
			'| A | B | C | Why |'
		],
		[
			'one pair',
			'form=match',
			'| A | B | Why |\n|---|---|---|\n| a | b | c |\n',
			'one-item',
			'| A | B | Why |'
		],
		['an empty cell', 'form=match', match.replace('*Leads*', ''), 'empty-cell', '| '],
		[
			'a right side twice',
			'form=match',
			match.replace('*Leads*', 'Orders'),
			'same-option',
			'Orders'
		],
		['a row twice', '', classify.replace('Buyer', 'Sales'), 'same-option', 'Sales'],
		['a column twice', '', classify.replace('Outside', 'Inside'), 'same-option', 'Inside'],
		['a row with two marks', '', classify.replace('[ ]', '[x]'), 'row-marks', '[x]'],
		['a row without a mark', '', classify.replace('[x]', '[ ]'), 'row-marks', 'Sales'],
		['a cell without brackets', '', classify.replace('[ ]', 'no'), 'row-marks', 'no'],
		[
			'one column',
			'',
			'| Who | In | Why |\n|---|---|---|\n| A | [x] | a |\n',
			'table-form',
			'| Who | In | Why |'
		],
		['a cell too many', '', classify.replace('Pays.', 'Pays | buys.'), 'table-form', 'buys.'],
		['a quote below a table', '', `${classify}\n> So.\n`, 'table-form', '> So.'],
		['a text without a reason', '', '- [=] A\n', 'no-feedback', '- [=] A'],
		['an empty accepted answer', '', '- [=]\n- [=] A\n> a\n', 'accepted-form', '[=]'],
		['another kind of line', '', '- [=] A\n- B\n> a\n', 'accepted-form', 'B'],
		['two lines in an answer', '', '- [=] A\n\n  More.\n> a\n', 'accepted-form', 'More.'],
		['an accepted answer twice', '', '- [=] Café\n- [=] cafe\n> a\n', 'same-option', '[=] cafe'],
		['no number', 'form=number', '- [=] twelve\n> a\n', 'unreadable-number', '[=] twelve'],
		['no tolerance', 'form=number', '- [=] 12 ± some\n> a\n', 'unreadable-number', '[=] 12 ± some'],
		[
			'text below accepted answers',
			'',
			`${text}\nGood luck.\n`,
			'text-after-options',
			'Good luck.'
		],
		['no space before the brackets', '', '- [=] A\n  > a\n-[=] B\n', 'not-an-option', '-[=]']
	];

	test.each(cases)('is found: %s', (_title, attributes, body, code, at) => {
		const { problems, textAt } = read(attributes, body);
		expect(problems.map((problem) => problem.code)).toEqual([`question/${code}`]);
		expect(textAt(problems[0])).toContain(at);
	});

	test('is no numbered list above the options, and no table above an order', () => {
		expect(build('', `1. One\n2. Two\n\nWho?\n\n${boxes}`)?.rules.form).toBe('choice');
		expect(build('form=match', `1. One\n2. Two\n\nWho?\n\n${match}`)?.rules.form).toBe('match');
		expect(build('form=order', `| A |\n|---|\n| a |\n\nWho?\n\n${order}`)?.rules.form).toBe(
			'order'
		);
	});
});
