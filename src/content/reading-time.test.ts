import { expect, test } from 'vitest';
import { countWords, readingTime } from './reading-time.ts';

test('words are counted as the language makes them', () => {
	expect(countWords('Who needs it? It’s late — soon.', 'en')).toBe(6);
	expect(countWords('', 'en')).toBe(0);
	expect(countWords('今日は良い天気です', 'ja')).toBeGreaterThan(2);
});

test('a fast and a slow reader read, and decide as long', () => {
	expect(readingTime(0, 0)).toEqual({ least: 0, most: 0 });
	expect(readingTime(520, 0)).toEqual({ least: 2, most: 2.6 });
	expect(readingTime(520, 90)).toEqual({ least: 3.5, most: 4.1 });
});
