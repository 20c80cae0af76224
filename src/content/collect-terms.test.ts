import { describe, expect, test } from 'vitest';
import { loadBlockForms } from '#activities/author.ts';
import { readCourse } from './read-course.ts';
import { renderPage, textOfHtml } from './render-page.samples.ts';

const forms = await loadBlockForms();

const settings = `---
title: Your first week
language: en
version: 1.0.0
completion: visited
houseTerm: colleague
objectives:
  find: Find out who needs your work
---
`;
const lesson = (body: string) => `---\ntitle: A lesson\n---\n\n${body}`;

async function read(...bodies: readonly string[]) {
	const lessons = bodies.map((body, at): [string, string] => [`${at + 1}-l${at}.md`, lesson(body)]);
	return readCourse(
		{
			id: 'first-week',
			texts: new Map([['course.md', settings], ...lessons]),
			media: new Map()
		},
		forms,
		{ write: true, command: 'npm run check' }
	);
}

const drawing = '::term[drawing]{is="What a {{houseTerm}} <orders> from {now} \uE001."}';

describe('the words of a course', () => {
	test('are explained in every lesson, and listed in the order of the alphabet', async () => {
		const { course, pages, problems } = await read(
			`A drawing comes.\n\n${drawing}\n\n::term[Ábaco]{is="A frame."}\n\n::term[order]{is="A list."}`,
			'The order of a drawing. An ábaco.'
		);
		expect(problems).toEqual([]);
		expect(course?.terms.map(({ word }) => word)).toEqual(['Ábaco', 'drawing', 'order']);
		const html = pages.map(({ svelte }) => renderPage(svelte));
		expect(html[1]).toContain('popovertarget="term:2">drawing</button>');
		expect(textOfHtml(html[0] ?? '')).toBe(
			'A drawing What a colleague <orders> from {now} \uE001. comes.'
		);
		for (const { svelte } of pages) expect(svelte).toContain(`import '#activities/term/term.css';`);
	});

	test('cost a page that uses none of them nothing', async () => {
		const { pages } = await read(`A drawing.\n\n${drawing}`, 'Nothing here.');
		expect(pages[1]?.svelte).not.toContain('term');
	});

	test('are left alone where a developer writes Svelte', async () => {
		const { pages } = await read(
			`${drawing}\n\nA drawing.`,
			'<script>\n\tconst a = 1;\n</script>\n\nA drawing {a}.'
		);
		expect(pages[1]?.svelte).not.toContain('<button');
	});

	test('are explained once: a second time is an error, wherever it stands', async () => {
		const { problems } = await read(
			`A drawing, drawings.\n\n${drawing}`,
			'::term[plan]{is="Another." forms="Drawing, plans"}'
		);
		expect(problems.map(({ code, file }) => [code, file])).toEqual([
			['term/defined-twice', '2-l1.md']
		]);
		expect(problems[0]?.message).toContain('1-l0.md, line 7');
	});

	test('that only a block uses are not missed', async () => {
		const { problems } = await read(`:::example\nA drawing.\n:::\n\n${drawing}`);
		expect(problems).toEqual([]);
	});
});
