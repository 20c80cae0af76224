import { expect, test } from 'vitest';
import { directionOf } from './direction.ts';

test.each([
	['en', 'ltr'],
	['de-CH', 'ltr'],
	['az-AR', 'ltr'],
	...['ar', 'ckb', 'dv', 'fa', 'he-IL', 'FA', 'ps', 'sd', 'ug', 'ur', 'yi'].map((language) => [
		language,
		'rtl'
	])
])('%s is written %s', (language, direction) => {
	expect(directionOf(language)).toBe(direction);
});
