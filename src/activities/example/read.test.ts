import { describe, expect, test } from 'vitest';
import { readBlock } from '../author.samples.ts';
import { author } from './author.ts';

const read = (text: string) => readBlock(author, `${text}\n:::\n`);

describe('an example', () => {
	test('is prose under its own heading', () => {
		const { read: draft, problems } = read(
			':::example{#terrace title="A <late> terrace"}\nOn *Tuesday*.\n\n#### Who?\n\n- One'
		);
		expect(problems).toEqual([]);
		expect(draft).toMatchObject({ is: 'passage', styles: 'example.css', effort: { words: 7 } });
		expect(draft).toHaveProperty(
			'html',
			[
				'<section class="example" id="terrace" aria-labelledby="example:1:heading">',
				'<h3 id="example:1:heading"><span class="label">Example</span> <span class="title">A &lt;late&gt; terrace</span></h3>',
				'<div class="rich"><p>On <em>Tuesday</em>.</p>\n<h4>Who?</h4>\n<ul>\n<li>One</li>\n</ul></div>',
				'</section>'
			].join('\n')
		);
	});

	test('needs neither an id nor a title', () => {
		const { read: draft, problems } = read(':::example\nOn Tuesday.');
		expect(problems).toEqual([]);
		expect(draft).toHaveProperty(
			'html',
			expect.stringMatching(
				/^<section class="example" aria[^>]+>\n<h3[^>]+><span class="label">Example<\/span><\/h3>/
			)
		);
	});

	test('that is empty would show a heading alone', () => {
		const { read: draft, problems } = read(':::example{#terrace}');
		expect(problems.map(({ code }) => code)).toEqual(['example/no-text']);
		expect(draft).toBeUndefined();
	});

	test.each(['# Who?', '## Who?', '### Who?'])('takes no heading such as %s', (heading) => {
		const { problems, textAt } = read(`:::example\nOn Tuesday.\n\n${heading}`);
		expect(problems.map(({ code }) => code)).toEqual(['block/heading-level']);
		expect(textAt(problems[0])).toBe(heading);
	});
});
