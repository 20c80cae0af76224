import { describe, expect, test } from 'vitest';
import type { Outline } from '#course/course.ts';
import { landing } from './landing.ts';

const outline = { lessons: [{ number: 3, id: 'who-counts' }] } as unknown as Outline;
const at = (here: string, base: string, place = 3, path = '') =>
	landing(place, outline, { here, base, path });

describe('a returning learner', () => {
	test.each([
		['http://lms.example/a/b/index.html', '/a/b'],
		['http://lms.example/a/b/', '/a/b'],
		['http://lms.example/index.html?actor=x&mode=normal', '']
	])('who is launched at %s goes on at the place of the last visit', (here, base) => {
		expect(at(here, base)).toBe(`${base}/who-counts/index.html`);
	});

	test('who opens another page stays there', () => {
		expect(at('http://lms.example/a/results/index.html', '/a')).toBeUndefined();
	});

	test('who follows a link to a part of the page stays there', () => {
		expect(at('http://lms.example/a/index.html#objectives', '/a')).toBeUndefined();
	});

	test('whose lesson has been removed starts on the overview', () => {
		expect(at('http://lms.example/a/index.html', '/a', 9)).toBeUndefined();
	});

	test('goes on in the language that was read last, at the first page too', () => {
		expect(at('http://lms.example/a/', '/a', 3, '/es')).toBe('/a/es/who-counts/index.html');
		expect(at('http://lms.example/a/', '/a', 0, '/es')).toBe('/a/es/index.html');
	});

	test('whose LMS has launched one lesson by itself stays in it, in the language that was read last', () => {
		const launched = (here: string, path = '') =>
			landing(9, outline, { here, base: '/a', path, launched: 3 });
		const page = 'http://lms.example/a/who-counts/index.html?attempt=1';
		expect(launched(page)).toBeUndefined();
		expect(launched(page, '/es')).toBe('/a/es/who-counts/index.html');
		expect(launched('http://lms.example/a/who-counts/index.html#leads', '/es')).toBeUndefined();
		expect(launched('http://lms.example/a/es/who-counts/index.html', '/de')).toBeUndefined();
		expect(launched('http://lms.example/a/results/index.html', '/es')).toBeUndefined();
	});

	test('who follows a link to a page in another language reads that one', () => {
		expect(at('http://lms.example/a/es/index.html', '/a', 3, '/de')).toBeUndefined();
	});
});
