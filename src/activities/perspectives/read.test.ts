import { describe, expect, test } from 'vitest';
import { readBlock } from '../author.samples.ts';
import { author } from './author.ts';

const sources = [
	{ id: 'guide', title: 'A guide', author: 'Jo Reed', date: undefined, url: undefined },
	{ id: 'one', title: 'One & only', author: undefined, date: undefined, url: undefined }
];

const read = (body: string) =>
	readBlock(author, `::::perspectives{#many}\n${body}\n::::\n`, { sources });
const view = (attributes: string, text: string) => `:::view{${attributes}}\n${text}\n:::`;
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

const first = view('source=guide title="Many"', 'Colleagues can be *customers*.');
const second = view('source=one', 'Whoever pays is the customer.');

describe('perspectives', () => {
	test('are views in the order written, each with its source', () => {
		const { read: draft, problems } = read(`They do not agree.\n\n${first}\n${second}`);
		expect(problems).toEqual([]);
		expect(draft).toMatchObject({ is: 'passage', effort: { words: 14 } });
		const html = String(Reflect.get(Object(draft), 'html'));
		expect(html).toContain('<section class="perspectives" id="many" aria-label="Perspectives">');
		expect(html).toContain('<div class="rich"><p>They do not agree.</p></div>');
		expect([...html.matchAll(/<h3>(.*)<\/h3>/g)].map(([, title]) => title)).toEqual([
			'Many',
			'One &amp; only'
		]);
		expect(html).toMatch(/From <cite>A guide<\/cite>, by Jo Reed<sup>/);
		expect(html).toMatch(/From <cite>One &amp; only<\/cite><sup>/);
	});

	const cases: readonly (readonly [title: string, body: string, code: string, at: string])[] = [
		['no view', 'They do not agree.', 'few-views', '::::perspectives{#many}'],
		['one view', first, 'few-views', '::::perspectives{#many}'],
		[
			'a view without a source',
			`${first}\n${view('title="No"', 'Nobody is.')}`,
			'no-source',
			':::view{title="No"}'
		],
		[
			'an unknown source',
			`${first}\n${view('source=gide', 'Nobody is.')}`,
			'unknown-source',
			'source'
		],
		[
			'a view without text',
			`${first}\n${view('source=one', '')}`,
			'view-without-text',
			':::view{source=one}'
		],
		[
			'text between the views',
			`${first}\n\nBut then:\n\n${second}`,
			'text-outside-views',
			'But then:'
		],
		['text below the views', `${first}\n${second}\n\nSo what?`, 'text-outside-views', 'So what?']
	];
	for (const [title, body, code, at] of cases) {
		test(`say what is wrong with them: ${title}`, () => {
			const { problems, textAt } = read(body);
			expect(problems.map((problem) => problem.code)).toEqual([`perspectives/${code}`]);
			const place = textAt(problems[0]);
			expect(place === at || at.startsWith(place)).toBe(true);
		});
	}

	test.each([
		[40, 60, []],
		[40, 61, ['perspectives/unlike-length']],
		[61, 40, ['perspectives/unlike-length']],
		[5, 15, []],
		[5, 16, ['perspectives/unlike-length']]
	])('of %i and %i words are of like length or not', (one, other, codes) => {
		const { problems } = read(
			`${view('source=guide', words(one))}\n${view('source=one', words(other))}`
		);
		expect(problems.map(({ code }) => code)).toEqual(codes);
	});

	test('are compared in words where none are written with spaces', () => {
		const body = `${view('source=guide', '顧客は社外の人だけです。')}\n${view('source=one', '社内の同僚も、あなたの仕事を待っているなら、立派な顧客です。'.repeat(3))}`;
		const { problems } = readBlock(author, `::::perspectives\n${body}\n::::\n`, {
			sources,
			language: 'ja'
		});
		expect(problems.map(({ code }) => code)).toEqual(['perspectives/unlike-length']);
	});
});
