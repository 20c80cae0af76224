import { describe, expect, test } from 'vitest';
import { adviceOn, choice } from './advice.samples.ts';

const sources = 'sources:\n  guide: { title: A guide, author: "Timothy LaMacchio, a magazine" }';

describe('a claim without a source', () => {
	test.each([
		['en', 'Studies have long shown that lists help.', 'Studies have long shown'],
		['en', 'According to most experts, lists help.', 'According to most experts'],
		['en', 'According to Timothy LaMacchio, lists help.', 'According to Timothy LaMacchio'],
		['en', 'It has been proven that lists help.', 'It has been proven'],
		['en', 'They help. In 40% of cases, they do.', '40%'],
		['en', 'They save 1.5 million a year.', '1.5 million'],
		['en', 'One list costs $12.50 a month.', '$12.50'],
		['en', 'They help 7 out of 10 people.', '7 out of 10'],
		['de', 'Studien zeigen, dass Listen helfen.', 'Studien zeigen'],
		['de', 'Laut LaMacchio helfen Listen.', 'Laut LaMacchio'],
		['de', 'Sie helfen in 12,5 Prozent der Fälle.', '12,5 Prozent'],
		['es', 'Según un estudio, las listas ayudan.', 'Según un estudio'],
		['es', 'Ayudan en el 40 por ciento de los casos.', '40 por ciento'],
		['it', 'Secondo gli esperti, le liste aiutano.', 'Secondo gli esperti'],
		['it', 'Aiutano nel 40 per cento dei casi.', '40 per cento']
	])('is found, %s: %s', async (language, text, claim) => {
		const given = { language, settings: sources };
		expect(await adviceOn(text, given)).toEqual([`citation/claim-without-source: ${claim}`]);
		expect(await adviceOn(`${text}[^guide]`, given)).toEqual([]);
		expect(await adviceOn(`${text} [More](https://example.org)`, given)).toEqual([]);
	});

	test.each([
		'On Monday at 9:10 she has 14 guests and 3 tables.',
		'According to Ada, the list is late.',
		'According to plan, it came on 12 May 2024.',
		'She studies and shows it to experts.',
		'> Studies show that lists help.',
		':::example\nStudies show that 40 % of lists are late.\n:::',
		choice('Studies show that 40 % of lists are late. Who waits?'),
		':::myth\nStudies show that lists help.\n\n> Experts say so.\n\nThey do not.\n:::'
	])('is not seen in what is none, or invented: %#', async (text) => {
		expect(await adviceOn(text, { settings: sources })).toEqual([]);
	});

	test('is found in what a myth says is so', async () => {
		const myth = ':::myth\nLists help.\n\n> Everybody has some.\n\nIn 40 % of cases they do not.\n:::';
		expect(await adviceOn(myth, { settings: sources })).toEqual([
			'citation/claim-without-source: 40 %'
		]);
	});

	test('is what studies show, where a course has no sources, and no number', async () => {
		expect(await adviceOn('They help in 40 % of cases.')).toEqual([]);
		expect(await adviceOn('Research shows that they help.')).toEqual([
			'citation/claim-without-source: Research shows'
		]);
	});
});

test('a source of a lesson is cited by a citation or by a view', async () => {
	const given = { lesson: 'sources: [guide]', settings: sources };
	expect(await adviceOn('Lists help.', given)).toEqual(['lesson/uncited-source: guide']);
	expect(await adviceOn('Lists help.[^guide]', given)).toEqual([]);
	const view = ':::view{source=guide}\nLists help.\n:::';
	expect(await adviceOn(`::::perspectives\n${view}\n${view}\n::::`, given)).toEqual([]);
});

describe('an objective is tested', () => {
	const pass = { settings: '  act: Do it\npass: { mark: 50 }' };
	const plan = ':::plan{#step objective=act}\nOne thing.\n:::\n';
	const check = (body: string) => ({ ...pass, files: { '2-check.md': `---\ntitle: Check\nkind: assessment\n---\n\n${body}` } });
	const act = choice('Who acts?', undefined, { id: 'act', attributes: 'tags=check' }).replace('=find', '=act');

	test('by a question that counts, or needs no test', async () => {
		expect(await adviceOn(`${choice('Who?')}\n${plan}`, pass)).toEqual([]);
		expect(await adviceOn(`${choice('Who?')}\n${act}`, pass)).toEqual([]);
		expect(await adviceOn(act, { settings: '  act: Do it' })).toEqual([]);
	});

	test('not by a question that the assessment never draws', async () => {
		const own = choice('Who else?', undefined, { id: 'else' });
		expect(await adviceOn(act, check(own))).toEqual(['objective/untested: act']);
		const draws = '::draw{objective=find}\n\n::draw{objective=act tags=check}\n';
		expect(await adviceOn(act, check(`${draws}\n${own}`))).toEqual([]);
	});

	test('and every question with points serves one, unless it is optional', async () => {
		const free = choice('Who?', undefined, { id: 'free' }).replace('objective=find ', '');
		const settings = 'pass: { mark: 50 }';
		expect(await adviceOn(`${free}\n${choice('Who?')}`)).toEqual([]);
		expect(await adviceOn(`${free}\n${choice('Who?')}`, { settings })).toEqual([
			'activity/no-objective: :::question{#free }'
		]);
		const optional = free.replace('#free', '#free optional');
		expect(await adviceOn(`${optional}\n${choice('Who?')}`, { settings })).toEqual([]);
	});
});

test('a paragraph may have 120 words, wherever it stands', async () => {
	const words = (count: number) => Array.from({ length: count }, () => 'so').join(' ');
	expect(await adviceOn(`${words(120)}\n\n${words(120)}`)).toEqual([]);
	expect(await adviceOn(words(121))).toEqual([`prose/long-paragraph: ${words(121)}`]);
	const story = choice('Who?', undefined, { why: words(121) });
	expect(await adviceOn(story)).toHaveLength(3);
});

test('a lesson is very hard from 100 words on', async () => {
	const hard = (count: number) => Array.from({ length: count }, () => 'Organisational interdependencies necessitate harmonisation.').join(' ');
	expect(await adviceOn(hard(20))).toEqual([]);
	expect(await adviceOn(hard(28))).toEqual(['lesson/hard-to-read: title']);
	expect(await adviceOn(hard(28), { language: 'ja' })).toEqual([]);
});

test('nothing is said of a course that has errors', async () => {
	await expect(adviceOn(choice('Who isn’t it?').replace('=find', '=fnid'))).rejects.toThrow(
		'activity/unknown-objective'
	);
});

test('right options in the same place are said once, at the first of them', async () => {
	const at = (right: number, count: number, attributes = '') =>
		Array.from({ length: count }, (_, index) =>
			choice('Who?', undefined, { id: `q-${right}-${index}`, right, attributes })
		).join('\n');
	expect(await adviceOn(`${at(0, 1)}\n${at(2, 7)}`)).toEqual([
		'question/key-position: :::question{#q-2-0 objective=find }'
	]);
	expect(await adviceOn(at(2, 7))).toEqual([]);
	expect(await adviceOn(`${at(0, 2)}\n${at(2, 6)}`)).toEqual([]);
	expect(await adviceOn(`${at(0, 1)}\n${at(2, 7, 'shuffle')}`)).toEqual([]);
});
