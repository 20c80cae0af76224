import { describe, expect, test } from 'vitest';
import { readBlock } from '../author.samples.ts';
import { author } from './author.ts';

describe('a plan', () => {
	test('is what it is to be about', () => {
		const { draft, problems } = readBlock(
			author,
			':::plan{#first-step objective=partner}\nOne *small* thing.\n:::\n'
		);
		expect(problems).toEqual([]);
		expect(draft).toMatchObject({ objective: 'partner', points: 0, title: 'One small thing.' });
		expect(draft?.build(() => 0)).toEqual({
			rules: {},
			words: { prompt: '<p>One <em>small</em> thing.</p>' }
		});
	});

	test('has to be about something', () => {
		const { draft, problems } = readBlock(author, ':::plan{#first-step}\n:::\n');
		expect(draft).toBeUndefined();
		expect(problems.map(({ code }) => code)).toEqual(['plan/no-prompt']);
	});
});
