import { expect, test } from 'vitest';
import { placeOf, resourceUrl, safeEndpoint, webAddress } from './addresses.ts';

const here = 'http://intranet.example/course/index.html';

test.each([
	['https://lrs.example/xapi', 'https://lrs.example/xapi/statements'],
	['https://lrs.example/xapi/', 'https://lrs.example/xapi/statements'],
	['https://lrs.example', 'https://lrs.example/statements'],
	['https://lrs.example/a/b/lrs//', 'https://lrs.example/a/b/lrs/statements'],
	['https://lrs.example/xapi/?tenant=1#x', 'https://lrs.example/xapi/statements?tenant=1']
])('below %s statements are at %s', (endpoint, expected) => {
	expect(resourceUrl(endpoint, 'statements')).toBe(expected);
});

test('a query is added to that of the endpoint, and what is undefined is left out', () => {
	const agent = '{"mbox":"mailto:a+b@x.example"}';
	const url = new URL(
		resourceUrl('https://lrs.example/xapi?tenant=1', 'activities/state', {
			agent,
			registration: undefined
		})
	);
	expect(Object.fromEntries(url.searchParams)).toEqual({ tenant: '1', agent });
});

test.each([
	'https://lrs.example/xapi',
	'http://intranet.example/lrs',
	'http://localhost:8080/lrs',
	'http://127.0.0.1:8080/lrs'
])('%s may be told what a learner does', (text) => {
	expect(safeEndpoint(text, here)?.href).toContain(text);
});

test.each([
	null,
	'',
	'lrs',
	'/lrs',
	'http://lrs.example/xapi',
	'http://localhost.lrs.example/',
	'ftp://lrs.example/',
	'javascript:alert(1)',
	'data:text/plain,x',
	'https://name:word@lrs.example/'
])('%s may not', (text) => {
	expect(safeEndpoint(text, here)).toBeUndefined();
});

test.each([
	['https://lrs.example', 'https://lrs.example'],
	['https://LRS.example:443/north//', 'https://lrs.example/north'],
	['https://lrs.example/north?launch=7#x', 'https://lrs.example/north'],
	['https://lrs.example/south/', 'https://lrs.example/south']
])('%s is somebody’s server', (endpoint, expected) => {
	expect(placeOf(endpoint)).toBe(expected);
});

test('a page of the web is no script', () => {
	expect(webAddress('http://lms.example/back?x=1#y')?.href).toBe('http://lms.example/back?x=1#y');
	for (const text of ['JavaScript:alert(1)', ' javascript:alert(1)', '/back', 7, undefined]) {
		expect(webAddress(text)).toBeUndefined();
	}
});
