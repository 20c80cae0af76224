import { expect, test } from 'vitest';
import { directionOf } from './direction.ts';

test.each([
	['en', 'ltr'],
	['de-CH', 'ltr'],
	['ar', 'rtl'],
	['he-IL', 'rtl'],
	['FA', 'rtl']
])('%s is written %s', (language, direction) => {
	expect(directionOf(language)).toBe(direction);
});
