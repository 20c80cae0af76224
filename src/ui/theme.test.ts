import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, pairsToTell, readTokens } from '#course/contrast.ts';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
const { light, dark } = readTokens(css);

describe.each([
	['light', light],
	['dark', { ...light, ...dark }]
])('the %s theme', (_name, tokens) => {
	test.each(pairsToTell)('%s on %s has a contrast of at least %d', (front, back, least) => {
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
