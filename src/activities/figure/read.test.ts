import { describe, expect, test } from 'vitest';
import { readBlock } from '../author.samples.ts';
import { author } from './author.ts';

const read = (body: string) => readBlock(author, `:::figure{#line}\n${body}\n:::\n`);

const picture = '![A line](media/line.svg)';

describe('a figure', () => {
	test.each(['\n', '\n\n', '\\\n'])('is a picture and, behind %j, its caption', (between) => {
		const { read: draft, problems } = read(`${picture}${between}It stops *here*.`);
		expect(problems).toEqual([]);
		expect(draft).toMatchObject({ is: 'passage', styles: 'figure.css', effort: { words: 3 } });
		expect(draft).toHaveProperty(
			'html',
			[
				'<figure class="figure" id="line">',
				'<img src="media/line.svg" alt="A line">',
				'<figcaption class="rich"><p>It stops <em>here</em>.</p></figcaption>',
				'</figure>'
			].join('\n')
		);
	});

	const cases: readonly (readonly [title: string, body: string, code: string, at: string])[] = [
		['no picture', 'It stops here.', 'no-picture', ':::figure{#line}'],
		['nothing', '', 'no-picture', ':::figure{#line}'],
		['text above the picture', `It stops.\n\n${picture}`, 'no-picture', picture],
		['text before the picture', `It stops: ${picture}`, 'no-picture', picture],
		['no caption', picture, 'no-caption', picture],
		['two pictures', `${picture}\n\n${picture}\n\nIt stops.`, 'second-picture', picture]
	];
	for (const [title, body, code, at] of cases) {
		test(`says what is wrong with it: ${title}`, () => {
			const { problems, textAt } = read(body);
			expect(problems.map((problem) => problem.code)).toEqual([`figure/${code}`]);
			expect(textAt(problems[0])).toBe(at);
		});
	}
});
