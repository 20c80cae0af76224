import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeKinds } from './fake-kinds.samples.ts';
import { readCourse, type CourseFiles } from './read-course.ts';

const settings = `---
title: Your first week
language: en
version: 1.2.3
objectives:
  find: Find out who needs your work
sources:
  guide: { title: A quick guide, date: 2013 }
---

Welcome.
`;
const question = `:::question{#who objective=find}
Who needs it?

- [x] She
- [ ] He
:::
`;
const lesson = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n${body}`;

function files(texts: Readonly<Record<string, string>>): CourseFiles {
	return {
		id: 'first-week',
		texts: new Map(Object.entries({ 'course.md': settings, ...texts })),
		media: new Map([['media/desk.svg', { width: 40, height: 30 }]])
	};
}

const read = (texts: Readonly<Record<string, string>>, write = true) =>
	readCourse(files(texts), fakeKinds, { write, command: 'npm run check -- first-week' });

describe('a course', () => {
	test('is its settings, its lessons in the order of their numbers, and their activities', async () => {
		const { course, problems, pages, overview } = await read({
			'10-last.md': lesson('Last', '## One\n\n### Deeper\n\n## One\n\nText.'),
			'2-first.md': lesson('First', question),
			'no-number.md': '---\ntitle: After all\nid: appendix\nminutes: 3-5\nkind: assessment\n---\n',
			'README.md': '# For colleagues'
		});
		expect(problems).toEqual([]);
		expect(course?.lessons.map(({ id, kind }) => [id, kind])).toEqual([
			['first', 'lesson'],
			['last', 'lesson'],
			['appendix', 'assessment']
		]);
		expect(course).toMatchObject({
			id: 'first-week',
			title: 'Your first week',
			version: '1.2.3',
			release: 0,
			completion: 'objectives',
			report: 'completed-only',
			objectives: [{ id: 'find', text: 'Find out who needs your work' }],
			sources: [{ id: 'guide', title: 'A quick guide', date: '2013' }]
		});
		expect(course?.lessons[1]?.sections).toEqual([
			{ id: 'one', title: 'One' },
			{ id: 'one-1', title: 'One' }
		]);
		expect(course?.lessons[2]?.minutes).toEqual({ least: 3, most: 5 });
		expect(course?.lessons[0]?.activities).toMatchObject([
			{
				kind: 'question',
				id: 'who',
				objective: 'find',
				title: 'Who needs it?',
				rules: { options: [1, 2] }
			}
		]);
		expect(pages.map(({ lesson: id, file }) => [id, file])).toEqual([
			['first', '2-first.md'],
			['last', '10-last.md'],
			['appendix', 'no-number.md']
		]);
		expect(overview.svelte).toContain('<p>Welcome.</p>');
		expect(JSON.parse(JSON.stringify(course))).toEqual(course);
	});

	test('shows the employer’s word in its settings, too', async () => {
		const own = settings
			.replace('Your first week', 'A {{houseTerm}} waits')
			.replace('your work', 'a {{houseTerm}}')
			.replace('version:', 'houseTerm: client\nversion:');
		const { course, problems } = await read({
			'course.md': own,
			'1-a.md': lesson('Your {{houseTerm}}', question)
		});
		expect(problems).toEqual([]);
		expect(course).toMatchObject({
			title: 'A client waits',
			objectives: [{ text: 'Find out who needs a client' }],
			lessons: [{ title: 'Your client' }]
		});
	});

	test('takes as long as its words and its activities', async () => {
		const words = Array.from({ length: 480 }, () => 'word').join(' ');
		const { course } = await read({ '1-a.md': lesson('A', `${words}\n\n${question}`) });
		// 480 words are 1:51 at 260 a minute and 2:24 at 200; the fake question takes 30 s and 10 words.
		expect(course?.lessons[0]?.minutes).toEqual({ least: 2.4, most: 3 });
	});

	test('is not there as soon as there is one error, and its numbers stay as they were', async () => {
		const { course, pages, lock, problems } = await read({
			'1-a.md': lesson('A', `${question}\n[x](2-b.md)`),
			'ids.lock': 'release 4\n'
		});
		expect(problems.map(({ code }) => code)).toEqual(['link/unknown-lesson']);
		expect([course, pages, lock]).toEqual([undefined, [], 'release 4\n']);
	});

	test('is there in spite of warnings', async () => {
		const { course, problems } = await read({
			'course.md': settings.replace('version: 1.2.3\n', ''),
			'1-a.md': lesson('A', question)
		});
		expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
			['course/no-version', 'warning']
		]);
		expect(course?.version).toBe('0.1.0');
	});
});

describe('lasting numbers', () => {
	test('are kept with the release, and need no writing when nothing is new', async () => {
		const texts = { '1-a.md': lesson('A', question) };
		const first = await read(texts);
		const lock = first.lock.replace('release 0', 'release 4');
		const second = await read({ ...texts, 'ids.lock': lock }, false);
		expect(second.problems).toEqual([]);
		expect(second.lock).toBe(lock);
		expect(second.course?.release).toBe(4);
	});

	test('are brought up to date after a rewording, and that is said where nothing is written', async () => {
		const first = await read({ '1-a.md': lesson('A', question) });
		const texts = { '1-a.md': lesson('A', question.replace('He', 'Him')), 'ids.lock': first.lock };
		const reworded = await read(texts, false);
		expect(reworded.problems.map(({ code, severity }) => [code, severity])).toEqual([
			['ids/stale', 'warning']
		]);
		expect(reworded.course?.lessons[0]?.activities[0]?.rules).toEqual({ options: [1, 2] });
		const written = await read(texts);
		expect(written.problems).toEqual([]);
		expect((await read({ ...texts, 'ids.lock': written.lock }, false)).problems).toEqual([]);
	});

	test('do not change with the employer’s word', async () => {
		const withTerm = (term: string) => ({
			'course.md': settings.replace('version:', `houseTerm: ${term}\nversion:`),
			'1-a.md': lesson(
				'A',
				question.replace('She', 'The {{houseTerm}}').replace('He', 'No {{houseTerm}}')
			)
		});
		const first = await read(withTerm('client'));
		const second = await read({ ...withTerm('partner'), 'ids.lock': first.lock }, false);
		expect(second.problems).toEqual([]);
		expect(second.lock).toBe(first.lock);
	});

	test('move with an activity to another lesson', async () => {
		const first = await read({ '1-a.md': lesson('A', question), '2-b.md': lesson('B', 'Text.') });
		const moved = { '1-a.md': lesson('A', 'Text.'), '2-b.md': lesson('B', question) };
		const second = await read({ ...moved, 'ids.lock': first.lock }, false);
		expect(second.problems).toEqual([]);
		expect(second.course?.lessons[1]?.activities[0]?.number).toBe(
			first.course?.lessons[0]?.activities[0]?.number
		);
	});
});

describe('whatever stands in the files', () => {
	const piece = fc.constantFrom(
		':::question{#q objective=find}\n',
		':::',
		':::\n',
		'::::scenario{#s}\n',
		':: scene{',
		'::scene{#x}',
		'{#',
		'}',
		'\n',
		'\n\n',
		'- ',
		'- [x] ',
		'  > ',
		'> ',
		'## ',
		'### ',
		'---\n',
		'title: x\n',
		'objectives: [',
		'"',
		'“',
		'\t',
		'<script>',
		'</script>\n',
		'<b>',
		'</b>',
		'<div>',
		'![](',
		')',
		'[a](b.md#c)',
		'[^guide]',
		'[^x]',
		'{{houseTerm}}',
		'|',
		'`',
		'```\n',
		'a',
		' ',
		'\r\n',
		'😀',
		'\u0000',
		'\ue000',
		'ä',
		'&amp;',
		'\\',
		'*',
		'_',
		'<!--',
		'-->',
		'[r]: ',
		'[^n]: '
	);
	const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

	test('every problem lies inside its file, and nothing throws', async () => {
		await fc.assert(
			fc.asyncProperty(text, text, fc.boolean(), async (body, front, whole) => {
				const texts = new Map([
					['course.md', whole ? front : settings],
					['1-a.md', whole ? front + body : lesson('A', question + body)]
				]);
				const { problems } = await read(Object.fromEntries(texts));
				for (const { file, at, message } of problems) {
					const line = texts.get(file)?.split('\n')[at.line - 1];
					expect(line, message).toBeDefined();
					expect(at.column).toBeGreaterThan(0);
					expect(at.column - 1 + at.length).toBeLessThanOrEqual(
						Math.max(line?.length ?? 0, at.column)
					);
				}
			}),
			{ numRuns: 300 }
		);
	});
});
