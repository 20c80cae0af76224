import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, readTokens } from './contrast.ts';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
const { light, dark } = readTokens(css);

/** Text needs 4.5 (WCAG 2.2, 1.4.3), what tells a control's shape or state 3 (1.4.11). */
const pairs: readonly [string, string, number][] = [
	['ink', 'paper', 7],
	['ink', 'card', 7],
	['ink', 'wash', 7],
	['soft', 'paper', 4.5],
	['soft', 'card', 4.5],
	['line', 'paper', 4.5],
	['line', 'card', 4.5],
	['line', 'wash', 4.5],
	['on-line', 'line', 4.5],
	['rule', 'paper', 3],
	['rule', 'card', 3],
	['accent', 'paper', 4.5],
	...['good', 'warn', 'poor'].flatMap((tone): [string, string, number][] => [
		[tone, `${tone}-wash`, 4.5],
		['ink', `${tone}-wash`, 4.5],
		[tone, 'paper', 4.5],
		[tone, 'card', 4.5]
	])
];

describe.each([
	['light', light],
	['dark', { ...light, ...dark }]
])('the %s theme', (_name, tokens) => {
	test.each(pairs)('%s on %s has a contrast of at least %d', (front, back, least) => {
		expect(contrast(tokens[front] ?? '', tokens[back] ?? '')).toBeGreaterThanOrEqual(least);
	});
});

test('black on white has the greatest contrast there is, a colour on itself the least', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
	expect(contrast('#0b6e6e', '#0b6e6e')).toBe(1);
});

test('a colour that is no six-digit hex value has no contrast with anything', () => {
	expect(contrast('red', '#ffffff')).toBe(0);
});
