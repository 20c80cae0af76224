import { describe, expect, test } from 'vitest';
import { checkGitLinks } from './check-git-links.ts';
import { formatProblem } from './format-problem.ts';

const story = `---
title: "# Monday"
---

See [the next lesson](2-next.md#look-back), [course](./course.md), [a picture](media/line.svg),
[mail](mailto:a@example.com) and [a page](https://example.com/#nowhere).

![The line](media/line.svg)

## Forty leads

:::scenario{#hand-off}
### Monday, nine o’clock
::scene{#start}

- [Ask *her*](#over-coffee) :if[trust >= 2] :set[trust + 1]
  > A question.
- [Wait](#monday-nine-oclock)
  > Time goes by.

### Over coffee
::scene{#coffee ending=good}

Good.
:::

## Look back

[Up](#forty-leads)
`;
const next = '---\ntitle: Next\n---\n\n## Look back\n\nText.\n';

function check(text: string, others: Readonly<Record<string, string>> = {}) {
	const texts = new Map(Object.entries({ 'course.md': '', '1-story.md': text, '2-next.md': next, ...others }));
	return checkGitLinks({
		texts,
		paths: new Set(['media', 'media/line.svg', 'ids.lock', ...texts.keys()]),
		isOutside: (path) => path === '../README.md'
	});
}

describe('a reviewer on a Git host', () => {
	test('can follow every link of a lesson that is written for it', () => {
		expect(check(story)).toEqual([]);
		expect(check(story.replace('./course.md', '../README.md'))).toEqual([]);
	});

	const cases: readonly (readonly [title: string, text: string, code: string, at: string, hint: string])[] = [
		[
			'a choice that names a lasting id',
			story.replace('(#over-coffee)', '(#coffee)'),
			'git/scene-id',
			'#coffee',
			"Write the address of the scene's heading: #over-coffee"
		],
		[
			'a heading that an earlier one hides',
			story.replace('## Forty leads', '## Forty leads\n\n#### Over coffee'),
			'git/other-heading',
			'#over-coffee',
			'Give one of the two headings other words, and write its new address in the links that lead to it.'
		],
		[
			'a section behind a scene of the same words',
			story.replace('[Up](#forty-leads)', '[Up](#over-coffee)\n\n## Over coffee'),
			'git/other-heading',
			'#over-coffee',
			'Give one of the two headings other words, and write its new address in the links that lead to it.'
		],
		[
			'an activity',
			story.replace('[Up](#forty-leads)', '[Up](#hand-off)'),
			'git/unknown-heading',
			'#hand-off',
			'It is the id of an activity, and Git hosts know only headings. Write the address of the heading above it: #forty-leads'
		],
		[
			'a heading with a citation',
			story.replace('## Forty leads', '## Forty leads[^guide]'),
			'git/unknown-heading',
			'#forty-leads',
			'Give the heading plain words that no other heading of the file has, without a citation and without {{houseTerm}}.'
		],
		[
			'a heading of another file that is not there',
			story.replace('#look-back)', '#look-bakc)'),
			'git/unknown-heading',
			'#look-bakc',
			'Did you mean "look-back"?'
		],
		[
			'a title in the settings, which is no heading',
			story.replace('[Up](#forty-leads)', '[Up](#monday)'),
			'git/unknown-heading',
			'#monday',
			'There are "forty-leads", "monday-nine-oclock", "over-coffee" and "look-back".'
		],
		[
			'a picture in other letters',
			story.replace('![The line](media/line.svg)', '![The line](media/Line.svg)'),
			'git/missing-file',
			'media/Line.svg',
			'Did you mean "media/line.svg"?'
		],
		[
			'a definition that leads nowhere',
			story.replace('[Up](#forty-leads)', '[Up][up]\n\n[up]: 3-later.md'),
			'git/missing-file',
			'3-later.md',
			'Write the path from this file, such as 2-next-lesson.md or media/name.png.'
		]
	];

	test.each(cases)('is told of %s', (_, text, code, at, hint) => {
		const [problem, ...others] = check(text);
		expect(others).toEqual([]);
		expect(problem).toMatchObject({ code, severity: 'error', file: '1-story.md', hint });
		const { line, column, length } = problem?.at ?? { line: 0, column: 0, length: 0 };
		expect(text.split('\n')[line - 1]?.slice(column - 1, column - 1 + length)).toBe(at);
	});

	test('finds a second heading of the same words under -1', () => {
		const twice = next.concat('\n## Look back\n\n[Down](#look-back-1)\n');
		expect(check(story, { '2-next.md': twice })).toEqual([]);
	});

	test('reads what is wrong, why it matters, and what to type', () => {
		const text = story.replace('(#over-coffee)', '(#coffee)');
		const [problem] = check(text);
		expect(problem && formatProblem(problem, text)).toBe(
			`1-story.md:16:15 error git/scene-id
  "#coffee" is a scene's lasting id. Git hosts know only headings, so a reviewer who follows this choice stays where it stands.
  14 │ ::scene{#start}
  15 │
  16 │ - [Ask *her*](#coffee) :if[trust >= 2] :set[trust + 1]
     │               ^^^^^^^
  Write the address of the scene's heading: #over-coffee`
		);
	});
});
