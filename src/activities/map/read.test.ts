import { describe, expect, test } from 'vitest';
import { readBlock } from '../author.samples.ts';
import { author } from './author.ts';
import { mapTexts } from './texts.ts';

const read = (text: string) => {
	const outcome = readBlock(author, `${text}\n`);
	return { ...outcome, codes: outcome.problems.map(({ code }) => code) };
};

describe('a map', () => {
	test('is a line with an id, and speaks for itself', () => {
		const { draft, codes } = read('::map{#my-customers objective=partner}');
		expect(codes).toEqual([]);
		expect(draft).toMatchObject({
			objective: 'partner',
			points: 0,
			title: mapTexts.en.title,
			meaning: { text: '', key: '' }
		});
		expect(draft?.build(() => 0)).toEqual({ rules: {}, words: { prompt: '', questions: [] } });
	});

	test('can have an introduction, with a plain list in it', () => {
		const { draft, codes } = read(':::map{#mine}\nBegin *small*.\n\n- One\n:::');
		expect(codes).toEqual([]);
		expect(draft?.title).toBe('Begin small. One');
		expect(draft?.build(() => 0).words).toMatchObject({ questions: [] });
	});

	test('can have questions of its own', () => {
		const { draft, codes } = read(
			':::map{#mine}\nBegin.\n\n- [>] Do they wait?\n- [>] For you?\n:::'
		);
		expect(codes).toEqual([]);
		expect(draft?.build(() => 0).words).toEqual({
			prompt: '<p>Begin.</p>',
			questions: ['Do they wait?', 'For you?']
		});
	});

	test.each([
		['another item', '- [>] Wait?\n- They wait', 'map/question-form', '- They wait'],
		['an empty question', '- [>]', 'map/question-form', '- [>]'],
		['text below', '- [>] Wait?\n\nGo on.', 'map/text-after-questions', 'Go on.']
	])('says what is wrong with it: %s', (_title, text, code, at) => {
		const { codes, problems, textAt } = read(`:::map{#mine}\nBegin.\n\n${text}\n:::`);
		expect(codes).toEqual([code]);
		expect(textAt(problems[0])).toBe(at);
	});
});
