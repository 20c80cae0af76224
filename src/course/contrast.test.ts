import { describe, expect, test } from 'vitest';
import { contrast, pairsToTell, readTokens } from './contrast.ts';

describe('the contrast of two colours', () => {
	test.each([
		['#000000', '#ffffff', 21],
		['#ffffff', '#000000', 21],
		['#0b6e6e', '#0b6e6e', 1],
		// The lightest grey that text on white may have, and the next one, which it may not.
		['#767676', '#ffffff', 4.542],
		['#777777', '#ffffff', 4.478],
		['#ff0000', '#ffffff', 3.998],
		['#00FF00', '#ffffff', 1.372],
		['#0000ff', '#ffffff', 8.592],
		// So dark that the curve of WCAG is a straight line.
		['#0a0a0a', '#000000', 1.061]
	])('%s on %s is what WCAG says', (front, back, ratio) => {
		expect(contrast(front, back)).toBeCloseTo(ratio, 3);
	});

	test.each(['red', '', '#fff', '#12345', '#1234567', 'a #123456', '#12345g', 'rgb(0, 0, 0)'])(
		'is 0 where one is "%s", which cannot be measured',
		(colour) => {
			expect(contrast(colour, '#ffffff')).toBe(0);
			expect(contrast('#ffffff', colour)).toBe(0);
		}
	);
});

describe('the tokens of a theme', () => {
	test('are read for everybody and for the dark, whatever the spaces', () => {
		const css = [
			':root { --ink: #101010; --on-line:#FFFFFF; --rule:  #777777; --gap: 1rem; --cut: #fff }',
			'@media print { :root { --paper: #ffffff; } }',
			'@media screen and (prefers-color-scheme: dark) { :root { --ink: #eeeeee } }'
		].join('\n');
		expect(readTokens(css)).toEqual({
			light: { ink: '#101010', 'on-line': '#FFFFFF', rule: '#777777', paper: '#ffffff' },
			dark: { ink: '#eeeeee' }
		});
	});

	test.each([
		'@media (prefers-color-scheme:dark)',
		'@media(prefers-color-scheme:  dark)',
		'@media (prefers-color-scheme: dark)'
	])('are all of the dark after %s at the very start', (query) => {
		const css = `${query} { :root { --ink: #eeeeee } }`;
		expect(readTokens(css)).toEqual({ light: {}, dark: { ink: '#eeeeee' } });
	});

	test('are of the light alone in a theme without the dark', () => {
		expect(readTokens('--ink-8: #202020; --line: #1010100; --ink: #101010')).toEqual({
			light: { ink: '#101010' },
			dark: {}
		});
	});
});

test('text has to be told from whatever it stands on, at the level that WCAG asks for', () => {
	const told = (level: number) =>
		pairsToTell
			.filter(([, , least]) => least === level)
			.map(([front, back]) => `${front} on ${back}`)
			.sort();
	const tones = ['good', 'poor', 'warn'];
	expect(told(7)).toEqual(['ink on card', 'ink on paper', 'ink on wash']);
	expect(told(3)).toEqual(['rule on card', 'rule on paper']);
	expect(told(4.5)).toEqual(
		[
			'accent on paper',
			...['card', 'paper', 'wash'].map((back) => `line on ${back}`),
			'on-line on line',
			...['card', 'paper'].map((back) => `soft on ${back}`),
			...tones.flatMap((tone) =>
				['card', 'paper', `${tone}-wash`].map((back) => `${tone} on ${back}`)
			),
			...tones.map((tone) => `ink on ${tone}-wash`)
		].sort()
	);
});
