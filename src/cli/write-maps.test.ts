import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { escapeAttribute } from '#package/xml.ts';
import { runCheck } from './check.ts';

let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'onramp map-'));
	await mkdir(join(folder, 'content', 'first-week'), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

const course = `---
title: Your first week & more
language: en
objectives:
  find: Find out who needs your work
---
`;
const scenario = `:::scenario{#hand-off objective=find vars="trust=1..3:2"}
### Monday, rain & "nine" o'clock

She waits.

- [Ask her](#over-coffee) :set[trust + 1]
  > It costs a minute.
- [Say nothing](#the-wall)
  > Nothing moves.
- [Insist](#the-wall) :set[trust - 1]
  > She has heard it before.

### The wall
::scene{#wall trap}

Silence.

- [Ask now](#over-coffee) :if[trust >= 2]
  > Better late.
- [Hold the line](#frozen-out) :set[trust - 1]
  > Nobody moves.

### Over coffee
::scene{ending=good}

One measure.

### Frozen out
::scene{ending=poor}

Nothing is left.
:::
`;

async function drawn(text: string) {
	const content = join(folder, 'content');
	await writeFile(join(content, 'first-week', 'course.md'), course);
	await writeFile(join(content, 'first-week', '1-who.md'), `---\ntitle: Who?\n---\n\n${text}`);
	const lines: string[] = [];
	const log = (line: string) => void lines.push(line);
	const map = join(folder, 'out');
	const code = await runCheck({ content, courses: [], write: true, map, log });
	const files = await readdir(map, { recursive: true }).catch(() => []);
	return { code, said: lines.at(-1), files: files.filter((file) => file.includes('.')).sort() };
}

test('the scenarios of a course are drawn into a folder of its name', async () => {
	const { code, said, files } = await drawn(scenario);
	expect(code).toBe(0);
	expect(said).toMatch(/^first-week: 1 scenario drawn in .*index\.html$/);
	expect(files).toEqual([join('first-week', 'hand-off.svg'), join('first-week', 'index.html')]);
	const svg = await readFile(join(folder, 'out', 'first-week', 'hand-off.svg'), 'utf8');
	expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
	expect(svg).toContain('Ask now → Over coffee (if trust &gt;= 2, untested)');
});

test('every scene and choice leads to its line, from the drawing and from the list', async () => {
	await drawn(scenario);
	const out = join(folder, 'out', 'first-week');
	const lesson = resolve(folder, 'content', 'first-week', '1-who.md');
	const written = (await readFile(lesson, 'utf8')).split('\n');
	const page = await readFile(join(out, 'index.html'), 'utf8');
	for (const [, path = '', line, title] of page.matchAll(
		/<a href="([^"#]+)#L(\d+)" tabindex="-1"><title>([^<]*)<\/title>/g
	)) {
		expect(resolve(out, decodeURIComponent(path))).toBe(lesson);
		expect(escapeAttribute(written[Number(line) - 1] ?? '')).toContain(
			title?.replaceAll('&#39;', '&apos;')
		);
	}
	expect(page.match(/#L\d+" tabindex="-1"/g)).toHaveLength(9);
	expect(page.match(/#L\d+" lang="en"/g)).toHaveLength(9);
	expect(page).toContain('>Say nothing</a> → <a href="#hand-off-2" lang="en">The wall</a>');
	expect(page).toContain('<title>Map of Your first week &amp; more</title>');
});

test('a course with mistakes is not drawn, and one without scenarios says so', async () => {
	expect(await drawn(scenario.replace('#frozen-out', '#frozen'))).toEqual({
		code: 1,
		said: 'first-week: no map is drawn while the course has mistakes',
		files: []
	});
	const reflection = ':::reflection{#mine objective=find}\nWho waits for you?\n:::\n';
	const { said, files } = await drawn(reflection);
	expect(said).toMatch(/^first-week: 0 scenarios drawn in /);
	expect(files).toEqual([join('first-week', 'index.html')]);
});
