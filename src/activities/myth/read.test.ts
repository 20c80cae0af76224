import { describe, expect, test } from 'vitest';
import { readBlock } from '../author.samples.ts';
import { author } from './author.ts';

const read = (body: string) => readBlock(author, `:::myth{#paid}\n${body}\n:::\n`);

const claim = 'Customers are people who *pay*.';
const reason = '> Money is a clear sign.';
const truth = 'Whoever needs your work is your customer.\n\nAsk them.';

describe('a myth', () => {
	test('is a claim, why people think so, and what is so, each under its name', () => {
		const { read: draft, problems } = read(`${claim}\n\n${reason}\n\n${truth}`);
		expect(problems).toEqual([]);
		expect(draft).toMatchObject({ is: 'passage', styles: 'myth.css', effort: { words: 19 } });
		expect(draft).toHaveProperty(
			'html',
			[
				'<section class="myth" id="paid" aria-label="Myth">',
				'<dl>',
				'<div class="claim"><dt>What people say</dt><dd>Customers are people who <em>pay</em>.</dd></div>',
				'<div class="reason"><dt>Why it seems so</dt><dd class="rich"><p>Money is a clear sign.</p></dd></div>',
				'<div class="truth"><dt>What is so</dt><dd class="rich"><p>Whoever needs your work is your customer.</p>\n<p>Ask them.</p></dd></div>',
				'</dl>',
				'</section>'
			].join('\n')
		);
	});

	const cases: readonly (readonly [title: string, body: string, code: string, at: string])[] = [
		['nothing', '', 'no-claim', ':::myth{#paid}'],
		['no claim', `${reason}\n\n${truth}`, 'no-claim', ':::myth{#paid}'],
		['a list as the claim', `- One\n\n${reason}\n\n${truth}`, 'claim-form', '- One'],
		['two paragraphs', `${claim}\n\nOr so.\n\n${reason}\n\n${truth}`, 'claim-form', 'Or so.'],
		['no quote', `${claim}\n\n${truth}`, 'no-reason', ':::myth{#paid}'],
		['nothing that is so', `${claim}\n\n${reason}`, 'no-truth', reason],
		['what is so right below the quote', `${claim}\n\n${reason}\nBut no.`, 'no-truth', reason],
		[
			'a second quote',
			`${claim}\n\n${reason}\n\n${truth}\n\n> Really.`,
			'second-reason',
			'> Really.'
		]
	];
	for (const [title, body, code, at] of cases) {
		test(`says what is wrong with it: ${title}`, () => {
			const { read: draft, problems, textAt } = read(body);
			expect(problems.map((problem) => problem.code)).toEqual([`myth/${code}`]);
			expect(textAt(problems[0])).toBe(at);
			expect(draft).toBeUndefined();
		});
	}
});
