import { describe, expect, test } from 'vitest';
import { readBlock } from '../author.samples.ts';
import { author } from './author.ts';

const read = (text: string) => {
	const outcome = readBlock(author, `${text}\n`, { blocks: new Map([['stance', 'poll']]) });
	return { ...outcome, codes: outcome.problems.map(({ code }) => code) };
};

describe('a poll', () => {
	test('is something to weigh up on a scale of five', () => {
		const { draft, codes } = read(':::poll{#stance}\nColleagues *can* be customers.\n:::');
		expect(codes).toEqual([]);
		expect(draft).toMatchObject({ points: 0, title: 'Colleagues can be customers.' });
		expect(draft?.build(() => 0)).toEqual({
			rules: { scale: 5 },
			words: { prompt: '<p>Colleagues <em>can</em> be customers.</p>', from: '', to: '' }
		});
	});

	test('can have another scale, names for its ends and a reader', () => {
		const line = ':::poll{#stance scale=10 from="Not at all" to="Completely" share=trainer}';
		const { draft, codes } = read(`${line}\nAgree?\n:::`);
		expect(codes).toEqual([]);
		expect(draft?.build(() => 0)).toMatchObject({
			rules: { scale: 10, shared: true },
			words: { from: 'Not at all', to: 'Completely' }
		});
	});

	test('is another poll once its scale or its readers are others', () => {
		const key = (attributes: string) =>
			read(`:::poll{#stance ${attributes}}\nAgree?\n:::`).draft?.meaning.key;
		expect(new Set([key(''), key('scale=7'), key('share=trainer')]).size).toBe(3);
		expect(key('')).toBe(key('from="No" to="Yes"'));
	});

	test.each([
		['nothing to weigh up', ':::poll{#stance}\n:::', 'poll/no-prompt', ':::poll{#stance}'],
		['one end', ':::poll{#stance from="No"}\nAgree?\n:::', 'poll/one-end', 'from'],
		['a scale of one', ':::poll{#stance scale=1}\nAgree?\n:::', 'activity/out-of-range', 'scale'],
		['no poll to ask again', '::poll{}', 'poll/no-again', '::poll{}'],
		['an unknown one', '::poll{again=stanse}', 'activity/unknown-activity', 'again']
	])('says what is wrong with it: %s', (_title, text, code, at) => {
		const { codes, problems, textAt } = read(text);
		expect(codes).toEqual([code]);
		expect(textAt(problems[0])).toBe(at);
	});

	test('can be asked again', () => {
		const { read: again, codes } = read('::poll{again=stance}');
		expect(codes).toEqual([]);
		expect(again).toMatchObject({ is: 'view', component: 'PollAgain.svelte' });
		expect(again?.is === 'view' && again.build(() => 4).rules).toEqual({ activity: 4 });
	});
});
