import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#cli/project.ts';

const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
const start = readme.indexOf('## The checklist of conformance');
const checklist = readme.slice(start, readme.indexOf('\n## ', start + 1));
const rows = checklist
	.split('\n')
	.filter((line) => line.startsWith('| '))
	.map((line) => line.split('|').map((cell) => cell.trim()));

/** Of the points that a row is about: `11, 12`. */
function pointsOf([, first = '']: readonly string[]): readonly number[] {
	return /^\d+(, \d+)*$/.test(first) ? first.split(', ').map(Number) : [];
}

function fileNamed(path: string): string {
	const root = /^(src|tests)\//.test(path) ? projectRoot : import.meta.dirname;
	return resolve(root, path);
}

test('every point of the checklist from 1 to 60 is there once, in order', () => {
	expect(rows.flatMap(pointsOf)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
});

test('every file that shows a point exists', () => {
	const named = [...checklist.matchAll(/`([\w./-]+\.ts)`/g)].map(([, path = '']) => path);
	expect(named.length).toBeGreaterThan(60);
	expect(named.filter((path) => !existsSync(fileNamed(path)))).toEqual([]);
});

test('every test that is quoted is in the file before it', () => {
	const quoted = [...checklist.matchAll(/`([\w./-]+\.ts)`, ("[^"]+"(?: and "[^"]+")*)/g)];
	expect(quoted.length).toBeGreaterThan(15);
	const missing = quoted.flatMap(([, path = '', titles = '']) => {
		const text = readFileSync(fileNamed(path), 'utf8');
		const all = [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title);
		return all.filter((title) => !text.includes(title)).map((title) => `${path}: ${title}`);
	});
	expect(missing).toEqual([]);
});
