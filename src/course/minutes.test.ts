import { expect, test } from 'vitest';
import { sumOfMinutes, wholeMinutes } from './minutes.ts';

test('lessons one after the other are added before they are rounded up', () => {
	const lessons = [
		{ least: 2.1, most: 2.4 },
		{ least: 0.7, most: 1.4 }
	];
	expect(lessons.map(wholeMinutes)).toEqual([
		{ least: 3, most: 3 },
		{ least: 1, most: 2 }
	]);
	expect(wholeMinutes(sumOfMinutes(lessons))).toEqual({ least: 3, most: 4 });
	expect(wholeMinutes(sumOfMinutes([]))).toEqual({ least: 1, most: 1 });
	expect(wholeMinutes({ least: 0.1 + 0.2 + 2.7, most: 3 })).toEqual({ least: 3, most: 3 });
});
