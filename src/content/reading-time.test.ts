import { expect, test } from 'vitest';
import { countWords, readingTime } from './reading-time.ts';

test('words are counted as the language makes them', () => {
	expect(countWords('Who needs it? It’s late — soon.', 'en')).toBe(6);
	expect(countWords('', 'en')).toBe(0);
	expect(countWords('今日は良い天気です', 'ja')).toBeGreaterThan(2);
});

test('a fast and a slow reader need whole minutes, and at least one', () => {
	expect(readingTime(0, 0)).toEqual({ least: 1, most: 1 });
	expect(readingTime(720, 0)).toEqual({ least: 3, most: 4 });
	expect(readingTime(720, 61)).toEqual({ least: 5, most: 6 });
});
