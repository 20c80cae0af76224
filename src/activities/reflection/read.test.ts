import { describe, expect, test } from 'vitest';
import { readBlock } from '../author.samples.ts';
import { author } from './author.ts';
import type { ReflectionWords } from './reflection.ts';

const prompt =
	':::reflection{#complaint objective=classify}\nWhose complaint was a *dependency*?\n';
const starters = '\n- [>] I noticed that …\n- [>] What they needed was …\n';
const read = (text: string) => readBlock(author, `${text}:::\n`);

describe('a reflection', () => {
	test('is a prompt with sentences to take over', () => {
		const { draft, problems } = read(prompt + starters);
		expect(problems).toEqual([]);
		expect(draft).toMatchObject({
			objective: 'classify',
			points: 0,
			title: 'Whose complaint was a dependency?',
			parts: []
		});
		expect(draft?.build(() => 0)).toEqual({
			rules: {},
			words: {
				prompt: '<p>Whose complaint was a <em>dependency</em>?</p>',
				starters: ['I noticed that …', 'What they needed was …']
			}
		});
	});

	test('needs no starters, and keeps a plain list in its prompt', () => {
		const { draft, problems } = read(`${prompt}\n- One\n- Two\n`);
		expect(problems).toEqual([]);
		const { prompt: html, starters: none } = draft?.build(() => 0).words as ReflectionWords;
		expect(html).toMatch(/<ul>/);
		expect(none).toEqual([]);
	});

	test('can be shared with the trainer, and come back at a plan', () => {
		const { draft, problems } = readBlock(
			author,
			':::reflection{#a share=trainer recall-in=first-step}\nWho waits?\n:::\n',
			{ blocks: new Map([['first-step', 'plan']]) }
		);
		expect(problems).toEqual([]);
		expect(draft?.build(() => 0).rules).toEqual({ shared: true, recallIn: 99 });
	});

	const cases: readonly (readonly [title: string, text: string, code: string, at: string])[] = [
		['no prompt', `:::reflection{#a}\n${starters}`, 'reflection/no-prompt', ':::reflection{#a}'],
		[
			'another kind of item',
			`${prompt}${starters}- They said …\n`,
			'reflection/starter-form',
			'- They said …'
		],
		['an empty starter', `${prompt}${starters}- [>]\n`, 'reflection/starter-form', '- [>]'],
		[
			'text below the starters',
			`${prompt}${starters}\nTake your time.\n`,
			'reflection/text-after-starters',
			'Take your time.'
		]
	];
	for (const [title, text, code, at] of cases) {
		test(`says what is wrong with it: ${title}`, () => {
			const { problems, textAt } = read(text);
			expect(problems.map((problem) => problem.code)).toEqual([code]);
			expect(textAt(problems[0])).toBe(at);
		});
	}
});

describe('a reflection that comes back', () => {
	const recall = (id: string) =>
		readBlock(author, `::recall{#${id}}\n`, { blocks: new Map([['complaint', 'reflection']]) });

	test('names the one it brings back', () => {
		const { read, problems } = recall('complaint');
		expect(problems).toEqual([]);
		expect(read).toMatchObject({ is: 'view', component: 'Recall.svelte' });
		expect(read?.is === 'view' && read.build(() => 7)).toEqual({
			rules: { activity: 7 },
			words: {}
		});
	});

	test('has to be one that there is', () => {
		const { read, problems } = recall('complain');
		expect(read).toBeUndefined();
		expect(problems.map(({ code }) => code)).toEqual(['activity/unknown-activity']);
	});
});
